import { type Alert } from '../../../src/domain/alerts/types';
import { type Recommendation } from '../../../src/domain/recommendations/types';
import { type ReportNews } from '../../../src/services/types';
import { type RecommendationFacts } from '../../../bot/cards/recommendationCards';
import { staffName } from '../../../bot/cards/safeText';
import { cast } from '../../../infra/local/demo/people';
import { type LinkConfig } from '../../../bot/links';

/** Marks that must never leave in a message: a child's name, and one for each kind of free text. */
export const marks = { child: 'Zephyrine Marksworth', action: 'MARK-ACTION', impact: 'MARK-IMPACT', progress: 'MARK-PROGRESS', impactAchieved: 'MARK-ACHIEVED', evidence: 'MARK-EVIDENCE', nextStep: 'MARK-NEXT', theme: 'MARK-THEME', reason: 'MARK-REASON', title: 'MARK-TITLE', seen: 'MARK-SEEN', outcome: 'MARK-OUTCOME' } as const;
export const allMarks = [...Object.values(marks), 'Zephyrine', 'Marksworth'];

export const localLinks: LinkConfig = { kind: 'local', origin: 'http://localhost:3978' };
export const teamsLinks: LinkConfig = { kind: 'teams', teamsAppId: 'a7e1c2d4-0000-4000-8000-00000000000a', tenantId: 't0000000-0000-4000-8000-00000000000b', entityId: 'my-work', webOrigin: 'https://quality.harbourshire.example' };

/** A recommendation of Ola's, every text of which carries a mark. */
export function markedRecommendation(changes: Partial<Recommendation> = {}): Recommendation {
  const { ola, robin } = cast;
  return {
    reference: 'R-2026-031',
    level: 'child',
    sourceKind: 'review',
    sourceReference: 'PIR-2026-07',
    panelReference: '',
    originKey: 'PIR-2026-07/a',
    raisedBy: { oid: robin.oid, name: robin.name },
    section: 'journey',
    theme: marks.theme,
    action: `${marks.action} for ${marks.child}`,
    impact: marks.impact,
    owner: { oid: ola.oid, name: ola.name },
    ownerRole: '',
    team: ola.team,
    dueDay: '2026-03-27',
    firstDueDay: '2026-03-13',
    timesMoved: 1,
    status: 'inProgress',
    flag: 'onTrack',
    ragOverride: undefined,
    createdAt: '2026-02-02T09:00:00Z',
    lastUpdateAt: '2026-03-02T09:00:00Z',
    lastUpdateBy: { oid: ola.oid, name: ola.name },
    progress: marks.progress,
    impactAchieved: marks.impactAchieved,
    evidence: marks.evidence,
    evidenceDay: '2026-03-01',
    evidenceAddedAt: '2026-03-02T09:00:00Z',
    nextStep: marks.nextStep,
    doneAt: undefined,
    doneSignedOffAt: undefined,
    doneSignedOffBy: undefined,
    noEvidenceReason: marks.reason,
    impactSignedOffAt: undefined,
    impactSignedOffBy: undefined,
    timesReopened: 0, plan: undefined, planReference: '', mergedInto: '', toleratedUntil: '', toleratedReason: '', toleratedBy: undefined, doneWhen: '', experience: '', metInTime: undefined, becameAt: undefined, becameReadAt: undefined, course: '',
    revision: 3,
    ...changes,
  };
}

/** An open alert of Robin's, every text of which carries a mark. */
export function markedAlert(changes: Partial<Alert> = {}): Alert {
  const { robin } = cast;
  return {
    reference: 'A-2026-003',
    originKey: 'PIR-2026-07/attempt-1',
    reviewReference: 'PIR-2026-07',
    kind: 'immediateConcern',
    state: 'open',
    seen: `${marks.seen} of ${marks.child}`,
    raisedBy: { oid: robin.oid, name: robin.name },
    raisedAt: '2026-03-20T08:00:00Z',
    acknowledgedBy: undefined,
    acknowledgedAt: undefined,
    outcome: marks.outcome,
    outcomeBy: undefined,
    outcomeAt: undefined,
    revision: 1,
    ...changes,
  };
}

export function someFacts(changes: Partial<RecommendationFacts> = {}): RecommendationFacts {
  return { reference: 'R-2026-031', revision: 3, theme: 'engagement', status: 'inProgress', flag: 'onTrack', rag: 'amber', dueDay: '2026-03-27', timesMoved: 1, lastChange: { at: '2026-03-02T09:00:00Z', by: staffName(cast.ola) }, evidence: { recorded: true, day: '2026-03-01' }, impactRecorded: true, impactSignedOff: false, mayUpdate: true, maySignOffDone: false, maySignOffImpact: false, mayReadBecame: false, ...changes };
}

/** A report on the first quarter, as the channel may know it. */
export function reportNews(changes: Partial<ReportNews> = {}): ReportNews {
  return { reference: 'REP-2026-01', fromDay: '2026-01-01', toDay: '2026-03-31', withdrawn: false, openBefore: 41, openAfter: 33, overdue: 6, signedOff: 19, impact: 7, ...changes };
}
