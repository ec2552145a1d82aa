import { type Day, type Instant, londonDay } from '../clock';
import { AppError, type Fault } from '../errors';
import { type ReviewNote } from './notes';
import { type OfficeDates, type Review } from './types';

/** What sharing changes. `reflectBy` is empty when no reflection is asked for before closing. Throws `invalid`. */
export function decideShare(review: Review, reflectBy: Day, now: Instant): Partial<Review> {
  const faults: Fault[] = [];
  if (!review.worker && !review.lineManager) faults.push({ path: 'worker', code: 'nobody', message: 'Neither an allocated worker nor a line manager is known for this child. Correct the caseload first.' });
  if (reflectBy !== '' && reflectBy <= londonDay(now)) faults.push({ path: 'reflectBy', code: 'past', message: 'Choose a day after today.' });
  if (faults.length > 0) throw new AppError('invalid', 'The review was not shared. Check what is marked.', { faults });
  return { state: 'shared', sharedAt: now, reflectionDueDay: reflectBy, office: { ...review.office, sent: review.office.sent || londonDay(now) } };
}

/** What recording the office-use dates changes (domain.md §3.6): what has happened lies not in the future; the meeting may be planned. Throws `invalid`. */
export function decideOfficeUse(office: OfficeDates, today: Day): Partial<Review> {
  const faults = (['sent', 'uploaded'] as const).filter((key) => office[key] > today).map((key): Fault => ({ path: `office.${key}`, code: 'future', message: 'This day has not come yet. Record it when it is done.' }));
  if (faults.length > 0) throw new AppError('invalid', 'The dates were not recorded. Check what is marked.', { faults });
  return { office: { ...office } };
}

/** What is known when a review is to be closed. */
export interface Closing {
  /** Proposals of the review that are not in the tracker. */
  notInTracker: number;
  notes: readonly Pick<ReviewNote, 'kind'>[];
  withoutReflectionReason: string;
}

/** What closing changes. Throws `incomplete` while a date is empty, a recommendation is not in the tracker, or a reflection that was asked for is missing without a reason (domain.md §4). */
export function decideClose(review: Review, closing: Closing, now: Instant): Partial<Review> {
  const faults = closingFaults(review, closing);
  if (faults.length > 0) throw new AppError('incomplete', 'The review cannot be closed yet.', { faults });
  return { state: 'closed', closedAt: now, withoutReflectionReason: closing.withoutReflectionReason };
}

const dateNames: Readonly<Record<keyof OfficeDates, string>> = { sent: 'the day it was sent to the worker and the line manager', uploaded: 'the day it was uploaded to the case system', trackingMeeting: 'the day of the recommendation tracking meeting' };

/** Everything that still keeps a shared review from being closed; shown before anybody tries. */
export function closingFaults(review: Review, { notInTracker, notes, withoutReflectionReason }: Closing): Fault[] {
  const empty = (Object.keys(dateNames) as (keyof OfficeDates)[]).filter((key) => review.office[key] === '');
  const unheard = review.reflectionDueDay !== '' && !withoutReflectionReason.trim() ? reflectionsMissing(review, notes) : [];
  return [
    ...empty.map((key): Fault => ({ path: `office.${key}`, code: 'required', message: `Record ${dateNames[key]}.` })),
    ...(notInTracker > 0 ? [{ path: 'recommendations', code: 'notInTracker', message: `${notInTracker === 1 ? '1 recommendation has' : `${notInTracker} recommendations have`} not reached the tracker yet. This happens by itself within a minute.` }] : []),
    ...unheard.map((who): Fault => ({ path: 'withoutReflectionReason', code: 'required', message: `You asked for a reflection, and ${who} has not given one. Wait for it, or say why it closes without.` })),
  ];
}

function reflectionsMissing({ worker, lineManager }: Review, notes: Closing['notes']): string[] {
  const given = new Set(notes.map(({ kind }) => kind));
  return [...(worker && !given.has('reflection') ? ['the allocated worker'] : []), ...(lineManager && !given.has('managerFeedback') ? ['the line manager'] : [])];
}
