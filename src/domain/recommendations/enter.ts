import { type Instant } from '../clock';
import { sectionOfFinding } from '../reviews/entries';
import { type Form, proposalsOf } from '../reviews/reading';
import { type Review } from '../reviews/types';
import { type Recommendation } from './types';

/** A recommendation on its way into the tracker; its reference and revision come with the first write. */
export type EnteringRecommendation = Omit<Recommendation, 'reference' | 'revision'>;

/** What an agreed review puts into the tracker (domain.md §4): one for each proposal, found again by `originKey`. */
export function recommendationsFrom(review: Review, form: Form, now: Instant): EnteringRecommendation[] {
  return proposalsOf(form).map(({ part, item }) => ({
    level: part === 'childRecommendations' ? 'child' : 'service',
    sourceKind: 'review',
    sourceReference: review.reference,
    originKey: `${review.reference}/${item.id}`,
    raisedBy: review.reviewer,
    section: sectionOfFinding(item.answers[0] ?? ''),
    theme: item.theme,
    action: item.action,
    impact: item.impact,
    owner: item.owner,
    ownerRole: item.ownerRole,
    team: review.team,
    dueDay: item.dueDay,
    firstDueDay: item.dueDay,
    timesMoved: 0,
    status: 'notStarted',
    flag: 'onTrack',
    ragOverride: undefined,
    createdAt: now,
    lastUpdateAt: undefined,
    lastUpdateBy: undefined,
    progress: '',
    impactAchieved: '',
    evidence: '',
    evidenceDay: '',
    evidenceAddedAt: undefined,
    nextStep: '',
    doneAt: undefined,
    doneSignedOffAt: undefined,
    doneSignedOffBy: undefined,
    noEvidenceReason: '',
    impactSignedOffAt: undefined,
    impactSignedOffBy: undefined,
    timesReopened: 0,
  }));
}
