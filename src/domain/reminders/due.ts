import { type Instant, londonDay } from '../clock';
import { inSendingHours } from '../cycle/workingDays';
import { openInbox, staffOf } from './inbox';
import { monthlyUpdates, remindOfRecommendation } from './ofRecommendations';
import { remindOfReading, remindOfReview } from './ofReviews';
import { defaultRules, type ReminderRules } from './rules';
import { type Reminder, type ReminderWorld } from './types';

export type { Reminder, ReminderItem, ReminderWorld, UnreadReading } from './types';

/**
 * What is to be sent now (domain.md §9): nothing outside sending hours, one message a person and day with the most
 * pressing first, and one before a tracking meeting. While somebody is away whoever stands in gets what they may see;
 * on their first working day back they get everything that fell while they were away and is still due. Pure.
 */
export function dueReminders(world: ReminderWorld, now: Instant, rules: ReminderRules = defaultRules): Reminder[] {
  if (!inSendingHours(now)) return [];
  const today = londonDay(now);
  const staff = staffOf(world.people);
  const inbox = openInbox(staff, world, today);
  const recommendations = [...world.recommendations];
  for (const review of world.reviews) remindOfReview(review, staff, today, rules, inbox);
  for (const recommendation of recommendations) remindOfRecommendation(recommendation, staff, today, rules, inbox);
  for (const unread of world.unread ?? []) remindOfReading(unread, rules, inbox);
  const daily = Array.from(inbox.byPerson(), ([oid, items]): Reminder => ({ nonce: `daily/${today}/${oid}`, recipientOid: oid, items }));
  return [...daily, ...Array.from(world.trackingMeetings ?? []).flatMap((meeting) => monthlyUpdates(meeting, recommendations, today, rules, inbox))];
}
