import { type AuditDraft } from '../../domain/audit/types';
import { type Instant } from '../../domain/clock';
import { type PersonRef } from '../../domain/people/types';
import { type FollowUp, type JsonValue } from '../../stores';

/** What an audit entry says of a commit. `summary` holds codes and references only: no free text, no name of a child. */
export interface Audited {
  /** The chain: a review's, a recommendation's or a panel's reference, or a template's key. */
  subject: string;
  list: 'Reviews' | 'ReviewParts' | 'Recommendations' | 'Alerts' | 'ReviewNotes' | 'Settings' | 'Templates' | 'Panels' | 'PanelItems' | 'Declarations' | 'Readings' | 'Calibrations' | 'CalibrationAnswers' | 'PanelThemes' | 'TrackingMeetings' | 'TrackingRows' | 'Activities' | 'Reports';
  key: string;
  from: number;
  to: number;
  action: string;
  summary: string;
  actor: PersonRef;
  at: Instant;
}

/** The audit entry as a follow-up of the commit that it explains; the same revision explained twice is one entry. */
export function auditFollowUp({ subject, list, key, from, to, action, summary, actor, at }: Audited): FollowUp {
  const itemKey = `${list}/${key}`;
  const draft: AuditDraft = { subject, eventId: `${itemKey}#${from}-${to}`, at, actor: { oid: actor.oid, name: actor.name }, action, itemKey, fromRevision: from, toRevision: to, summary };
  return { id: `audit/${draft.eventId}`, kind: 'audit', payload: draft as unknown as JsonValue };
}

/** The entry that a follow-up will write; undefined when it is another kind of follow-up. */
export function auditDraftOf({ kind, payload }: FollowUp): AuditDraft | undefined {
  return kind === 'audit' ? (payload as unknown as AuditDraft) : undefined;
}
