import { type Day, londonDay } from '../../domain/clock';
import { addWorkingDays, inSendingHours } from '../../domain/cycle/workingDays';
import { isTolerated } from '../../domain/recommendations/settle';
import { type ReviewState } from '../../domain/reviews/types';
import { type ServiceContext } from '../context';
import { type MonthAhead } from './channelTypes';
import { gatherings } from './gatherings';
import { putInOutbox } from './outbox';

const toBeWritten: readonly ReviewState[] = ['planned', 'assigned', 'inProgress'];

/** `2026-03-17` as `2026-03`. */
const monthOf = (day: Day): string => day.slice(0, 7);

/** Whether this is the day on which a month's plan is told: its first working day. */
function beginsMonth(today: Day): boolean {
  return addWorkingDays(`${monthOf(today)}-01`, 0) === today;
}

/** What a month (`2026-03`) brings, in counts and in references of meetings: nothing about any one review or recommendation. */
export function monthAhead({ stores, clock }: Pick<ServiceContext, 'stores' | 'clock'>, month: string): MonthAhead {
  const today = londonDay(clock.now());
  const first = `${month}-01`;
  const reviews = Array.from(stores.reviews.values(), ({ value }) => value).filter(({ state }) => toBeWritten.includes(state));
  const open = Array.from(stores.recommendations.values(), ({ value }) => value).filter((each) => (each.status === 'notStarted' || each.status === 'inProgress') && !isTolerated(each, today));
  return {
    month,
    reviewsDue: reviews.filter(({ dueDay }) => monthOf(dueDay) === month).length,
    reviewsLate: reviews.filter(({ dueDay }) => dueDay !== '' && dueDay < first).length,
    recommendationsDue: open.filter(({ dueDay }) => monthOf(dueDay) === month).length,
    gatherings: gatherings(stores).filter(({ day, ahead }) => ahead && monthOf(day) === month),
  };
}

/** On the first working day of a month the channel is told its plan (domain.md §9). Gives 1 when it was new. */
export async function planMonth(context: ServiceContext): Promise<number> {
  const now = context.clock.now();
  const today = londonDay(now);
  if (!inSendingHours(now) || !beginsMonth(today)) return 0;
  const month = monthOf(today);
  const items = monthAhead(context, month).gatherings.map(({ kind, reference, day }) => ({ rule: 'planMonth', reference, dueDay: day, state: kind }));
  return (await putInOutbox(context, { nonce: `planMonth/${month}/channel`, recipient: undefined, rule: 'planMonth', items })) ? 1 : 0;
}
