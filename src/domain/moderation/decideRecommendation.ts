import { type Day, type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type PersonRef } from '../people/types';
import { helpWith } from '../recommendations/writingHelp';
import { type ChildIdentity, type ProposedRecommendation } from '../reviews/types';
import { ensureDeciding, type Meeting } from './deciding';
import { type Proposal } from './graded';
import { type PanelItem, type RecommendationDecision } from './types';

/** A recommendation in the panel's words; what it answers stays as the reviewer linked it. */
export type PanelWords = Omit<ProposedRecommendation, 'id' | 'answers'>;

/** What the panel says of one recommendation. */
export interface RecommendationDeciding {
  /** The proposal's; or, of one that is added, an id made by the page. */
  id: string;
  level: RecommendationDecision['level'];
  kind: RecommendationDecision['kind'];
  /** Where it is amended or added. */
  final: PanelWords | undefined;
  decidedBy: RecommendationDecision['decidedBy'];
  reason: string;
}

/** Who decides, when, and about which child: the tracker must not name it. */
export interface Deciding {
  by: PersonRef;
  child: ChildIdentity;
  now: Instant;
  today: Day;
}

/**
 * What deciding on one recommendation changes. The reviewer's words stay in `original`; one that the panel added can be
 * taken away again. Throws `stateForbids` as `decideGrade` does, and `invalid` without a reason where one is due, for
 * words that could not be submitted in a review either, and for an id that is not known (domain.md §6.3).
 */
export function decideRecommendation(item: PanelItem, deciding: RecommendationDeciding, meeting: Meeting, { by, child, now, today }: Deciding): Pick<PanelItem, 'recommendationDecisions'> {
  ensureDeciding(item, meeting);
  const proposed = meeting.proposals.find(({ id }) => id === deciding.id);
  const added = item.recommendationDecisions.find(({ id, kind }) => id === deciding.id && kind === 'added');
  const others = item.recommendationDecisions.filter(({ id }) => id !== deciding.id);
  refuse([...subjectFaults(deciding, proposed, added), ...reasonFaults(deciding, added), ...wordsFaults(deciding, proposed, child, today)]);
  // What only the panel said is gone without a trace in the record; the audit keeps that it was there.
  if (!proposed && deciding.kind === 'removed') return { recommendationDecisions: others };
  const decision: RecommendationDecision = {
    id: deciding.id,
    level: proposed?.level ?? deciding.level,
    kind: deciding.kind,
    original: proposed?.proposal,
    final: finalOf(deciding, proposed),
    decidedBy: deciding.decidedBy,
    reason: deciding.reason.trim(),
    recordedBy: { oid: by.oid, name: by.name },
    at: now,
  };
  return { recommendationDecisions: [...others, decision] };
}

function finalOf({ id, kind, final }: RecommendationDeciding, proposed: Proposal | undefined): ProposedRecommendation | undefined {
  if (kind === 'removed') return undefined;
  if (kind === 'agreed') return proposed?.proposal;
  return final && { ...final, id, answers: proposed?.proposal.answers ?? [] };
}

/** Ids become part of a unique key in the tracker. */
const ID = /^[\w-]{1,64}$/;

function subjectFaults({ id, kind }: RecommendationDeciding, proposed: Proposal | undefined, added: RecommendationDecision | undefined): Fault[] {
  if (kind === 'added' && proposed) return [{ path: 'kind', code: 'known', message: 'The reviewer proposed this one: agree, amend or remove it.' }];
  if (kind === 'added') return ID.test(id) ? [] : [{ path: 'id', code: 'malformed', message: 'Use letters, digits and hyphens.' }];
  return proposed || (kind === 'removed' && added) ? [] : [{ path: 'id', code: 'unknown', message: 'This recommendation is not in the review.' }];
}

function reasonFaults({ kind, decidedBy, reason }: RecommendationDeciding, added: RecommendationDecision | undefined): Fault[] {
  if (reason.trim() || (kind === 'agreed' && decidedBy === 'agreement') || (kind === 'removed' && added)) return [];
  const messages = { agreed: 'Say why the chair decided so.', amended: 'Say why the panel changes it.', added: 'Say why the panel adds it.', removed: 'Say why the panel takes it out.' };
  return [{ path: 'reason', code: 'required', message: messages[kind] }];
}

/** What would keep a reviewer from submitting it keeps the panel from deciding it (domain.md §3.5). */
function wordsFaults({ id, kind, final }: RecommendationDeciding, proposed: Proposal | undefined, child: ChildIdentity, today: Day): Fault[] {
  if (kind !== 'amended' && kind !== 'added') return [];
  if (!final) return [{ path: 'final', code: 'required', message: 'Write the recommendation as the panel words it.' }];
  const before = proposed?.proposal;
  if (before && isSame(final, before)) return [{ path: 'final', code: 'same', message: 'These are the reviewer’s words. Agree to it, or change something.' }];
  return helpWith({ ...final, id, answers: [] }, child, today).filter(({ blocks }) => blocks).map(({ field, code, message }) => ({ path: `final.${field}`, code, message }));
}

function isSame(final: PanelWords, before: ProposedRecommendation): boolean {
  return final.action === before.action && final.impact === before.impact && (final.doneWhen ?? '') === (before.doneWhen ?? '') && (final.experience ?? '') === (before.experience ?? '') && final.owner?.oid === before.owner?.oid && final.ownerRole === before.ownerRole && final.dueDay === before.dueDay && final.theme === before.theme;
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', 'The recommendation was not decided. Check what is marked.', { faults });
}
