import type { ReactNode } from 'react';
import { DataTable } from '../../../components/DataTable';
import layout from '../../../components/layout.module.css';
import styles from './pictures.module.css';

interface Props {
  id: string;
  title: string;
  /** What is counted, in a sentence. */
  about: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Said in place of the picture where there is nothing to draw. */
  empty?: string | false;
  /** The drawing. */
  children: ReactNode;
}

/** One picture: what it shows, the drawing, and the same numbers as a plain table under it. */
export function Picture({ id, title, about, columns, rows, empty, children }: Props) {
  return (
    <section className={layout.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={layout.muted}>{about}</p>
      {empty ? <p>{empty}</p> : children}
      {!empty && (
        <details className={styles.numbers}>
          <summary>
            The numbers<span className="hidden"> of “{title}”</span>
          </summary>
          <DataTable caption={title} columns={columns} rows={rows} />
        </details>
      )}
    </section>
  );
}
