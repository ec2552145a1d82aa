import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { useMe } from '../../../queries/app';
import { usePanelItem } from '../../../queries/panels';
import styles from './meeting.module.css';

/** The child's name, on the chair's screen alone and only once they press: the screen may be shared with the room. */
export function ShowName({ item: { panelReference, reviewReference, chair } }: { item: PanelItemResource }) {
  const me = useMe().data?.person.oid;
  const [shown, setShown] = useState(false);
  const item = usePanelItem(panelReference, reviewReference, shown);
  if (me !== chair.oid) return null;
  return (
    <div className={styles.name}>
      <Button size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? 'Hide the child’s name' : 'Show the child’s name on this screen'}
      </Button>
      {shown && <strong>{item.data ? (item.data.parties.childName ?? 'The name is not known') : 'Loading the name…'}</strong>}
    </div>
  );
}
