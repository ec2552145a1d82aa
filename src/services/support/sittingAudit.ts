import { type Instant } from '../../domain/clock';
import { type FollowUp, type Stored } from '../../stores';
import { auditDraftOf, auditFollowUp, type Audited } from './audit';
import { later } from './later';

/** Saves within so many seconds of each other are one entry in the history: the autosaves of one sitting. */
export const SITTING_SECONDS = 300;
/** An entry that is about to be written is left alone: another server may be writing it. */
const MARGIN_SECONDS = 60;

/** The audit entry of an autosave: deferred until the sitting is over, and one with that of the same person's save just before. `done` names the follow-up that it takes the place of. */
export function sittingAudit(before: Stored<unknown> | undefined, audited: Audited): { followUp: FollowUp; done: string[] } {
  const { actor, at } = audited;
  const earlier = before?.followUps.find((followUp) => mayJoin(followUp, actor.oid, at));
  const followUp = auditFollowUp({ ...audited, from: (earlier && auditDraftOf(earlier)?.fromRevision) ?? audited.from });
  return { followUp: { ...followUp, notBefore: later(at, SITTING_SECONDS) }, done: earlier ? [earlier.id] : [] };
}

function mayJoin(followUp: FollowUp, oid: string, at: Instant): boolean {
  const { notBefore } = followUp;
  return auditDraftOf(followUp)?.actor.oid === oid && notBefore !== undefined && notBefore > later(at, MARGIN_SECONDS);
}
