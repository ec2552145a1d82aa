import styles from './PageSkeleton.module.css';

interface Props {
  kind: 'list' | 'form' | 'table';
  /** For those who cannot see the grey bars. */
  label: string;
}

const rows = { list: 4, form: 3, table: 9 };

/** The shape of a page while it loads. */
export function PageSkeleton({ kind, label }: Props) {
  return (
    <div role="status" className={styles.skeleton}>
      <span className="hidden">{label}</span>
      <div className={styles.title} />
      {Array.from({ length: rows[kind] }, (_, row) => (
        <div key={row} className={styles[kind]} />
      ))}
    </div>
  );
}
