import { type Day, type Instant, londonDay, toEpoch, toInstant } from '../../domain/clock';
import { addWorkingDays, inSendingHours } from '../../domain/cycle/workingDays';
import { ragOf } from '../../domain/recommendations/rag';
import { type Recommendation } from '../../domain/recommendations/types';
import { mondayOf } from '../../domain/reminders/turns';
import { type MessageItem } from '../../lists';
import { type ServiceContext } from '../context';
import { putInOutbox } from './outbox';

const WEEK = 7 * 86_400_000;
/** More would be no digest; the tracker has them all. */
const MOST_OF_EACH = 20;

/** Once a week, on its first working day, the channel hears what is overdue, what turned red and what was signed off (domain.md §9). Gives 1 when it was new. */
export async function planDigest(context: ServiceContext): Promise<number> {
  const { stores, clock } = context;
  const now = clock.now();
  const today = londonDay(now);
  if (!inSendingHours(now) || !isFirstWorkingDayOfWeek(today)) return 0;
  const since = toInstant(toEpoch(now) - WEEK);
  const items = Array.from(stores.recommendations.values(), ({ value }) => value).flatMap((recommendation) => itemOf(recommendation, today, since) ?? []);
  const limited = ['overdue', 'turnedRed', 'signedOff'].flatMap((state) => items.filter((item) => item.state === state).slice(0, MOST_OF_EACH));
  const isNew = await putInOutbox(context, { nonce: `digest/${mondayOf(today)}/channel`, recipient: undefined, rule: 'digest', items: limited });
  return isNew ? 1 : 0;
}

function itemOf(recommendation: Recommendation, today: Day, since: Instant): MessageItem | undefined {
  const { reference, dueDay, doneSignedOffAt } = recommendation;
  const item = (state: string): MessageItem => ({ rule: 'digest', reference, dueDay, state });
  if (doneSignedOffAt && doneSignedOffAt >= since) return item('signedOff');
  if (ragOf(recommendation, today).rag !== 'red') return undefined;
  if (ragOf(recommendation, londonDay(since)).rag !== 'red') return item('turnedRed');
  return item('overdue');
}

function isFirstWorkingDayOfWeek(today: Day): boolean {
  return mondayOf(addWorkingDays(today, -1)) !== mondayOf(today);
}
