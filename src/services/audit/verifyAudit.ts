import { verifyAnchors } from '../../domain/audit/anchors';
import { verifyChain, verifyCoverage, type CoveredItem } from '../../domain/audit/chain';
import { type AuditEntry, type AuditFinding } from '../../domain/audit/types';
import { latestOf } from '../../domain/reviews/rounds';
import { type Review, type ReviewPart, type ReviewState } from '../../domain/reviews/types';
import { type Store, type Stored, type Stores } from '../../stores';
import { unaudited } from '../messages/planned';
import { auditDraftOf } from '../support/audit';

export interface AuditReport {
  subjects: number;
  entries: number;
  findings: AuditFinding[];
}

/**
 * Reads every audit entry and holds it against the chains and against what is in the lists: an entry that was removed or
 * changed, one that an anchor names and that is gone, a revision that nothing explains, and a part that was overwritten after
 * submission. Needs filled stores.
 */
export async function verifyAudit(stores: Stores): Promise<AuditReport> {
  const bySubject = new Map<string, AuditEntry[]>();
  let count = 0;
  for await (const page of stores.audit.everything()) {
    for (const entry of page) {
      const chain = bySubject.get(entry.subject);
      if (chain) chain.push(entry);
      else bySubject.set(entry.subject, [entry]);
    }
    count += page.length;
  }
  const chains = [...bySubject.values()].flatMap(verifyChain);
  const coverage = verifyCoverage([...bySubject.values()].flat(), [...coveredItems(stores)]);
  return { subjects: bySubject.size, entries: count, findings: [...chains, ...verifyAnchors(bySubject), ...coverage, ...overwritten(stores)] };
}

function* coveredItems({ reviews, parts, notes, recommendations, alerts, panels, panelItems, declarations, readings, templates, calibrations, calibrationAnswers, panelThemes, trackingMeetings, trackingRows, activities, reports, settings }: Stores): Iterable<CoveredItem> {
  for (const stored of reviews.values()) yield covered(reviews, 'Reviews', stored, stored.value.reference);
  for (const stored of parts.values()) yield covered(parts, 'ReviewParts', stored, stored.value.reviewReference);
  for (const stored of notes.values()) yield covered(notes, 'ReviewNotes', stored, stored.value.reviewReference);
  for (const stored of alerts.values()) yield covered(alerts, 'Alerts', stored, stored.value.reviewReference);
  for (const stored of templates.values()) yield covered(templates, 'Templates', stored, `template/${stored.value.key}`);
  for (const stored of panels.values()) yield covered(panels, 'Panels', stored, stored.value.reference);
  for (const stored of panelItems.values()) yield covered(panelItems, 'PanelItems', stored, stored.value.reviewReference);
  for (const stored of declarations.values()) yield covered(declarations, 'Declarations', stored, stored.value.reviewReference);
  for (const stored of readings.values()) yield covered(readings, 'Readings', stored, stored.value.reviewReference);
  for (const stored of recommendations.values()) yield covered(recommendations, 'Recommendations', stored, stored.value.reference);
  for (const stored of calibrations.values()) yield covered(calibrations, 'Calibrations', stored, stored.value.reference);
  for (const stored of calibrationAnswers.values()) yield covered(calibrationAnswers, 'CalibrationAnswers', stored, stored.value.calibrationReference);
  for (const stored of panelThemes.values()) yield covered(panelThemes, 'PanelThemes', stored, stored.value.reference);
  for (const stored of trackingMeetings.values()) yield covered(trackingMeetings, 'TrackingMeetings', stored, stored.value.reference);
  for (const stored of trackingRows.values()) yield covered(trackingRows, 'TrackingRows', stored, stored.value.meetingReference);
  for (const stored of activities.values()) yield covered(activities, 'Activities', stored, stored.value.reference);
  for (const stored of reports.values()) yield covered(reports, 'Reports', stored, stored.value.reference);
  for (const stored of settings.values()) if (!unaudited.has(stored.value.key)) yield covered(settings, 'Settings', stored, stored.value.key);
}

function covered<Row extends { revision: number }>(store: Store<Row>, list: string, { value, followUps }: Stored<Row>, subject: string): CoveredItem {
  const pending = followUps.flatMap((followUp) => auditDraftOf(followUp) ?? []);
  return { itemKey: `${list}/${store.keyOf(value)}`, subject, revision: value.revision, pending };
}

const frozen: readonly ReviewState[] = ['submitted', 'checked', 'panel', 'agreed', 'shared', 'closed'];

/** Once submitted, what the reviewer wrote is never overwritten (domain.md §4). */
function overwritten({ reviews, parts }: Stores): AuditFinding[] {
  return Array.from(reviews.values(), ({ value }) => value)
    .filter(({ state }) => frozen.includes(state))
    .flatMap((review) => latestOf(parts.ofReview(review.reference).map(({ value }) => value)).flatMap((part) => findingOf(review, part) ?? []));
}

function findingOf({ reference, frozenParts }: Review, { part, revision }: ReviewPart): AuditFinding | undefined {
  const frozen = frozenParts[part];
  if (frozen === undefined || revision === frozen) return undefined;
  return { subject: reference, kind: 'changed', seq: 0, detail: `Part ${part} is at revision ${revision}; it was submitted at ${frozen}.` };
}
