import { type Day, type Instant, londonDay } from '../clock';
import { addWorkingDays } from '../cycle/workingDays';
import { AppError, type Fault } from '../errors';
import { type Actor, type Person, type PersonRef } from '../people/types';
import { type Review } from './types';

/** Working days in which a reviewer answers (domain.md §4). */
export const DAYS_TO_ANSWER = 3;

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });
const reasonFaults = (reason: string): Fault[] => (reason.trim() ? [] : [{ path: 'reason', code: 'required', message: 'Say why.' }]);

function refuse(faults: readonly Fault[], what: string): void {
  if (faults.length > 0) throw new AppError('invalid', `${what} Check what is marked.`, { faults });
}

function deadlineFaults(dueDay: Day, today: Day): Fault[] {
  return dueDay > today ? [] : [{ path: 'dueDay', code: 'past', message: 'Choose a deadline after today.' }];
}

/** What giving it to another reviewer changes: the words so far stay, and the new reviewer answers as to any assignment. Throws `invalid`. */
export function decideReassign(review: Review, to: Person | undefined, { reason, dueDay }: { reason: string; dueDay: Day }, by: Actor, now: Instant): Partial<Review> {
  const today = londonDay(now);
  const faults = [...reasonFaults(reason), ...deadlineFaults(dueDay, today)];
  if (!to?.roles.includes('Reviewer')) faults.push({ path: 'reviewerOid', code: 'notReviewer', message: 'Choose somebody who has the role Reviewer and has signed in once.' });
  if (to?.oid === review.reviewer.oid) faults.push({ path: 'reviewerOid', code: 'same', message: `${review.reviewer.name} has this review already. Choose somebody else.` });
  refuse(faults, 'The review was not given to another reviewer.');
  if (!to) return {};
  const former = review.acceptedAt ? [...review.formerReviewers.filter(({ oid }) => oid !== review.reviewer.oid), review.reviewer] : review.formerReviewers;
  return {
    state: 'assigned',
    reviewer: refOf(to),
    reviewerKind: to.kind,
    reviewerIsLead: to.roles.includes('QaLead'),
    formerReviewers: former,
    assignedBy: refOf(by),
    assignedAt: now,
    answerDueDay: addWorkingDays(today, DAYS_TO_ANSWER),
    dueDay,
    acceptedAt: undefined,
  };
}

/** What putting it off changes: nothing is due until it is taken up again. Throws `invalid`. */
export function decidePostpone({ reason, until }: { reason: string; until: Day }, today: Day): Partial<Review> {
  const faults = reasonFaults(reason);
  if (until !== '' && until <= today) faults.push({ path: 'until', code: 'past', message: 'Choose a day after today, or leave it empty.' });
  refuse(faults, 'The review was not postponed.');
  return { state: 'postponed', postponedUntil: until };
}

/** What taking it up again changes: its reviewer answers anew, with a new deadline. Throws `invalid`. */
export function decideResume(dueDay: Day, now: Instant): Partial<Review> {
  const today = londonDay(now);
  refuse(deadlineFaults(dueDay, today), 'The review was not taken up again.');
  return { state: 'assigned', assignedAt: now, answerDueDay: addWorkingDays(today, DAYS_TO_ANSWER), dueDay, acceptedAt: undefined, postponedUntil: '' };
}

/** What withdrawing changes: it ends, with the reason; nothing enters the tracker. Throws `invalid`. */
export function decideWithdraw(reason: string): Partial<Review> {
  refuse(reasonFaults(reason), 'The review was not withdrawn.');
  return { state: 'withdrawn' };
}
