import styles from '../ReviewReading.module.css';

/** What somebody wrote, line by line; or that nothing was. `strong` sets its first line apart. */
export function Words({ text, strong = false }: { text: string | undefined; strong?: boolean }) {
  if (!text) return <span className={styles.none}>Nothing written</span>;
  const [first = '', ...rest] = text.split('\n');
  return (
    <div className={styles.text}>
      {strong ? <strong>{first}</strong> : first}
      {rest.length > 0 && `\n${rest.join('\n')}`}
    </div>
  );
}
