import { type Day, londonDay } from '../clock';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../cycle/workingDays';
import { type Actor } from '../people/types';
import { decide } from '../permissions/decide';
import { checkersOf } from '../reviews/checkers';
import { type Review } from '../reviews/types';
import { type Inbox, type Staff } from './inbox';
import { type ReminderRules } from './rules';
import { isLastDayFor } from './turns';
import { type UnreadReading } from './types';

const seen = (review: Review) => (actor: Actor): boolean => decide(actor, { action: 'review.see', review }).allowed;

/** The deadline of a review, and the first-line check that it waits for. */
export function remindOfReview(review: Review, staff: Staff, today: Day, rules: ReminderRules, inbox: Inbox): void {
  if (review.state === 'assigned' || review.state === 'inProgress') remindOfDeadline(review, staff, today, rules, inbox);
  if (review.state === 'submitted' && review.submittedAt) remindOfCheck(review, londonDay(review.submittedAt), staff, rules, inbox);
}

function remindOfDeadline(review: Review, { coordinators }: Staff, today: Day, { reviewDeadline }: ReminderRules, inbox: Inbox): void {
  const { reference, dueDay, state } = review;
  const { before, lateEvery, copyAfter } = reviewDeadline;
  const isLate = (late: number): boolean => late > 0 && late % lateEvery === 0;
  const isAhead = (left: number, day: Day): boolean => (left === 0 ? isLastDayFor(dueDay, day) : before.includes(left));
  const common = { about: reference, coverMay: seen(review) };
  const item = (rule: 'reviewDue' | 'reviewLate' | 'reviewLateCopy') => ({ rule, reference, dueDay, state });
  inbox.tell(review.reviewer.oid, {
    ...common,
    item: item(dueDay < today ? 'reviewLate' : 'reviewDue'),
    fell: (day) => {
      if (!isWorkingDay(day)) return false;
      const left = workingDaysBetween(day, dueDay);
      return isAhead(left, day) || isLate(-left);
    },
  });
  if (dueDay >= today) return;
  const copied = (day: Day): boolean => {
    if (!isWorkingDay(day)) return false;
    const late = workingDaysBetween(dueDay, day);
    return isLate(late) && late > copyAfter;
  };
  for (const { oid } of coordinators) inbox.tell(oid, { ...common, item: item('reviewLateCopy'), fell: copied });
}

function remindOfCheck(review: Review, submitted: Day, { checkers }: Staff, { firstLineCheck }: ReminderRules, inbox: Inbox): void {
  const { reference, state } = review;
  const { first, every } = firstLineCheck;
  const fell = (day: Day): boolean => {
    if (!isWorkingDay(day)) return false;
    const waited = workingDaysBetween(submitted, day);
    return waited >= first && (waited - first) % every === 0;
  };
  const item = { rule: 'checkWaiting', reference, dueDay: addWorkingDays(submitted, first), state } as const;
  for (const { oid } of checkersOf(review, checkers)) inbox.tell(oid, { about: reference, coverMay: seen(review), item, fell });
}

/** Only what is still unread, and only on the days that domain.md §9 names. Nobody can read in a member's place. */
export function remindOfReading({ oid, panelReference, reviewReference, day: meets }: UnreadReading, { panelReading }: ReminderRules, inbox: Inbox): void {
  const item = { rule: 'readingDue', reference: `${panelReference}/${reviewReference}`, dueDay: meets, state: 'reading' } as const;
  inbox.tell(oid, { about: reviewReference, item, fell: (day) => isWorkingDay(day) && panelReading.before.includes(workingDaysBetween(day, meets)) });
}
