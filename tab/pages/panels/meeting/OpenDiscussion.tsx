import { Button } from '@fluentui/react-components';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { namesInWords, unreadBy } from '../panelWords';
import { DeferForm } from './DeferForm';
import styles from './meeting.module.css';
import { useItemPress } from './useItemPress';

/** Before the discussion: whose reading is missing, and the press that opens them to everybody who is not exempt. */
export function OpenDiscussion({ item }: { item: PanelItemResource }) {
  const open = useItemPress(item, { send: (api, { panelReference: reference, reviewReference: review, revision }) => api.openDiscussion({ params: { reference, review }, body: { revision } }), about: ({ state }) => state });
  const { undeclared, toRead } = unreadBy(item.members);
  return (
    <div className={styles.card}>
      <h3>The discussion is not open yet</h3>
      <p>Opening it shows every reading to everybody who is not exempt. A reading that is changed from then on is marked.</p>
      {undeclared.length > 0 && <p>Not declared yet: {namesInWords(undeclared)}.</p>}
      {toRead.length > 0 && <p>Still to read: {namesInWords(toRead)}.</p>}
      {open.error && <ProblemNotice error={open.error} />}
      {item.abilities.open?.allowed ? (
        <div>
          <Button appearance="primary" size="large" onClick={() => open.press()} disabled={open.pending}>
            {open.pending ? 'Opening…' : 'Open the discussion'}
          </Button>
        </div>
      ) : (
        <p>{item.chair.name} opens it.</p>
      )}
      <DeferForm item={item} />
    </div>
  );
}
