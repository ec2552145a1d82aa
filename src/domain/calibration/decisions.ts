import { type Day, type Instant, londonDay } from '../clock';
import { AppError, type Fault } from '../errors';
import { type PersonRef } from '../people/types';
import { type Review } from '../reviews/types';
import { type GradedItem } from './graded';
import { type BlindGrade, type Calibration, type CalibrationAnswer, type GoldGrade, type Strike } from './types';

/** Fewer than two, and there is nothing to compare. */
export const FEWEST_PARTICIPANTS = 2;

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });

/** A new exercise but for its reference: a draft with the moderated grades as its gold standard to begin with. */
export function decideStart(review: Review, attempt: string, gold: Calibration['gold'], actor: PersonRef, now: Instant): Omit<Calibration, 'reference'> {
  if (!/^[\w-]{8,64}$/.test(attempt)) throw new AppError('invalid', 'The exercise was not started. Load the page again.', { faults: [{ path: 'attempt', code: 'format', message: 'The attempt needs an id of its own: 8 to 64 letters, digits or hyphens.' }] });
  const { reference: reviewReference, templateKey, templateVersion, childStatus } = review;
  return {
    originKey: `${actor.oid}/${attempt}`,
    reviewReference,
    state: 'draft',
    templateKey,
    templateVersion,
    childStatus,
    strikes: [],
    copy: [],
    gold,
    participants: [],
    dueDay: '',
    createdBy: refOf(actor),
    createdAt: now,
    sentBy: undefined,
    sentAt: undefined,
    closedBy: undefined,
    closedAt: undefined,
    withdrawReason: '',
    revision: 1,
  };
}

/** Whether what is stored is what this attempt wanted to start. */
export function isSameCalibration(existing: Calibration, wanted: Pick<Calibration, 'originKey' | 'reviewReference'>): boolean {
  return existing.originKey === wanted.originKey && existing.reviewReference === wanted.reviewReference;
}

export interface Preparing {
  strikes: readonly Strike[];
  gold: Readonly<Record<string, GoldGrade>>;
  participants: readonly PersonRef[];
  dueDay: Day;
}

/** What saving the draft changes; it may be incomplete. Throws `invalid` for grades of what is not graded. */
export function decidePrepare({ strikes, gold, participants, dueDay }: Preparing, graded: readonly GradedItem[]): Pick<Calibration, 'strikes' | 'gold' | 'participants' | 'dueDay'> {
  refuse(unknownKeys('gold', gold, graded), 'invalid', 'The exercise was not saved. Load the page again.');
  const kept = strikes.map(({ text, as }) => ({ text: text.trim(), as: as.trim() })).filter(({ text }) => text !== '');
  const once = kept.filter(({ text }, index) => kept.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === index);
  return { strikes: once, gold, participants: participants.map(refOf), dueDay };
}

/** What sending changes: from then on copy and gold standard stand. Throws `incomplete` with everything that is missing. */
export function decideSend(calibration: Calibration, copy: Calibration['copy'], graded: readonly GradedItem[], readThrough: boolean, actor: PersonRef, now: Instant): Partial<Calibration> {
  refuse([...goldFaults(calibration.gold, graded), ...sendFaults(calibration, readThrough, londonDay(now))], 'incomplete', 'The exercise was not sent. Check what is marked.');
  return { state: 'open', copy, sentBy: refOf(actor), sentAt: now };
}

function goldFaults(gold: Calibration['gold'], graded: readonly GradedItem[]): Fault[] {
  return graded.flatMap(({ key, title }): Fault[] => {
    const { grade, reason = '' } = gold[key] ?? {};
    if (!grade) return [{ path: `gold.${key}`, code: 'required', message: `Choose the gold standard for ${title}.` }];
    return reason.trim() ? [] : [{ path: `gold.${key}.reason`, code: 'required', message: `Say why, for ${title}: the reviewers learn from the reason.` }];
  });
}

function sendFaults({ participants, dueDay }: Calibration, readThrough: boolean, today: Day): Fault[] {
  return [
    ...(participants.length < FEWEST_PARTICIPANTS ? [{ path: 'participants', code: 'tooFew', message: `Choose ${FEWEST_PARTICIPANTS} reviewers or more.` }] : []),
    ...(dueDay <= today ? [{ path: 'dueDay', code: 'past', message: dueDay ? 'Choose a day that is still to come.' : 'Choose the day by which the grades are due.' }] : []),
    ...(readThrough ? [] : [{ path: 'readThrough', code: 'required', message: 'Confirm that you have read the copy from beginning to end, and that it tells nobody who it is about.' }]),
  ];
}

/**
 * The participant's grades as they are kept; `submit` hands them in, and then they stand. Throws `stateForbids` once they
 * stand, and `incomplete` when something that is handed in is not graded.
 */
export function decideAnswer(before: CalibrationAnswer, grades: Readonly<Record<string, BlindGrade>>, submit: boolean, graded: readonly GradedItem[], now: Instant): CalibrationAnswer {
  if (before.submittedAt) throw new AppError('stateForbids', 'You have handed your grades in. They stand as they are.');
  refuse(unknownKeys('grades', grades, graded), 'invalid', 'Your grades were not saved. Load the page again.');
  if (submit) refuse(graded.flatMap(({ key, title }) => (grades[key]?.grade ? [] : [{ path: `grades.${key}`, code: 'required', message: `Choose a grade for ${title}.` }])), 'incomplete', 'Your grades were not handed in. Check what is marked.');
  return { ...before, grades, updatedAt: now, submittedAt: submit ? now : undefined };
}

/** Handed in after the day that was asked for, in London. */
export function isLate({ submittedAt }: Pick<CalibrationAnswer, 'submittedAt'>, { dueDay }: Pick<Calibration, 'dueDay'>): boolean {
  return submittedAt !== undefined && londonDay(submittedAt) > dueDay;
}

/** What closing changes: from now on whoever handed in sees the gold standard. Throws `stateForbids` when nobody has. */
export function decideClose(handedIn: number, actor: PersonRef, now: Instant): Partial<Calibration> {
  if (handedIn === 0) throw new AppError('stateForbids', 'Nobody has handed in grades yet. Wait for them, or withdraw the exercise.');
  return { state: 'closed', closedBy: refOf(actor), closedAt: now };
}

/** What withdrawing changes; it is gone for the participants. Throws `invalid` without a reason. */
export function decideWithdraw(reason: string): Partial<Calibration> {
  if (!reason.trim()) throw new AppError('invalid', 'The exercise was not withdrawn. Check the marked answer.', { faults: [{ path: 'reason', code: 'required', message: 'Say why it is withdrawn.' }] });
  return { state: 'withdrawn', withdrawReason: reason.trim() };
}

function unknownKeys(path: string, grades: Readonly<Record<string, Pick<BlindGrade, 'grade'>>>, graded: readonly GradedItem[]): Fault[] {
  return Object.entries(grades).flatMap(([key, { grade }]): Fault[] => {
    const item = graded.find((each) => each.key === key);
    if (!item) return [{ path: `${path}.${key}`, code: 'unknown', message: `This form does not grade “${key}”.` }];
    return item.overall && grade === 'notApplicable' ? [{ path: `${path}.${key}`, code: 'notApplicable', message: 'An overall grade is always given.' }] : [];
  });
}

function refuse(faults: readonly Fault[], code: 'invalid' | 'incomplete', message: string): void {
  if (faults.length > 0) throw new AppError(code, message, { faults });
}
