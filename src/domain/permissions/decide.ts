import { type Alert } from '../alerts/types';
import { isWalled } from '../moderation/standing';
import { type Actor } from '../people/types';
import { awaitsReading } from '../recommendations/became';
import { isOver } from '../recommendations/settle';
import { type Recommendation } from '../recommendations/types';
import { allowsVerb, type ReviewVerb } from '../reviews/states';
import { type Review, type ReviewState } from '../reviews/types';
import { activityRules } from './activities';
import { calibrationRules, themeRules } from './calibrationRules';
import { decideItem, decidePanel } from './panels';
import { assignmentStands, chairsFor, holds, isAuthor, isCleared, isLineManager, isReviewer, isShared, isWorker, managesOwningTeam, owns, raised } from './relations';
import { reportRules } from './reports';
import { trackingRules } from './trackingMeetings';
import { type AlertAction, type AppAction, type Decision, type DenyReason, type Question, type RecommendationAction, type ReviewAction } from './types';

const allow: Decision = { allowed: true };
const deny = (reason: DenyReason): Decision => ({ allowed: false, reason });
const when = (condition: boolean, reason: DenyReason): Decision => (condition ? allow : deny(reason));

type ReviewRule = (actor: Actor, review: Review) => Decision;
type RecommendationRule = (actor: Actor, recommendation: Recommendation) => Decision;
type AppRule = (actor: Actor) => Decision;

const inState = (verb: ReviewVerb, review: Review): Decision => when(allowsVerb(verb, review.state), 'wrongState');
const seesAsReviewer = (actor: Actor, review: Review): boolean => isReviewer(actor, review) && assignmentStands(review);
const seesOnceShared = (actor: Actor, review: Review): boolean => (isWorker(actor, review) || isLineManager(actor, review)) && isShared(review);

/** Whoever reads a review for another reason than a panel that they sit on. */
const readsAnyway = (actor: Actor, review: Review): boolean => holds(actor, 'QaLead', 'QaCoordinator') || seesAsReviewer(actor, review) || seesOnceShared(actor, review) || chairsFor(actor, review);

const readContent: ReviewRule = (actor, review) => when(readsAnyway(actor, review) || isCleared(actor, review), 'cannotSee');

/** On a panel that reads blind the reviewer's grades come after one's own reading (domain.md §15.5). */
const readGrades: ReviewRule = (actor, review) => {
  if (readsAnyway(actor, review)) return allow;
  const standing = actor.standings.get(review.reference);
  return isCleared(actor, review) ? when(standing?.kind !== 'cleared' || !standing.gradesHidden, 'gradesHidden') : deny('cannotSee');
};

/** Only the reviewer it is assigned to writes in it, and only at the right stage (domain.md §2, §4). */
const asReviewer =
  (verb: ReviewVerb): ReviewRule =>
  (actor, review) =>
    isReviewer(actor, review) ? inState(verb, review) : deny('notYourReview');

/** The first-line check is the QA lead's, or the panel chair's where a QA lead wrote it; never of those who wrote it (domain.md §4). */
const asChecker =
  (verb: ReviewVerb): ReviewRule =>
  (actor, review) => {
    if (isAuthor(actor, review)) return deny('ownReview');
    return holds(actor, 'QaLead') || chairsFor(actor, review) ? inState(verb, review) : deny('roleMayNot');
  };

/** Steps of the cycle and of the office, by role (domain.md §2). */
const asRole =
  (verb: ReviewVerb, ...roles: Parameters<typeof holds>[1][]): ReviewRule =>
  (actor, review) =>
    holds(actor, ...roles) ? inState(verb, review) : deny('roleMayNot');

const decidedStates: readonly ReviewState[] = ['agreed', 'shared', 'closed'];
const uncheckedStates: readonly ReviewState[] = ['submitted', 'checked', 'panel'];

/** Once handed in, ending a review is a decision about it: the QA lead's, and never the author's. */
const withdraws: ReviewRule = (actor, review) => {
  if (!uncheckedStates.includes(review.state)) return asRole('withdraw', 'QaLead', 'QaCoordinator')(actor, review);
  return holds(actor, 'QaLead') && isAuthor(actor, review) ? deny('ownReview') : asRole('withdraw', 'QaLead')(actor, review);
};

const reviewRules: Readonly<Record<ReviewAction, ReviewRule>> = {
  'review.see': readContent,
  'review.readContent': readContent,
  // The same people as read it: for those the child's name is part of the work (domain.md §2).
  'review.readIdentity': (actor, review) => when(readContent(actor, review).allowed, 'identityNeedsAssignment'),
  'review.readHistory': (actor, review) => when(holds(actor, 'QaLead', 'QaCoordinator') || seesAsReviewer(actor, review) || chairsFor(actor, review), 'roleMayNot'),
  // What the checker made of it is between them, the panel and, once it is decided, the reviewer; it is not shared with the worker (domain.md §6).
  'review.readCheck': (actor, review) => when(holds(actor, 'QaLead', 'QaCoordinator') || chairsFor(actor, review) || (seesAsReviewer(actor, review) && decidedStates.includes(review.state)) || (isCleared(actor, review) && readGrades(actor, review).allowed), 'roleMayNot'),
  // Whoever reads a record for its quality has a button for what cannot wait (domain.md §3.7), at every stage that they see.
  'review.raiseAlert': (actor, review) => when(holds(actor, 'QaLead', 'QaCoordinator') || isReviewer(actor, review), 'roleMayNot'),
  // A file leaves the app: for the office that puts it on the case system, and for who wrote it.
  'review.export': (actor, review) => when(holds(actor, 'QaLead', 'QaCoordinator') || seesAsReviewer(actor, review), 'roleMayNot'),
  'review.readGrades': readGrades,
  'review.readAccess': (actor) => when(holds(actor, 'QaLead', 'QaCoordinator'), 'roleMayNot'),
  // Over a finished review, and not one's own: the gold standard is an independent one (domain.md §6).
  'review.calibrate': (actor, review) => {
    if (!holds(actor, 'QaLead')) return deny('roleMayNot');
    return isAuthor(actor, review) ? deny('ownGold') : when(decidedStates.includes(review.state), 'wrongState');
  },
  'review.accept': asReviewer('accept'),
  'review.decline': asReviewer('decline'),
  'review.write': asReviewer('write'),
  'review.submit': asReviewer('submit'),
  'review.return': asChecker('return'),
  'review.check': asChecker('check'),
  'review.chooseForPanel': asChecker('toPanel'),
  'review.agree': asChecker('agree'),
  'review.comment': asChecker('comment'),
  'review.share': asRole('share', 'QaLead'),
  'review.reflect': (actor, review) => (isWorker(actor, review) || isLineManager(actor, review) ? inState('reflect', review) : deny('notYourCase')),
  'review.reply': (actor, review) => (holds(actor, 'QaLead') || isReviewer(actor, review) ? inState('reply', review) : deny('roleMayNot')),
  'review.recordOfficeUse': asRole('recordOfficeUse', 'QaLead'),
  'review.close': asRole('close', 'QaLead'),
  'review.reassign': asRole('reassign', 'QaLead', 'QaCoordinator'),
  'review.postpone': asRole('postpone', 'QaLead', 'QaCoordinator'),
  'review.resume': asRole('resume', 'QaLead', 'QaCoordinator'),
  'review.withdraw': withdraws,
};

const leads = (actor: Actor): boolean => holds(actor, 'QaLead');

const worksOnIt: RecommendationRule = (actor, recommendation) => {
  if (!leads(actor) && !owns(actor, recommendation) && !managesOwningTeam(actor, recommendation)) return deny('notYourRecommendation');
  return when(!isOver(recommendation), 'wrongState');
};

/** Only the QA lead signs off, and never what they own (domain.md §7, §15.14). */
const signsOff =
  (ready: (recommendation: Recommendation) => boolean): RecommendationRule =>
  (actor, recommendation) => {
    if (owns(actor, recommendation)) return deny('ownRecommendation');
    return leads(actor) ? when(ready(recommendation), 'wrongState') : deny('roleMayNot');
  };

const recommendationRules: Readonly<Record<RecommendationAction, RecommendationRule>> = {
  'recommendation.see': (actor, recommendation) =>
    when(holds(actor, 'QaLead', 'QaCoordinator', 'SeniorLeader') || owns(actor, recommendation) || managesOwningTeam(actor, recommendation) || raised(actor, recommendation), 'cannotSee'),
  'recommendation.update': worksOnIt,
  'recommendation.moveDueDate': worksOnIt,
  'recommendation.overrideRag': (actor, recommendation) => (leads(actor) || owns(actor, recommendation) ? when(!isOver(recommendation), 'wrongState') : deny('notYourRecommendation')),
  'recommendation.signOffDone': signsOff(({ status }) => status === 'done'),
  'recommendation.signOffImpact': signsOff(({ status, impactSignedOffAt }) => status === 'signedOff' && impactSignedOffAt === undefined),
  // That nobody does it is as much a decision as that it is done: the same person takes it, and never over their own.
  'recommendation.settle': signsOff((recommendation) => !isOver(recommendation)),
  'recommendation.tolerate': signsOff(({ status }) => status === 'notStarted' || status === 'inProgress'),
  'recommendation.reassign': (actor, recommendation) => (holds(actor, 'QaLead', 'QaCoordinator') ? when(!isOver(recommendation), 'wrongState') : deny('roleMayNot')),
  // Whoever waits for the owner may ask, but nobody asks about what is done, over or tolerated: the rules see to the rest.
  'recommendation.remind': (actor, { status }) => (holds(actor, 'QaLead', 'QaCoordinator') ? when(status === 'notStarted' || status === 'inProgress', 'wrongState') : deny('roleMayNot')),
  // It is told to whoever raised it, and theirs alone to have read.
  'recommendation.readBecame': (actor, recommendation) => (raised(actor, recommendation) ? when(awaitsReading(recommendation), 'wrongState') : deny('roleMayNot')),
  'recommendation.reopen': (actor, recommendation) => (leads(actor) ? when(isOver(recommendation), 'wrongState') : deny('roleMayNot')),
};

type AlertRule = (actor: Actor, alert: Alert, about: Review | undefined) => Decision;

/** An alert is the QA lead's to take in hand, once (domain.md §3.7). */
const asReceiver =
  (state: Alert['state']): AlertRule =>
  (actor, alert) =>
    leads(actor) ? when(alert.state === state, 'wrongState') : deny('roleMayNot');

const alertRules: Readonly<Record<AlertAction, AlertRule>> = {
  // Whoever raised it, and those who may read what it is about; to everybody else it does not exist.
  'alert.see': (actor, alert, about) => when(holds(actor, 'QaLead', 'QaCoordinator') || alert.raisedBy.oid === actor.oid || (about !== undefined && readContent(actor, about).allowed), 'cannotSee'),
  'alert.acknowledge': asReceiver('open'),
  'alert.recordOutcome': asReceiver('acknowledged'),
};

const forRoles =
  (...roles: Parameters<typeof holds>[1][]): AppRule =>
  (actor) =>
    when(holds(actor, ...roles), 'roleMayNot');

const appRules: Readonly<Record<AppAction, AppRule>> = {
  'app.use': (actor) => when(actor.roles.length > 0, 'noRole'),
  'app.assignReviews': forRoles('QaLead', 'QaCoordinator'),
  // Internal staff pick owners for recommendations; an external reviewer names a role instead, and sees no directory.
  'app.seePeople': (actor) => when(holds(actor, 'QaLead', 'QaCoordinator') || (actor.kind === 'internal' && holds(actor, 'Reviewer', 'Manager')), 'roleMayNot'),
  'app.seeCaseload': forRoles('QaLead', 'QaCoordinator'),
  'app.seeLedger': forRoles('QaLead', 'QaCoordinator'),
  // Everybody records their own; the office for whoever cannot.
  'app.recordLeave': forRoles('QaLead', 'QaCoordinator'),
  'app.seeStatus': forRoles('QaLead', 'QaCoordinator'),
  'app.importCaseload': forRoles('QaLead', 'QaCoordinator'),
  'app.seeAlerts': forRoles('QaLead', 'QaCoordinator'),
  'app.seeTemplates': forRoles('QaLead', 'QaCoordinator'),
  'app.editTemplates': forRoles('QaLead'),
  'app.chaseOwners': forRoles('QaLead', 'QaCoordinator'),
  // Counts of what one sees in the tracker; without anybody's name (domain.md §2).
  'app.seePictures': forRoles('QaLead', 'QaCoordinator', 'SeniorLeader'),
  // A file leaves the app: exactly the rows that one sees, for those who look after more than their own.
  'app.exportTracker': forRoles('QaLead', 'QaCoordinator', 'SeniorLeader', 'Manager'),
  'app.seeSettings': forRoles('QaLead', 'QaCoordinator'),
  'app.changeSettings': forRoles('QaLead'),
  'app.seePanels': forRoles('QaLead', 'QaCoordinator', 'PanelMember', 'PanelChair'),
  'app.schedulePanels': forRoles('QaLead', 'QaCoordinator'),
  'app.runCalibrations': forRoles('QaLead'),
  // One's own is for oneself; somebody else's for the QA lead, one person at a time (domain.md §6).
  'app.seeAgreement': forRoles('QaLead'),
  'app.seeOwnAgreement': forRoles('Reviewer'),
  'app.seeThemes': forRoles('QaLead', 'QaCoordinator'),
  'app.collateThemes': forRoles('QaLead'),
  'app.planTrackingMeetings': forRoles('QaLead', 'QaCoordinator'),
  // Staff may lead one; whoever leads none finds none.
  'app.seeActivities': (actor) => when(holds(actor, 'QaLead', 'QaCoordinator', 'SeniorLeader') || (actor.kind === 'internal' && holds(actor, 'Reviewer', 'Manager')), 'roleMayNot'),
  'app.startActivities': forRoles('QaLead', 'QaCoordinator'),
  'app.seeReports': forRoles('QaLead', 'QaCoordinator', 'SeniorLeader'),
  'app.writeReports': forRoles('QaLead', 'QaCoordinator'),
};

/**
 * The one table of who may do what (domain.md §2, §4, §6, §7): pure and total. Rights are the union of a person's roles,
 * but for the wall: a declared or pinned conflict takes the review away from every one of them, with its alerts and what
 * became of it in the tracker, save what is their own to do. What may not be seen answers `cannotSee` to every question about it, so that nothing else gives its existence away.
 */
export function decide(actor: Actor, question: Question): Decision {
  if (actor.roles.length === 0) return deny('noRole');
  if ('review' in question) {
    if (isWalled(actor.standings.get(question.review.reference))) return deny('cannotSee');
    if (!reviewRules['review.see'](actor, question.review).allowed) return deny('cannotSee');
    return reviewRules[question.action](actor, question.review);
  }
  if ('recommendation' in question) {
    if (!owns(actor, question.recommendation) && isWalled(actor.standings.get(question.recommendation.sourceReference))) return deny('cannotSee');
    if (!recommendationRules['recommendation.see'](actor, question.recommendation).allowed) return deny('cannotSee');
    return recommendationRules[question.action](actor, question.recommendation);
  }
  if ('alert' in question) {
    const { action, alert, about } = question;
    if (isWalled(actor.standings.get(alert.reviewReference))) return deny('cannotSee');
    if (!alertRules['alert.see'](actor, alert, about).allowed) return deny('cannotSee');
    return alertRules[action](actor, alert, about);
  }
  if ('item' in question) return decideItem(actor, question.action, { panel: question.panel, item: question.item, review: question.onReview });
  if ('panel' in question) return decidePanel(actor, question.action, question.panel);
  if ('calibration' in question) {
    const { action, calibration, handedIn } = question;
    if (!calibrationRules['calibration.see'](actor, calibration, handedIn).allowed) return deny('cannotSee');
    return calibrationRules[action](actor, calibration, handedIn);
  }
  if ('theme' in question) {
    if (!themeRules['theme.see'](actor, question.theme).allowed) return deny('cannotSee');
    return themeRules[question.action](actor, question.theme);
  }
  if ('trackingMeeting' in question) {
    if (!trackingRules['tracking.see'](actor, question.trackingMeeting).allowed) return deny('cannotSee');
    return trackingRules[question.action](actor, question.trackingMeeting);
  }
  if ('activity' in question) {
    if (!activityRules['activity.see'](actor, question.activity).allowed) return deny('cannotSee');
    return activityRules[question.action](actor, question.activity);
  }
  if ('report' in question) {
    if (!reportRules['report.see'](actor, question.report).allowed) return deny('cannotSee');
    return reportRules[question.action](actor, question.report);
  }
  return appRules[question.action](actor);
}
