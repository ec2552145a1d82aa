import { type Actor } from '../../domain/people/types';
import { decideCheck, decidePanel } from '../../domain/reviews/check';
import { nothingYet } from '../../domain/reviews/begun';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { type CheckDecision, checkOf } from './checkInput';
import { commitReview } from './commit';
import { viewReview } from './view';

const nothingChecked = { checks: [], comment: '', quality: nothingYet.quality, grades: nothingYet.checkGrades, gradesReason: '' };

/** The first-line check is finished; whether a panel moderates the review is decided later. */
export async function checkReview(context: ServiceContext, actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView> {
  const stored = await begin(context, actor, 'review.check', reference, decision.revision);
  const change = decideCheck(stored.value, checkOf(decision) ?? nothingChecked, actor, context.clock.now());
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

/** The grades that the check settled stand in the chain; a check that was finished before stands in it already. */
export function eventOf({ checkGrades, checkGradesReason = '' }: ReturnType<typeof decideCheck>) {
  return checkGrades ? { grades: checkGrades, reason: checkGradesReason } : {};
}
