import { type Instant } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type ReviewPart } from '../../domain/reviews/types';
import { type FollowUp, type Stored } from '../../stores';
import { auditDraftOf, auditFollowUp } from '../support/audit';
import { later } from '../support/later';

/** Saves within so many seconds of each other are one entry in the history: the autosaves of one sitting. */
export const SITTING_SECONDS = 300;
/** An entry that is about to be written is left alone: another server may be writing it. */
const MARGIN_SECONDS = 60;

/**
 * The audit entry of a save: deferred until the sitting is over, and one with the entry of the same person's save just
 * before. `done` names the follow-up that it takes the place of. An item that begins a later round begins at the revision
 * that the part had: its first entry explains all up to there.
 */
export function savedPartAudit(before: Stored<ReviewPart> | undefined, saved: ReviewPart & { key: string }, actor: Actor, at: Instant): { followUp: FollowUp; done: string[] } {
  const earlier = before?.followUps.find((followUp) => mayJoin(followUp, actor, at));
  const from = (earlier && auditDraftOf(earlier)?.fromRevision) ?? (before ? saved.revision : 1);
  const { reviewReference: subject, key, revision: to, part } = saved;
  const followUp = auditFollowUp({ subject, list: 'ReviewParts', key, from, to, action: 'review.wrote', summary: part, actor, at });
  return { followUp: { ...followUp, notBefore: later(at, SITTING_SECONDS) }, done: earlier ? [earlier.id] : [] };
}

function mayJoin(followUp: FollowUp, actor: Actor, at: Instant): boolean {
  const { notBefore } = followUp;
  return auditDraftOf(followUp)?.actor.oid === actor.oid && notBefore !== undefined && notBefore > later(at, MARGIN_SECONDS);
}
