import { Link } from 'react-router';
import pattern from '../../../components/BarPattern.module.css';
import { shortMonth } from '../pointWords';
import { inDigits } from '../../../words/numbers';
import styles from './pictures.module.css';

interface Props<Month> {
  months: readonly Month[];
  /** How high each bar is; nothing is drawn, or opened, where there is none. */
  sizeOf: (month: Month) => number;
  /** What a bar as high as the picture stands for. */
  most: number;
  /** The address behind a bar, and what it says. */
  behind: (month: Month) => { point: string; said: string };
  rag?: 'red' | 'amber' | 'green';
}

/** One bar a month, side by side, with the scale on the left. The whole column can be pressed, however low its bar is. */
export function MonthBars<Month extends { month: string }>({ months, sizeOf, most, behind, rag }: Props<Month>) {
  return (
    <div className={styles.bars} data-low={rag !== undefined || undefined}>
      <div className={styles.scale} aria-hidden="true">
        <span>{inDigits(most)}</span>
        <span>0</span>
      </div>
      <ol className={styles.months}>
        {months.map((month, index) => (
          <li key={month.month}>
            {sizeOf(month) > 0 ? <Bar {...behind(month)} share={sizeOf(month) / most} rag={rag} /> : <div className={styles.bar} />}
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

function Bar({ point, said, share, rag }: { point: string; said: string; share: number; rag: Props<never>['rag'] }) {
  return (
    <Link to={`/tracker?behind=${point}`} className={styles.bar} title={said}>
      <span className={`${styles.piece} ${pattern.pattern}`} data-rag={rag} style={{ height: `${100 * share}%` }} />
      <span className="hidden">{said}</span>
    </Link>
  );
}
