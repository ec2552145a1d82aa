import type { ReactNode } from 'react';
import { shortMonth } from '../pointWords';
import styles from './pictures.module.css';

interface Props<Month> {
  months: readonly Month[];
  /** What a bar as high as the picture stands for. */
  most: number;
  children: (month: Month) => ReactNode;
}

/** One bar a month, side by side, with the scale on the left. */
export function MonthBars<Month extends { month: string }>({ months, most, children }: Props<Month>) {
  return (
    <div className={styles.bars}>
      <div className={styles.scale} aria-hidden="true">
        <span>{most.toLocaleString('en-GB')}</span>
        <span>0</span>
      </div>
      <ol className={styles.months}>
        {months.map((month, index) => (
          <li key={month.month}>
            <div className={styles.bar}>{children(month)}</div>
            <span className={styles.month} aria-hidden="true">
              {shortMonth(month.month)}
              {(index === 0 || month.month.endsWith('-01')) && <span className={styles.year}>{month.month.slice(0, 4)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
