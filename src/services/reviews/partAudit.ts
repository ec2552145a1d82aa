import { type Instant } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type ReviewPart } from '../../domain/reviews/types';
import { type FollowUp, type Stored } from '../../stores';
import { sittingAudit } from '../support/sittingAudit';

/**
 * The audit entry of a save: deferred until the sitting is over, and one with the entry of the same person's save just
 * before. `done` names the follow-up that it takes the place of. An item that begins a later round begins at the revision
 * that the part had: its first entry explains all up to there.
 */
export function savedPartAudit(before: Stored<ReviewPart> | undefined, saved: ReviewPart & { key: string }, actor: Actor, at: Instant): { followUp: FollowUp; done: string[] } {
  const { reviewReference: subject, key, revision: to, part } = saved;
  return sittingAudit(before, { subject, list: 'ReviewParts', key, from: before ? to : 1, to, action: 'review.wrote', summary: part, actor, at });
}
