import { memo } from 'react';
import type { RowTexts } from '../../../src/contract/tracker';
import type { HeldRow } from '../../queries/recommendations';
import type { Column, Editing } from './columns';
import styles from './TrackerGrid.module.css';

interface Props {
  row: HeldRow | undefined;
  /** Its longer texts, where a column shows one and they are there. */
  texts: RowTexts | undefined;
  columns: readonly Column[];
  /** The widths of the columns; undefined on a card. */
  template: string | undefined;
  /** Its place among all lines of the grid. */
  index: number;
  top: number;
  height: number;
  /** The column with the grid's tab stop, when it is in this row; otherwise -1. */
  activeColumn: number;
  open: boolean;
}

/** Whether the server said that the person may change that where it stands: the first digit is for the owner's part, the second for the owner. */
export function mayEdit(row: HeldRow | undefined, editing: Editing | undefined): boolean {
  if (!row || !editing) return false;
  return editing === 'owner' ? row.may >= 2 : row.may % 2 === 1;
}

/**
 * One row in view. It is drawn again only when something of its own changes, and as little as can be: at typing speed every
 * row in view is another one at each key. Its link is a plain one, which the grid follows within the app. The grey bar has a key: were
 * its element kept for the words, they would grow out of it and count as moved.
 */
export const TrackerRow = memo(function TrackerRow({ row, texts, columns, template, index, top, height, activeColumn, open }: Props) {
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={open} data-row={index} className={styles.row} style={{ height, transform: `translateY(${top}px)`, gridTemplateColumns: template }}>
      {columns.map(({ key, title, edits, cell }, column) => {
        const tab = activeColumn === column ? 0 : -1;
        const editing = template !== undefined && mayEdit(row, edits) ? edits : undefined;
        return (
          <div key={key} role={column === 0 ? 'rowheader' : 'gridcell'} aria-colindex={column + 1} data-column={column} data-title={title} data-edits={editing} aria-haspopup={editing && 'dialog'} tabIndex={column === 0 ? undefined : tab} className={`${styles.cell} ${styles[key] ?? ''}`}>
            {row ? column === 0 ? <a href={`/tracker/${row.reference}`} tabIndex={tab} className={styles.link}>{row.reference}</a> : cell(row, texts) : <span key="loading" className={styles.loading} />}
          </div>
        );
      })}
    </div>
  );
});
