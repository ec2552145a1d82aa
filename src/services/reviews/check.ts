import { type Actor } from '../../domain/people/types';
import { type CheckInput, decideCheck, decidePanel, gradesOf } from '../../domain/reviews/check';
import { nothingYet } from '../../domain/reviews/begun';
import { isInadequate } from '../../domain/reviews/inadequate';
import { type Review } from '../../domain/reviews/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { type CheckDecision, checkOf } from './checkInput';
import { commitReview } from './commit';
import { inadequateRules } from './inadequateRules';
import { viewReview } from './view';

const nothingChecked = { checks: [], comment: '', quality: nothingYet.quality, grades: nothingYet.checkGrades, gradesReason: '' };

/** The first-line check is finished; whether a panel moderates the review is decided later, unless an overall grade is Inadequate. */
export async function checkReview(context: ServiceContext, actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.check', reference, decision.revision);
  const check = checkOf(decision) ?? nothingChecked;
  const change = decideCheck(stored.value, check, actor, context.clock.now());
  if (leadsToPanel(context, stored.value, change)) return placeOnPanel(context, actor, stored, check);
  return viewReview(context, actor, await commitReview(context, actor, stored, { action: 'review.checked', change, event: eventOf(change) }));
}

/** The review goes to a panel, with the check where that is not finished yet; the reviewer is told. */
export async function chooseForPanel(context: ServiceContext, actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.chooseForPanel', reference, decision.revision);
  const change = decidePanel(stored.value, checkOf(decision), actor, context.clock.now());
  const committed = await commitReview(context, actor, stored, {
    action: 'review.chosenForPanel',
    change,
    event: eventOf(change),
    followUps: (next) => [followUps.message(noticeTo(next.reviewer, 'chosenForPanel', next))],
  });
  return viewReview(context, actor, committed);
}

/** Whether the check ends with an overall grade that a panel moderates in any case, the reviewer's or the checker's (domain.md §3.4). */
export function leadsToPanel({ stores }: ServiceContext, review: Review, { checkGrades = review.checkGrades }: Partial<Review>): boolean {
  return inadequateRules(stores).panelPlace && (isInadequate(gradesOf(review)) || isInadequate(checkGrades));
}

/** The review takes its place on a panel by itself, with the check; its course says why, and the reviewer is told. */
export async function placeOnPanel(context: ServiceContext, actor: Actor, stored: Stored<Review>, check: CheckInput | undefined): Promise<ReviewView> {
  const change = decidePanel(stored.value, check, actor, context.clock.now());
  const committed = await commitReview(context, actor, stored, {
    action: 'review.chosenForPanel',
    change,
    event: { ...eventOf(change), started: ['panelPlace'] },
    followUps: (next) => [followUps.message(noticeTo(next.reviewer, 'chosenForPanel', next))],
  });
  return viewReview(context, actor, committed);
}

/** The grades that the check settled stand in the chain; a check that was finished before stands in it already. */
export function eventOf({ checkGrades, checkGradesReason = '' }: ReturnType<typeof decideCheck>) {
  return checkGrades ? { grades: checkGrades, reason: checkGradesReason } : {};
}
