import { copyOf } from '../../domain/calibration/copy';
import { decideClose, decidePrepare, decideSend, decideWithdraw, type Preparing } from '../../domain/calibration/decisions';
import { gradedItems } from '../../domain/calibration/graded';
import { participantRefusal, refusalInWords } from '../../domain/calibration/participants';
import { type Calibration } from '../../domain/calibration/types';
import { AppError, type Fault } from '../../domain/errors';
import { type Actor, type Person } from '../../domain/people/types';
import { type Review } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { standingsIn } from '../people/standings';
import { templateOf } from '../reviews/form';
import { ensureAllowed, notFound } from '../support/guard';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { decide } from '../../domain/permissions/decide';
import { noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';
import { begin, commitCalibration } from './commit';
import { type CalibrationView, type Candidate } from './types';
import { askAbout, readSource, compare, seeCalibration } from './view';

/** Everybody who reviews, by name, with why they cannot be chosen. Needs `calibration.manage`. */
export function calibrationCandidates(context: ServiceContext, actor: Actor, reference: string): Candidate[] {
  const { stores } = context;
  const { value: calibration } = seeCalibration(context, actor, reference);
  ensureAllowed(decide(actor, askAbout(stores, actor, 'calibration.manage', calibration)));
  const review = sourceOf(stores, calibration);
  return Array.from(stores.people.values(), ({ value }) => value)
    .map((person) => ({ person, refusal: refusalOf(stores, person, review) }))
    .filter(({ person }) => person.roles.includes('Reviewer'))
    .sort((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'));
}

const refusalOf = (stores: Stores, person: Person, review: Review) => participantRefusal(person, review, standingsIn(stores)(person.oid).get(review.reference));

function sourceOf({ reviews }: Pick<Stores, 'reviews'>, { reviewReference }: Calibration): Review {
  const review = reviews.get(reviewReference)?.value;
  if (!review) throw notFound();
  return review;
}

/** Saves the draft, complete or not. Throws `invalid` with everybody who cannot be chosen, and why. */
export async function prepareCalibration(context: ServiceContext, actor: Actor, reference: string, { revision, participants, ...input }: Omit<Preparing, 'participants'> & { revision: number; participants: readonly string[] }): Promise<CalibrationView> {
  const { stores } = context;
  const stored = await begin(context, actor, 'calibration.prepare', reference, revision);
  ensureTextsFit(input, LONGEST_REASON);
  const chosen = chosenPeople(stores, sourceOf(stores, stored.value), participants);
  const change = decidePrepare({ ...input, participants: chosen }, gradedItems(templateOf(stores, stored.value)));
  return commitCalibration(context, actor, stored, { action: 'calibration.prepared', change });
}

function chosenPeople(stores: Stores, review: Review, oids: readonly string[]): Person[] {
  const chosen = [...new Set(oids)].map((oid) => {
    const person = stores.people.get(oid)?.value;
    return { oid, person, refusal: person ? refusalOf(stores, person, review) : ('notReviewer' as const) };
  });
  const faults = chosen.flatMap(({ person, refusal }): Fault[] => (refusal ? [{ path: 'participants', code: refusal, message: `${person?.name ?? 'Somebody'} cannot take part. ${refusalInWords(refusal)}` }] : []));
  if (faults.length > 0) throw new AppError('invalid', 'The exercise was not saved. Check who was chosen.', { faults });
  return chosen.flatMap(({ person }) => person ?? []);
}

/** Sends the copy that the QA lead has read through; from now on copy, gold standard and participants stand. */
export async function sendCalibration(context: ServiceContext, actor: Actor, reference: string, { revision, readThrough }: { revision: number; readThrough: boolean }): Promise<CalibrationView> {
  const { stores } = context;
  const stored = await begin(context, actor, 'calibration.send', reference, revision);
  const { value: calibration } = stored;
  // Somebody may have come to a panel or a conflict since they were chosen.
  chosenPeople(stores, sourceOf(stores, calibration), calibration.participants.map(({ oid }) => oid));
  const { anonymise } = await readSource(stores, calibration.reviewReference, calibration.strikes);
  const gold = Object.fromEntries(Object.entries(calibration.gold).map(([key, { grade, reason }]) => [key, { grade, reason: anonymise(reason) }]));
  const copy = copyOf(await compare(stores, calibration));
  const change = { ...decideSend(calibration, copy, gradedItems(templateOf(stores, calibration)), readThrough, actor, context.clock.now()), gold };
  return commitCalibration(context, actor, stored, { action: 'calibration.sent', change, followUps: (next) => next.participants.map((person) => followUps.message(noticeTo(person, 'calibrationSent', next))) });
}

/** Ends the exercise: whoever handed in sees the gold standard and how others graded, without names. */
export async function closeCalibration(context: ServiceContext, actor: Actor, reference: string, { revision }: { revision: number }): Promise<CalibrationView> {
  const stored = await begin(context, actor, 'calibration.close', reference, revision);
  const handedIn = context.stores.calibrationAnswers.ofCalibration(reference).flatMap(({ value: { submittedAt, member } }) => (submittedAt ? [member] : []));
  return commitCalibration(context, actor, stored, {
    action: 'calibration.closed',
    change: decideClose(handedIn.length, actor, context.clock.now()),
    // Nothing is due any more.
    followUps: (next) => handedIn.map((person) => followUps.message(noticeTo(person, 'calibrationClosed', { ...next, dueDay: '' }))),
  });
}

/** Takes the exercise back; it is gone for those who were to take part. */
export async function withdrawCalibration(context: ServiceContext, actor: Actor, reference: string, { revision, reason }: { revision: number; reason: string }): Promise<CalibrationView> {
  const stored = await begin(context, actor, 'calibration.withdraw', reference, revision);
  ensureTextsFit({ reason }, LONGEST_REASON);
  return commitCalibration(context, actor, stored, { action: 'calibration.withdrawn', change: decideWithdraw(reason) });
}
