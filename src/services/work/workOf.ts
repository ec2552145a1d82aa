import { type WorkItem } from '../../contract/app';
import { type Alert } from '../../domain/alerts/types';
import { type Day, londonDay } from '../../domain/clock';
import { addWorkingDays, workingDaysUntil } from '../../domain/cycle/workingDays';
import { awaitsReading } from '../../domain/recommendations/became';
import { signOffDueDay } from '../../domain/recommendations/decisions';
import { type Actor } from '../../domain/people/types';
import { DUE_SOON_DAYS, daysBetween } from '../../domain/recommendations/rag';
import { isTolerated } from '../../domain/recommendations/settle';
import { type Recommendation } from '../../domain/recommendations/types';
import { checkersOf } from '../../domain/reviews/checkers';
import { type Review, type ReviewState } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { activityDuties, openActivities } from '../activities/duties';
import { panelDuties } from '../panels/duties';
import { actorOf } from '../people/signIn';
import { derived } from '../support/derived';
import { trackingDuties, trackingWork } from '../trackingMeetings/duties';
import { allows } from '../support/guard';
import { planReReview, reReviewsToPlan } from './reReviews';
import { ofCalibration } from './ofCalibration';

/** domain.md §7: a recommendation without an update for so many days asks for one. */
const QUIET_DAYS = 30;
/** domain.md §9: the first-line check is due on the next working day. */
const DAYS_TO_CHECK = 1;
const waiting: readonly ReviewState[] = ['assigned', 'declined', 'inProgress', 'submitted', 'checked', 'agreed', 'shared'];
/** An agreed review is shared within a working week, and a shared one closed within four (DECISIONS.md §20). */
const DAYS_TO_SHARE = 5;
const DAYS_TO_CLOSE = 20;

/** The outcome of an alert is asked for on the working day after it was acknowledged. */
const DAYS_TO_OUTCOME = 1;

/** Whoever raised it reads within two working weeks what became of it. */
const DAYS_TO_READ = 10;

type Draft = Omit<WorkItem, 'workingDaysLeft' | 'key'>;

/** Everything that waits for somebody, by due day (domain.md §9): the durable queue behind every reminder. */
export function createWork({ stores, clock }: ServiceContext): { of(actor: Actor): WorkItem[] } {
  const reviews = derived(() => `${stores.reviews.version}`, () => waitingReviews(stores));
  const done = derived(() => `${stores.recommendations.version}`, () => Array.from(stores.recommendations.values(), ({ value }) => value).filter(({ status }) => status === 'done'));
  const alerts = derived(() => `${stores.alerts.version}`, () => Array.from(stores.alerts.values(), ({ value }) => value).filter(({ state }) => state !== 'closed'));
  const ended = derived(() => `${stores.recommendations.version}`, () => Array.from(stores.recommendations.values(), ({ value }) => value).filter(awaitsReading));
  const exercises = derived(() => `${stores.calibrations.version}`, () => Array.from(stores.calibrations.values(), ({ value }) => value).filter(({ state }) => state === 'open'));
  const meetings = derived(() => `${stores.trackingMeetings.version}`, () => trackingWork(stores));
  const activities = derived(() => `${stores.activities.version}`, () => openActivities(stores));
  const again = derived(() => `${stores.reviews.version}`, () => reReviewsToPlan(stores));

  return {
    of: (actor) => {
      const today = londonDay(clock.now());
      const owned = stores.recommendations.ofOwner(actor.oid).map(({ value }) => value);
      const drafts = [
        ...alerts().flatMap((alert) => ofAlert(actor, alert, stores) ?? []),
        ...panelDuties(stores, actor),
        ...trackingDuties(meetings(), actor),
        ...activityDuties(activities(), actor),
        ...reviews().flatMap((review) => ofReview(actor, review, stores) ?? []),
        ...again().flatMap((review) => planReReview(actor, review) ?? []),
        ...owned.flatMap((recommendation) => ofOwned(actor, recommendation, today) ?? []),
        ...exercises().flatMap((calibration) => ofCalibration(actor, calibration, stores, today) ?? []),
        ...done().flatMap((recommendation) => ofDone(actor, recommendation) ?? []),
        ...ended().flatMap((recommendation) => ofEnded(actor, recommendation) ?? []),
      ];
      const items = drafts.map((draft) => ({ key: `${draft.kind}/${draft.reference}`, ...draft, workingDaysLeft: draft.dueDay ? workingDaysUntil(draft.dueDay, today) : 0 }));
      return items.sort(mostPressingFirst);
    },
  };
}

/** What concerns a child at risk comes before everything that is merely late. */
function mostPressingFirst(a: WorkItem, b: WorkItem): number {
  const urgent = Number(b.kind === 'acknowledgeAlert') - Number(a.kind === 'acknowledgeAlert');
  if (urgent !== 0) return urgent;
  return a.dueDay < b.dueDay || (a.dueDay === b.dueDay && a.key < b.key) ? -1 : 1;
}

function ofAlert(actor: Actor, alert: Alert, { reviews }: Stores): Draft | undefined {
  const { reference, reviewReference, raisedAt, acknowledgedAt } = alert;
  const about = reviews.get(reviewReference)?.value;
  const common = { reference, detail: `On review ${reviewReference}` };
  if (allows(actor, { action: 'alert.acknowledge', alert, about })) return { ...common, kind: 'acknowledgeAlert', title: `Acknowledge alert ${reference}`, dueDay: londonDay(raisedAt) };
  if (acknowledgedAt && allows(actor, { action: 'alert.recordOutcome', alert, about })) return { ...common, kind: 'recordAlertOutcome', title: `Record what was done about alert ${reference}`, dueDay: addWorkingDays(londonDay(acknowledgedAt), DAYS_TO_OUTCOME) };
  return undefined;
}

/** A declined review waits until its child has another one. */
function waitingReviews(stores: Stores): Review[] {
  const all = Array.from(stores.reviews.values(), ({ value }) => value);
  const latest = new Map<string, Review>();
  for (const review of all) if (review.assignedAt >= (latest.get(review.child.recordNumber)?.assignedAt ?? '')) latest.set(review.child.recordNumber, review);
  return all.filter((review) => waiting.includes(review.state) && (review.state !== 'declined' || latest.get(review.child.recordNumber) === review));
}

function ofReview(actor: Actor, review: Review, stores: Stores): Draft | undefined {
  const { reference, theme, team, dueDay, answerDueDay, submittedAt, returnReasons } = review;
  const about = { reference, detail: [theme, team].filter(Boolean).join(' · ') };
  if (allows(actor, { action: 'review.accept', review })) return { ...about, kind: 'answerAssignment', title: `Say whether you can do review ${reference}`, dueDay: answerDueDay };
  if (allows(actor, { action: 'review.write', review })) {
    if (returnReasons.length > 0) return { ...about, kind: 'changeReturnedReview', title: `Change review ${reference}, which came back to you`, dueDay };
    return { ...about, kind: 'writeReview', title: `Write review ${reference}`, dueDay };
  }
  if (submittedAt && review.state === 'submitted' && isTheirsToCheck(actor, review, stores)) return { ...about, kind: 'checkReview', title: `Check review ${reference}`, dueDay: addWorkingDays(londonDay(submittedAt), DAYS_TO_CHECK) };
  const later = ofLaterReview(actor, review, stores);
  if (later) return { ...about, ...later };
  if (review.state === 'declined' && (actor.roles.includes('QaCoordinator') || review.assignedBy.oid === actor.oid) && allows(actor, { action: 'app.assignReviews' })) {
    return { ...about, kind: 'reassignDeclined', title: `Find another reviewer for ${reference}`, dueDay: answerDueDay };
  }
  return undefined;
}

/** A review that came back is its first checker's work, as long as they may check it. */
function isTheirsToCheck(actor: Actor, review: Review, stores: Stores): boolean {
  const { people } = stores;
  const known = people.get(review.checker?.oid ?? '')?.value;
  const first = known && actorOf(known, stores);
  return checkersOf(review, first && first.oid !== actor.oid ? [first, actor] : [actor]).some(({ oid }) => oid === actor.oid);
}

/** What is left to do once a review is checked. */
function ofLaterReview(actor: Actor, review: Review, { notes }: Stores): Pick<Draft, 'kind' | 'title' | 'dueDay'> | undefined {
  const { reference, checker, checkedAt, agreedAt, sharedAt, reflectionDueDay } = review;
  if (review.state === 'checked' && checkedAt && checker?.oid === actor.oid) return { kind: 'checkReview', title: `Agree review ${reference}, or choose it for a panel`, dueDay: addWorkingDays(londonDay(checkedAt), DAYS_TO_CHECK) };
  if (agreedAt && allows(actor, { action: 'review.share', review })) return { kind: 'shareReview', title: `Share review ${reference} with the worker and the line manager`, dueDay: addWorkingDays(londonDay(agreedAt), DAYS_TO_SHARE) };
  if (reflectionDueDay && allows(actor, { action: 'review.reflect', review }) && !notes.ofReview(reference).some(({ value }) => value.by.oid === actor.oid)) return { kind: 'reflectOnReview', title: `Give your reflection on review ${reference}`, dueDay: reflectionDueDay };
  if (sharedAt && allows(actor, { action: 'review.close', review })) return { kind: 'closeReview', title: `Finish review ${reference}`, dueDay: addWorkingDays(londonDay(sharedAt), DAYS_TO_CLOSE) };
  return undefined;
}

/** Due soon, overdue, or quiet for too long. */
function ofOwned(actor: Actor, recommendation: Recommendation, today: Day): Draft | undefined {
  const { reference, action, dueDay, status, lastUpdateAt, createdAt } = recommendation;
  if ((status !== 'notStarted' && status !== 'inProgress') || isTolerated(recommendation, today)) return undefined;
  const soon = dueDay !== '' && daysBetween(today, dueDay) <= DUE_SOON_DAYS;
  const quiet = daysBetween(londonDay(lastUpdateAt ?? createdAt), today) >= QUIET_DAYS;
  if ((!soon && !quiet) || !allows(actor, { action: 'recommendation.update', recommendation })) return undefined;
  return { kind: 'updateRecommendation', reference, title: `Say how ${reference} is going`, detail: action, dueDay };
}

function ofDone(actor: Actor, recommendation: Recommendation): Draft | undefined {
  const { reference, action } = recommendation;
  if (!allows(actor, { action: 'recommendation.signOffDone', recommendation })) return undefined;
  return { kind: 'signOff', reference, title: `Sign off ${reference}`, detail: action, dueDay: signOffDueDay(recommendation) };
}

/** What became of it is news to whoever raised it until they say that they have read it (domain.md §7). */
function ofEnded(actor: Actor, recommendation: Recommendation): Draft | undefined {
  const { reference, action, becameAt, raisedBy } = recommendation;
  if (!becameAt || raisedBy.oid !== actor.oid || !allows(actor, { action: 'recommendation.readBecame', recommendation })) return undefined;
  return { kind: 'readBecame', reference, title: `Read what became of ${reference}, which you raised`, detail: action, dueDay: addWorkingDays(londonDay(becameAt), DAYS_TO_READ) };
}
