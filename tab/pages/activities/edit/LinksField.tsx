import { Button } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ActivityLink } from '../../../../src/contract/activities';
import { MOST_LINKS } from '../../../../src/contract/activityWords';
import { focusField } from '../../../components/ErrorSummary';
import { TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import styles from '../activities.module.css';
import type { EditContext } from './ActivityEditor';

/** What is kept elsewhere: reports, notes, slides. */
export function LinksField({ words: { links }, set, field }: EditContext) {
  const added = useRef(false);
  useEffect(() => {
    if (added.current) focusField(fieldId(`links.${links.length - 1}.title`));
    added.current = false;
  }, [links]);
  const begin = () => {
    added.current = true;
    set({ links: [...links, { id: crypto.randomUUID(), title: '', url: '' }] });
  };
  const change = (id: string, part: Partial<ActivityLink>) => set({ links: links.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  return (
    <section className={`${layout.stack} ${layout.measure}`} aria-labelledby="links">
      <h2 id="links">Links</h2>
      <p className={layout.small}>Files stay where they are kept, with their own rights. Nobody sees a file through this page who may not open it there.</p>
      {links.map(({ id, title, url }, index) => (
        <div key={id} className={`${styles.entry} ${layout.stack}`}>
          <TextField {...field(`links.${index}.title`)} label={`What link ${index + 1} leads to`} value={title} onChange={(value) => change(id, { title: value })} />
          <TextField {...field(`links.${index}.url`)} label={`Address of link ${index + 1}`} hint="The whole address; it begins with https://" value={url} onChange={(value) => change(id, { url: value })} />
          <div>
            <Button appearance="subtle" icon={<Delete16Regular />} onClick={() => set({ links: links.filter((each) => each.id !== id) })}>
              Remove<span className="hidden"> link {index + 1}</span>
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon={<Add16Regular />} onClick={begin} disabled={links.length >= MOST_LINKS}>
          Add a link
        </Button>
      </div>
    </section>
  );
}
