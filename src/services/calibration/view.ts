import { anonymiser } from '../../domain/calibration/anonymise';
import { comparedCopy, type ComparedPart, copyOf } from '../../domain/calibration/copy';
import { isLate } from '../../domain/calibration/decisions';
import { gradedItems } from '../../domain/calibration/graded';
import { knownOf } from '../../domain/calibration/knownNames';
import { leftoversOf } from '../../domain/calibration/leftovers';
import { resultsOf } from '../../domain/calibration/results';
import { type Calibration, type CalibrationAnswer } from '../../domain/calibration/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type CalibrationAction, type Decision } from '../../domain/permissions/types';
import { proposalsOf, readForm } from '../../domain/reviews/reading';
import { calibrationAnswerKey } from '../../lists';
import { type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { formOf, templateOf } from '../reviews/form';
import { abilityOf, allows, notFound } from '../support/guard';
import { type CalibrationView, type LeadView, type Progress } from './types';

const shown: readonly CalibrationAction[] = ['calibration.prepare', 'calibration.send', 'calibration.close', 'calibration.withdraw', 'calibration.grade'];

/** The exercise, if this actor may see it; otherwise `notFound`, whether it exists or not. */
export function seeCalibration({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, reference: string): Stored<Calibration> {
  const stored = stores.calibrations.get(reference);
  if (!stored || !may(stores, actor, 'calibration.see', stored.value)) throw notFound();
  return stored;
}

/** The question of the table with what only the lists know: whether the actor's grades are in. */
export function askAbout(stores: Pick<Stores, 'calibrationAnswers'>, actor: Actor, action: CalibrationAction, calibration: Calibration) {
  const own = stores.calibrationAnswers.get(calibrationAnswerKey(calibration.reference, actor.oid))?.value;
  return { action, calibration, handedIn: own?.submittedAt !== undefined };
}

/** Preparing sets the gold standard: so it asks the review too, for its author sets none. */
const setsGold: readonly CalibrationAction[] = ['calibration.prepare', 'calibration.send'];

/** The table's answer, of the exercise and, where it sets the gold standard, of the review that it is made of. */
export function decideOn(stores: Pick<Stores, 'calibrationAnswers' | 'reviews'>, actor: Actor, action: CalibrationAction, calibration: Calibration): Decision {
  const decision = decide(actor, askAbout(stores, actor, action, calibration));
  const review = stores.reviews.get(calibration.reviewReference)?.value;
  return decision.allowed && review && setsGold.includes(action) ? decide(actor, { action: 'review.calibrate', review }) : decision;
}

export const may = (stores: Pick<Stores, 'calibrationAnswers'>, actor: Actor, action: CalibrationAction, calibration: Calibration): boolean => allows(actor, askAbout(stores, actor, action, calibration));

/** What somebody has written before they write anything. */
export function newAnswer(calibrationReference: string, { oid, name }: Actor): CalibrationAnswer {
  return { calibrationReference, member: { oid, name }, grades: {}, updatedAt: undefined, submittedAt: undefined, revision: 0 };
}

/** One exercise as this actor may see it: blind for those who take part, until it is closed and their own grades were in. */
export async function viewCalibration(context: ServiceContext, actor: Actor, { value: calibration }: Stored<Calibration>): Promise<CalibrationView> {
  const { stores } = context;
  const template = templateOf(stores, calibration);
  const graded = gradedItems(template);
  const answers = stores.calibrationAnswers.ofCalibration(calibration.reference).map(({ value }) => value);
  const leads = may(stores, actor, 'calibration.manage', calibration);
  const takesPart = calibration.participants.some(({ oid }) => oid === actor.oid);
  const own = answers.find(({ member }) => member.oid === actor.oid) ?? newAnswer(calibration.reference, actor);
  return {
    calibration,
    template,
    graded,
    ...(leads ? { lead: await leadView(stores, calibration, answers) } : {}),
    ...(takesPart ? { own: { answer: own, late: isLate(own, calibration) } } : {}),
    ...(may(stores, actor, 'calibration.readResults', calibration) ? { results: resultsOf(calibration, answers, graded) } : {}),
    abilities: Object.fromEntries(shown.map((action) => [action.slice('calibration.'.length), abilityOf(decideOn(stores, actor, action, calibration))])),
  };
}

async function leadView(stores: Stores, calibration: Calibration, answers: readonly CalibrationAnswer[]): Promise<LeadView> {
  const compared = calibration.state === 'draft' ? await compare(stores, calibration) : [];
  return { progress: progressOf(calibration, answers), compared, leftovers: leftoversOf(copyOf(compared)) };
}

/** Only how far, not how: the QA lead too sees the grades when the exercise is closed. */
export function progressOf(calibration: Calibration, answers: readonly CalibrationAnswer[]): Progress[] {
  return calibration.participants.map((member) => {
    const answer = answers.find((each) => each.member.oid === member.oid);
    return { member, state: answer?.submittedAt ? 'handedIn' : answer ? 'begun' : 'notBegun', late: answer !== undefined && isLate(answer, calibration) };
  });
}

/** The anonymised copy of the review beside its original; the answers of a finished review may have to be fetched first. */
export async function compare(stores: Stores, { reviewReference, strikes }: Pick<Calibration, 'reviewReference' | 'strikes'>): Promise<ComparedPart[]> {
  const { template, parts, anonymise } = await readSource(stores, reviewReference, strikes);
  return comparedCopy(template, parts, anonymise);
}

/** A finished review as an exercise reads it: its form, and what takes names out of a text. */
export async function readSource(stores: Stores, reference: string, strikes: Calibration['strikes']) {
  const review = stores.reviews.get(reference)?.value;
  if (!review) throw notFound();
  await stores.parts.load(reference);
  const parts = formOf(stores, review, stores.parts.ofReview(reference)).map(({ part }) => part);
  const template = templateOf(stores, review);
  const form = readForm(template, parts);
  const colleagues = Array.from(stores.people.values(), ({ value }) => value);
  return { review, template, parts, form, anonymise: anonymiser(knownOf(review, proposalsOf(form).map(({ item }) => item), colleagues), strikes) };
}
