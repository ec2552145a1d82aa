import { type Instant, londonDay } from '../../domain/clock';
import { inSendingHours } from '../../domain/cycle/workingDays';
import { AppError } from '../../domain/errors';
import { dueReminders, type Reminder } from '../../domain/reminders/due';
import { type MeetingToCome, type ReminderWorld } from '../../domain/reminders/types';
import { severally } from '../../domain/severally';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { unreadReadings } from '../panels/duties';
import { everybody } from '../people/signIn';
import { expireClaims, putInOutbox } from './outbox';
import { markPlanned, plannedDays, takeInHand } from './planned';
import { reminderRules } from './reminderRules';

/** A lead who was away for weeks comes back to a thousand. More than these are in their “My work” alone: a row holds only so much. */
export const MOST_KEPT = 2400;
/** Written at once: a thousand reminders one after another would take Graph minutes. */
const AT_ONCE = 4;

/**
 * Writes the reminders that are due now into the outbox; twice, or on two servers, is the same as once. Once everybody's
 * are there the day is done, on every server; while one server plans, the others leave it to that one. Gives how many were new. Throws when Graph is away: the next run goes on.
 */
export async function planReminders(context: ServiceContext): Promise<number> {
  const { stores, clock } = context;
  await expireClaims(context);
  const now = clock.now();
  const today = londonDay(now);
  if (!inSendingHours(now) || plannedDays(stores).includes(today) || !(await takeInHand(context, today))) return 0;
  const due = dueReminders(worldOf(stores, now), now, reminderRules(stores));
  const planned = await putAll(context, due);
  await markPlanned(stores, today);
  return planned;
}

/** Gives how many were new. Once one fails no other is begun: the next run goes on. */
async function putAll(context: ServiceContext, reminders: readonly Reminder[]): Promise<number> {
  let planned = 0;
  await severally(reminders, AT_ONCE, async (reminder) => {
    if (await put(context, reminder)) planned += 1;
  });
  return planned;
}

/** What reminders follow from, as this server knows it now. */
export function worldOf(stores: Stores, now: Instant): ReminderWorld {
  const planned = plannedDays(stores);
  const [first] = planned;
  return {
    people: everybody(stores),
    reviews: Array.from(stores.reviews.values(), ({ value }) => value),
    recommendations: Array.from(stores.recommendations.values(), ({ value }) => value),
    unread: unreadReadings(stores),
    trackingMeetings: meetingsToCome(stores, now),
    leavesOf: (oid) => stores.people.get(oid)?.value.leaves ?? [],
    // What lies before the days that are remembered is long past, or before the app was first used.
    wasPlanned: (day) => first === undefined || day < first || planned.includes(day),
    wasTold: (oid, day) => stores.messages.get(`daily/${day}/${oid}`) !== undefined,
  };
}

function meetingsToCome({ trackingMeetings }: Stores, now: Instant): MeetingToCome[] {
  const meetings = Array.from(trackingMeetings.values(), ({ value }) => value);
  return meetings.filter(({ state, startsAt }) => state === 'planned' && startsAt > now).map(({ reference, startsAt }) => ({ reference, day: londonDay(startsAt) }));
}

/** One that cannot be written must not keep the others from being sent. */
async function put(context: ServiceContext, { nonce, recipientOid, items }: Reminder): Promise<boolean> {
  const recipient = context.stores.people.get(recipientOid)?.value;
  const [first, ...more] = items;
  if (!recipient || !first) return false;
  const rule = more.some(({ rule: other }) => other !== first.rule) ? 'daily' : first.rule;
  try {
    return await putInOutbox(context, { nonce, recipient: { oid: recipient.oid, name: recipient.name }, rule, items: items.slice(0, MOST_KEPT) });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'tooLong') throw error;
    context.log.warn('messages.tooLong', { nonce, items: items.length });
    return false;
  }
}
