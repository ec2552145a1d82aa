import { type Instant } from '../../domain/clock';
import { type CalibrationAnswer } from '../../domain/calibration/types';
import { type Actor } from '../../domain/people/types';
import { type FollowUp, type Stored } from '../../stores';
import { SITTING_SECONDS } from '../reviews/partAudit';
import { auditDraftOf, auditFollowUp } from '../support/audit';
import { later } from '../support/later';

/** An entry that is about to be written is left alone: another server may be writing it. */
const MARGIN_SECONDS = 60;

/** The audit entry of an autosave: one for a sitting, written when it is over. `done` names the follow-up that it takes the place of. */
export function savedAudit(before: Stored<CalibrationAnswer> | undefined, key: string, subject: string, actor: Actor, at: Instant): { followUp: FollowUp; done: string[] } {
  const to = (before?.value.revision ?? 0) + 1;
  const earlier = before?.followUps.find((each) => auditDraftOf(each)?.action === 'calibration.graded' && each.notBefore !== undefined && each.notBefore > later(at, MARGIN_SECONDS));
  const from = (earlier && auditDraftOf(earlier)?.fromRevision) ?? to;
  const followUp = auditFollowUp({ subject, list: 'CalibrationAnswers', key, from, to, action: 'calibration.graded', summary: 'saved', actor, at });
  return { followUp: { ...followUp, notBefore: later(at, SITTING_SECONDS) }, done: earlier ? [earlier.id] : [] };
}
