import type { ReactNode } from 'react';
import { Link } from 'react-router';
import pattern from '../../../components/BarPattern.module.css';
import { inDigits } from '../../../words/numbers';
import styles from './pictures.module.css';

interface Props {
  bars: readonly { key: string; name: ReactNode; count: number; search: string; said: string }[];
}

/** One bar a line, the longest first. */
export function SideBars({ bars }: Props) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ol className={styles.sides}>
      {bars.map(({ key, name, count, search, said }) => (
        <li key={key}>
          <span className={styles.name} aria-hidden="true">{name}</span>
          <Link to={{ pathname: '/tracker', search }} className={styles.side}>
            <span className={`${styles.length} ${pattern.pattern}`} style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
            <span aria-hidden="true">{inDigits(count)}</span>
            <span className="hidden">{said}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
