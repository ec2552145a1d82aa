import { Link } from 'react-router';
import type { PicturesResource } from '../../../../src/contract/tracker';
import { plural } from '../../../words/dates';
import { monthInWords } from '../pointWords';
import { Behind } from './Behind';
import { MonthBars } from './MonthBars';
import { Picture } from './Picture';
import styles from './pictures.module.css';

type Month = PicturesResource['toDone'][number];

interface Props {
  id: string;
  title: string;
  about: string;
  what: 'done' | 'impact';
  months: readonly Month[];
  /** Tell by which date they were done. */
  withDates?: boolean;
}

/** How many days it took, month by month. */
export function TimePicture({ id, title, about, what, months, withDates = false }: Props) {
  const most = Math.max(1, ...months.map(({ middleDays = 0 }) => middleDays));
  const days = ({ middleDays }: Month) => (middleDays === undefined ? 'None' : plural(middleDays, 'day'));
  return (
    <Picture
      id={id}
      title={title}
      about={about}
      empty={months.every(({ count }) => count === 0) && 'None in the last twelve months.'}
      columns={['Month', 'How many', 'Days, the middle one', ...(withDates ? ['By the first date', 'By a moved date', 'Late'] : [])]}
      rows={months.map((month) => ({ key: month.month, cells: [monthInWords(month.month), <Behind key="count" count={month.count} point={`${what}.${month.month}`} />, days(month), ...(withDates ? [month.met.firstDate, month.met.movedDate, month.met.late] : [])] }))}
    >
      <MonthBars months={months} most={most}>
        {(month) =>
          month.middleDays !== undefined && (
            <Link to={`/tracker?behind=${what}.${month.month}`} className={styles.piece} style={{ height: `${Math.max(2, (100 * month.middleDays) / most)}%` }} title={`${days(month)}, ${month.count} of them`}>
              <span className="hidden">
                {monthInWords(month.month)}: {days(month)} in the middle of {month.count}
              </span>
            </Link>
          )
        }
      </MonthBars>
    </Picture>
  );
}
