import type { PicturesResource } from '../../../../src/contract/tracker';
import { plural } from '../../../words/dates';
import { monthInWords } from '../pointWords';
import { Behind } from './Behind';
import { MonthBars } from './MonthBars';
import { Picture } from './Picture';

type Month = PicturesResource['toDone'][number];

/** What took no day at all has a bar too. */
const SHOWN_AT_LEAST = 0.5;

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
      <MonthBars months={months} most={most} sizeOf={({ middleDays }) => (middleDays === undefined ? 0 : Math.max(middleDays, SHOWN_AT_LEAST))} behind={(month) => ({ point: `${what}.${month.month}`, said: `${monthInWords(month.month)}: ${days(month)} in the middle of ${month.count}` })} />
    </Picture>
  );
}
