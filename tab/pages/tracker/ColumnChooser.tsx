import { useState } from 'react';
import type { TrackerColumn } from '../../../src/contract/trackerColumns';
import { PlainButton } from '../../components/PlainButton';
import { columnChoices } from './columns';
import { usualColumns } from './trackerAddress';
import styles from './TrackerPage.module.css';

interface Props {
  chosen: readonly TrackerColumn[];
  onChange: (columns: string) => void;
}

/** Which columns the rows show; the choice is part of the address. */
export function ColumnChooser({ chosen, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const toggle = (key: TrackerColumn) => onChange(columnChoices.flatMap((each) => ((each.key === key) === chosen.includes(each.key) ? [] : [each.key])).join());
  return (
    <details className={styles.chooser} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Columns</summary>
      {open && (
        <fieldset className={styles.choices}>
          <legend>Columns of the rows. On a narrow screen each row is a card with the usual ones.</legend>
          {columnChoices.map(({ key, title }) => (
            <label key={key}>
              <input type="checkbox" checked={chosen.includes(key)} disabled={key === 'reference'} onChange={() => toggle(key)} /> {title}
            </label>
          ))}
          <PlainButton onClick={() => onChange(usualColumns.join())}>The usual columns</PlainButton>
        </fieldset>
      )}
    </details>
  );
}
