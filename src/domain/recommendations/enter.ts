import { type Instant, londonDay } from '../clock';
import { type RecommendationDecision } from '../moderation/types';
import { type PanelTheme } from '../panelThemes/types';
import { type PersonRef } from '../people/types';
import { sectionOfFinding } from '../reviews/entries';
import { type Form, proposalsOf } from '../reviews/reading';
import { type ProposedRecommendation, type Review } from '../reviews/types';
import { courseAfter } from './course';
import { notTolerated } from './settle';
import { type Level, type Recommendation } from './types';

/** A recommendation on its way into the tracker; its reference and revision come with the first write. */
export type EnteringRecommendation = Omit<Recommendation, 'reference' | 'revision'>;

/** What an agreed review puts into the tracker (domain.md §4): one for each proposal, found again by `originKey`. */
export function recommendationsFrom(review: Review, form: Form, now: Instant): EnteringRecommendation[] {
  return proposalsOf(form).map(({ part, item }) => entering(review, part === 'childRecommendations' ? 'child' : 'service', item, { raisedBy: review.reviewer, panelReference: '', now }));
}

/** What a panel that decided on a review puts into the tracker (domain.md §6): its own words, and what it added as its own; nothing of what it took out. */
export function recommendationsDecided(review: Review, decisions: readonly RecommendationDecision[], panelReference: string, now: Instant): EnteringRecommendation[] {
  return decisions.flatMap(({ level, kind, final, recordedBy }) => (final ? [entering(review, level, final, { raisedBy: kind === 'added' ? recordedBy : review.reviewer, panelReference, now })] : []));
}

/** What a theme of a panel puts into the tracker once it is recommended (domain.md §6); undefined before. */
export function recommendationFromTheme({ reference, panelReference, recommendation }: PanelTheme): EnteringRecommendation | undefined {
  if (!recommendation) return undefined;
  const { by, at, ...item } = recommendation;
  return { ...entering({ reference, team: '' }, 'service', { ...item, id: 'recommendation', answers: [] }, { raisedBy: by, panelReference, now: at }), sourceKind: 'panelTheme' };
}

/** A proposal as it enters the tracker, from whatever source; `review` names the source until the caller says otherwise. */
export function entering(review: Pick<Review, 'reference' | 'team'>, level: Level, item: ProposedRecommendation, { raisedBy, panelReference, now }: { raisedBy: PersonRef; panelReference: string; now: Instant }): EnteringRecommendation {
  const entered: EnteringRecommendation = {
    level,
    sourceKind: 'review',
    sourceReference: review.reference,
    panelReference,
    originKey: `${review.reference}/${item.id}`,
    raisedBy,
    section: sectionOfFinding(item.answers[0] ?? ''),
    theme: item.theme,
    action: item.action,
    impact: item.impact,
    doneWhen: level === 'service' ? (item.doneWhen ?? '') : '',
    experience: level === 'service' ? (item.experience ?? '') : '',
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
    plan: undefined,
    planReference: '',
    mergedInto: '',
    metInTime: undefined,
    becameAt: undefined,
    becameReadAt: undefined,
    course: '',
    ...notTolerated,
  };
  return { ...entered, course: courseAfter(entered, londonDay(now)) };
}
