import { type WorkItem } from '../src/contract/app';
import { AppError } from '../src/domain/errors';
import { rags } from '../src/domain/recommendations/types';
import { type Actor } from '../src/domain/people/types';
import { type RecommendationView } from '../src/services/types';
import { MOST_ROWS, type FoundItem, type TrackerCounts, type WaitingItem } from './cards/listCards';
import { type RecommendationFacts } from './cards/recommendationCards';
import { say, staffName, statusLabel, type ChannelText } from './cards/safeText';
import { type BotServices } from './context';

/** Who changed it last, and when. What was written before this version kept who it was has the time alone. */
function lastChangeOf({ recommendation, namesShown }: RecommendationView): RecommendationFacts['lastChange'] {
  const { lastUpdateAt: at, lastUpdateBy: by, ragOverride } = recommendation;
  if (ragOverride && (at === undefined || ragOverride.at >= at)) return { at: ragOverride.at, by: namesShown ? staffName(ragOverride.by) : undefined };
  return at === undefined ? undefined : { at, by: namesShown && by ? staffName(by) : undefined };
}

/** What a card may say of a recommendation: everything that somebody typed stays behind. */
export function recommendationFacts(view: RecommendationView): RecommendationFacts {
  const { recommendation, row } = view;
  return {
    reference: recommendation.reference,
    revision: recommendation.revision,
    theme: recommendation.theme,
    status: recommendation.status,
    flag: recommendation.flag,
    rag: row.rag,
    dueDay: recommendation.dueDay,
    timesMoved: recommendation.timesMoved,
    lastChange: lastChangeOf(view),
    evidence: { recorded: recommendation.evidence.trim() !== '', day: recommendation.evidenceDay },
    impactRecorded: recommendation.impactAchieved.trim() !== '',
    impactSignedOff: recommendation.impactSignedOffAt !== undefined,
    mayUpdate: view.abilities['update']?.allowed === true,
    maySignOffDone: view.abilities['signOffDone']?.allowed === true,
    maySignOffImpact: view.abilities['signOffImpact']?.allowed === true,
    mayReadBecame: view.abilities['readBecame']?.allowed === true,
  };
}

/** A recommendation as this person may see it; undefined when that is not at all. */
export function viewFor(services: Pick<BotServices, 'recommendations'>, actor: Actor, reference: string): RecommendationView | undefined {
  try {
    return services.recommendations.get(actor, reference);
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') return undefined;
    throw error;
  }
}

const workLabels: Record<WorkItem['kind'], ChannelText> = {
  answerAssignment: say`accept or decline this review`,
  writeReview: say`write this review`,
  changeReturnedReview: say`change this review: it was sent back`,
  checkReview: say`check this review`,
  updateRecommendation: say`update this recommendation`,
  signOff: say`sign this off`,
  reassignDeclined: say`find another reviewer: this was declined`,
  shareReview: say`share this review with the worker and the line manager`,
  reflectOnReview: say`give your reflection on this review`,
  closeReview: say`finish this review`,
  planReReview: say`assign the review that follows this one`,
  declareConflict: say`say whether you have a conflict of interest`,
  readForPanel: say`read this review for its panel`,
  replaceChair: say`choose somebody else to chair this review`,
  acknowledgeAlert: say`acknowledge this alert`,
  recordAlertOutcome: say`record what was done about this alert`,
  gradeCalibration: say`grade this calibration exercise`,
  closeCalibration: say`close this calibration exercise`,
  readBecame: say`see what became of the recommendation that you made`,
  holdTrackingMeeting: say`hold this tracking meeting`,
  joinTrackingMeeting: say`take part in this tracking meeting`,
  doTrackingAction: say`do what you took on in this tracking meeting`,
  writeActivity: say`write up this activity`,
};

/** What a card takes of each kind of work; all else is done in the app. */
const takenByCard: Partial<Record<WorkItem['kind'], WaitingItem['takes']>> = { updateRecommendation: 'update', signOff: 'signOff' };

/** What waits for somebody, without its title and detail: those hold free text. */
export function waitingWork(services: BotServices, actor: Actor): WaitingItem[] {
  return services.work.of(actor).map(({ reference, kind, dueDay, workingDaysLeft }) => ({ reference, what: workLabels[kind], dueDay, workingDaysLeft: dueDay ? workingDaysLeft : undefined, takes: takenByCard[kind] }));
}

/** The first page of what is overdue, of what the person may see, and how many there are. */
export function overdueItems(services: BotServices, actor: Actor): { items: WaitingItem[]; total: number } {
  const { rows, total } = services.recommendations.list(actor, { view: 'overdue', sort: 'dueDay', direction: 'ascending', limit: MOST_ROWS });
  const items = rows.map(({ reference, status, dueDay }) => ({ reference, what: statusLabel(status), dueDay, workingDaysLeft: undefined, takes: services.recommendations.get(actor, reference).abilities['update']?.allowed === true ? ('update' as const) : undefined }));
  return { items, total };
}

/** Reviews and recommendations that match, of those which the person may see. */
export function foundItems(services: BotServices, actor: Actor, words: string): { items: FoundItem[]; total: number } {
  const recommendations = services.recommendations.list(actor, { q: words, limit: MOST_ROWS });
  const reviews = services.reviews.list(actor, { q: words });
  const items: FoundItem[] = [
    ...recommendations.rows.map(({ reference, dueDay, status, rag, theme }) => ({ reference, dueDay, state: { status, rag, theme } })),
    ...reviews.rows.slice(0, MOST_ROWS).map(({ review }) => ({ reference: review.reference, dueDay: review.dueDay, state: undefined })),
  ];
  return { items, total: recommendations.total + reviews.total };
}

/** The tracker in numbers, of what the person may see; each number is what the tab's filter of that name counts. */
export function trackerCounts(services: BotServices, actor: Actor): TrackerCounts {
  const total = (query: Parameters<BotServices['recommendations']['list']>[1]) => services.recommendations.list(actor, { ...query, limit: 1 }).total;
  const byRag = Object.fromEntries(rags.map((rag) => [rag, total({ rag })])) as TrackerCounts['byRag'];
  return { total: total({}), byRag, overdue: total({ view: 'overdue' }), awaitingSignOff: total({ view: 'awaitingSignOff' }), impactNotYetSeen: total({ view: 'impactNotYetSeen' }) };
}
