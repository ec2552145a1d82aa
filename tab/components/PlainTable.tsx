import type { ReactNode } from 'react';

export interface TableRow {
  key: string;
  /** As many as there are columns; the first one names the row. */
  cells: readonly ReactNode[];
}

interface Props {
  caption: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  className: string | undefined;
  /** Told to the styles: which of several looks it has. */
  kind?: string;
  /** Rows from this place on are marked as later ones, which the styles may leave out while it is `folded`. */
  laterFrom?: number;
  folded?: boolean;
}

/** The markup of every table: its roles are said, because styles that make cards of rows take them away. */
export function PlainTable({ caption, columns, rows, className, kind, laterFrom = Infinity, folded }: Props) {
  return (
    <table className={className} role="table" data-kind={kind} data-folded={folded || undefined}>
      <caption className="hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }, place) => (
          <tr key={key} role="row" data-later={place >= laterFrom || undefined}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={columns[index]} scope="row" role="rowheader">
                  {cell}
                </th>
              ) : (
                <td key={columns[index]} role="cell" data-column={columns[index]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
