import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ActivityCase, ActivityColumn } from '../../../../src/contract/activities';
import { readPasted } from '../../../../src/contract/activityWords';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { plural } from '../../../words/dates';
import styles from '../activities.module.css';

interface Props {
  columns: readonly ActivityColumn[];
  /** How many more cases there is room for. */
  room: number;
  onAdd: (cases: ActivityCase[]) => void;
}

/** More would not be read one by one. */
const FAULTS_SHOWN = 20;

/** Cases copied from a spreadsheet: read as they are pasted, and added once the person has seen what was understood. */
export function PasteCases({ columns, room, onAdd }: Props) {
  const [text, setText] = useState('');
  const { rows, unknown } = useMemo(() => readPasted(text, columns), [text, columns]);
  const faults = rows.flatMap((row) => row.faults);
  const sound = rows.filter((row) => row.faults.length === 0);
  const add = () => {
    onAdd(sound.map(({ values }) => ({ id: crypto.randomUUID(), values: { ...values } })));
    setText('');
  };
  return (
    <details className={styles.paste}>
      <summary>Paste cases from a spreadsheet</summary>
      <div className={layout.stack}>
        <TextAreaField
          id={fieldId('paste')}
          label="Rows copied from a spreadsheet"
          hint={`Copy the rows there and paste them here. Begin with the headings, or keep this order: ${columns.map(({ title }) => title).join(', ')}.`}
          rows={5}
          value={text}
          onChange={setText}
        />
        <p role="status">{text.trim() !== '' && `${plural(rows.length, 'row')} read${faults.length > 0 ? `, ${sound.length} without a fault` : ''}.`}</p>
        {unknown.length > 0 && (
          <Notice title="Some columns are left out">
            <p>The table has no column called {unknown.map((heading) => `“${heading}”`).join(', ')}.</p>
          </Notice>
        )}
        {faults.length > 0 && (
          <Notice tone="warning" title="Some rows cannot be read">
            <ul>
              {faults.slice(0, FAULTS_SHOWN).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
            {faults.length > FAULTS_SHOWN && <p>And {plural(faults.length - FAULTS_SHOWN, 'more', 'more')}.</p>}
            <p>Correct them above, or leave these rows out.</p>
          </Notice>
        )}
        {sound.length > room && <Notice tone="warning" title={`There is room for ${plural(room, 'more case', 'more cases')}`} />}
        <div>
          <Button appearance="primary" disabled={sound.length === 0 || sound.length > room} onClick={add}>
            {faults.length > 0 ? `Add the ${plural(sound.length, 'row')} without a fault` : `Add ${plural(sound.length, 'case')}`}
          </Button>
        </div>
      </div>
    </details>
  );
}
