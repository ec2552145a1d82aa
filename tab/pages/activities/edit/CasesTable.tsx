import { Button } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import type { ActivityCase, ActivityColumn } from '../../../../src/contract/activities';
import styles from '../activities.module.css';
import type { EditContext } from './ActivityEditor';
import { CaseCell } from './CaseCell';
import { CASES_A_PAGE } from './casePages';

interface Props extends Pick<EditContext, 'field'> {
  columns: readonly ActivityColumn[];
  cases: readonly ActivityCase[];
  /** The first case that is shown, from 0. */
  first: number;
  onChange: (row: ActivityCase) => void;
  onRemove: (row: ActivityCase, index: number) => void;
  /** To that column of that case; one beyond the last begins another. */
  onNext: (index: number, key: string) => void;
}

/** The cases of one page. Where the columns do not fit side by side, each case becomes a card. */
export function CasesTable({ columns, cases, first, field, onChange, onRemove, onNext }: Props) {
  return (
    <div className={styles.casesBox}>
      <table className={styles.cases} role="table">
        <caption className="hidden">Table of cases</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Case
            </th>
            {columns.map(({ key, title, required }) => (
              <th key={key} scope="col" role="columnheader">
                {title}
                {!required && ' (optional)'}
              </th>
            ))}
            <th scope="col" role="columnheader">
              <span className="hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {cases.slice(first, first + CASES_A_PAGE).map((row, place) => {
            const index = first + place;
            return (
              <tr key={row.id} role="row">
                <th scope="row" role="rowheader">
                  <span className={styles.caseWord}>Case </span>
                  {index + 1}
                </th>
                {columns.map((column) => (
                  <td key={column.key} role="cell">
                    <CaseCell column={column} number={index + 1} value={row.values[column.key] ?? ''} {...field(`cases.${index}.${column.key}`)} onChange={(value) => onChange(withCell(row, column.key, value))} onEnter={() => onNext(index + 1, column.key)} />
                  </td>
                ))}
                <td role="cell">
                  <Button appearance="subtle" icon={<Delete16Regular />} aria-label={`Remove case ${index + 1}`} onClick={() => onRemove(row, index)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** An empty cell is not kept. */
function withCell({ id, values }: ActivityCase, key: string, value: string): ActivityCase {
  const { [key]: _, ...others } = values;
  return { id, values: value === '' ? others : { ...others, [key]: value } };
}
