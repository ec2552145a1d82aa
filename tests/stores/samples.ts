import { type Recommendation } from '../../src/domain/recommendations/types';
import { begunSection } from '../domain/support/builders';
import { nothingYet } from '../../src/domain/reviews/begun';
import { type Review, type ReviewPart } from '../../src/domain/reviews/types';

export const amara = { oid: 'a0000000-0000-4000-8000-000000000001', name: 'Amara Okafor' };
export const rosa = { oid: 'a0000000-0000-4000-8000-000000000002', name: 'Rosa Lind' };

/** A review that Rosa assigned to Amara. */
export function review(reference: string, change: Partial<Review> = {}): Review {
  return {
    reference, state: 'assigned', templateKey: 'practice', templateVersion: '2025', child: { recordNumber: '400123', name: 'Invented Child', dateOfBirth: '2014-03-27' }, childStatus: 'childInNeed', team: 'North',
    worker: undefined, lineManager: undefined, reviewer: amara, reviewerKind: 'internal', theme: '', assignedBy: rosa, assignedAt: '2026-07-01T09:00:00Z', answerDueDay: '2026-07-06', dueDay: '2026-07-20',
    ...nothingYet, revision: 1, ...change,
  };
}

/** A graded part of a review, as somebody began it. */
export function part(reviewReference: string, key: string, strengths = ''): ReviewPart {
  return { reviewReference, part: key, answers: begunSection(strengths), round: 0, updatedAt: undefined, updatedBy: undefined, revision: 0 };
}

/** A recommendation of a review, owned by Amara. */
export function recommendation(reference: string, change: Partial<Recommendation> = {}): Recommendation {
  return {
    reference, level: 'child', sourceKind: 'review', sourceReference: 'PIR-2026-01', panelReference: '', originKey: `PIR-2026-01/${reference}`, raisedBy: rosa, section: 'journey', theme: 'chronology', action: 'Update the chronology', impact: 'The child’s story is known',
    owner: amara, ownerRole: '', team: 'North', dueDay: '2026-08-01', firstDueDay: '2026-08-01', timesMoved: 0, status: 'notStarted', flag: 'onTrack', ragOverride: undefined, createdAt: '2026-07-01T09:00:00Z', lastUpdateAt: undefined, lastUpdateBy: undefined,
    progress: '', impactAchieved: '', evidence: '', evidenceDay: '', evidenceAddedAt: undefined, nextStep: '', doneAt: undefined, doneSignedOffAt: undefined, doneSignedOffBy: undefined, noEvidenceReason: '',
    impactSignedOffAt: undefined, impactSignedOffBy: undefined, timesReopened: 0, plan: undefined, planReference: '', mergedInto: '', toleratedUntil: '', toleratedReason: '', toleratedBy: undefined, doneWhen: '', experience: '', metInTime: undefined, becameAt: undefined, becameReadAt: undefined, course: '', revision: 1, ...change,
  };
}
