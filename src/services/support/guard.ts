import { type Ability } from '../../contract/shapes';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { sentenceOf } from '../../domain/permissions/reasons';
import { type AppAction, type Decision, type DenyReason, type Question, type RecommendationAction, type ReviewAction } from '../../domain/permissions/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Review } from '../../domain/reviews/types';

/** True when the table of permissions allows it. */
export function allows(actor: Actor, question: Question): boolean {
  return decide(actor, question).allowed;
}

/** Throws what a denial is to the one who asked: `notFound` for what they may not see, `noRole`, `stateForbids`, or `forbidden` with the reason. */
export function ensureAllowed(decision: Decision): void {
  if (decision.allowed) return;
  throw refusal(decision.reason);
}

/** As `ensureAllowed`, but for what only the state forbids: a newer row than the one judged may be in another state. */
export function ensureNotBarred(decision: Decision): void {
  if (decision.allowed || decision.reason === 'wrongState') return;
  throw refusal(decision.reason);
}

function refusal(reason: DenyReason): AppError {
  if (reason === 'cannotSee') return notFound();
  if (reason === 'noRole') return new AppError('noRole', sentenceOf(reason));
  if (reason === 'wrongState') return new AppError('stateForbids', sentenceOf(reason), { reason });
  return new AppError('forbidden', sentenceOf(reason), { reason });
}

/** One answer for what does not exist and for what the actor may not see. */
export function notFound(): AppError {
  return new AppError('notFound', sentenceOf('cannotSee'));
}

export function ensureMayReview(actor: Actor, action: ReviewAction, review: Review): void {
  ensureAllowed(decide(actor, { action: 'review.see', review }));
  ensureAllowed(decide(actor, { action, review }));
}

export function ensureMayRecommendation(actor: Actor, action: RecommendationAction, recommendation: Recommendation): void {
  ensureAllowed(decide(actor, { action: 'recommendation.see', recommendation }));
  ensureAllowed(decide(actor, { action, recommendation }));
}

export function ensureMay(actor: Actor, action: AppAction): void {
  ensureAllowed(decide(actor, { action }));
}

/** What the tab is sent of a decision. */
export function abilityOf(decision: Decision): Ability {
  return decision.allowed ? { allowed: true } : { allowed: false, sentence: sentenceOf(decision.reason) };
}
