import { type Alert, alertStates } from '../../../src/domain/alerts/types';
import { decide } from '../../../src/domain/permissions/decide';
import { alertActions, appActions, recommendationActions, reviewActions, type AlertAction, type AppAction, type RecommendationAction, type ReviewAction } from '../../../src/domain/permissions/types';
import { type Actor, type Role, roles } from '../../../src/domain/people/types';
import { statuses } from '../../../src/domain/recommendations/types';
import { reviewStates, type Review, type ReviewState } from '../../../src/domain/reviews/types';
import { type Recommendation } from '../../../src/domain/recommendations/types';
import { alert, person, recommendation, review } from '../support/builders';

/**
 * Every action × role × relation × state, held against an expectation that is written from domain.md §2, §4 and §7 in
 * another form than the table: one sentence of who may, and in which states.
 */
type Relation = 'none' | 'author' | 'formerAuthor' | 'worker' | 'lineManager';
const relations: readonly Relation[] = ['none', 'author', 'formerAuthor', 'worker', 'lineManager'];
const actorNamed: Readonly<Record<Relation, string>> = { none: 'Noa', author: 'Robin', formerAuthor: 'Kit', worker: 'Jules', lineManager: 'Ola' };

const qa: readonly Role[] = ['QaLead', 'QaCoordinator'];
const mayRead = (role: Role, relation: Relation, subject: Review): boolean => {
  const { state } = subject;
  if (qa.includes(role) || chairs(role, subject)) return true;
  if (relation === 'author') return !['planned', 'declined', 'withdrawn'].includes(state);
  if (relation === 'worker' || relation === 'lineManager') return state === 'shared' || state === 'closed';
  return false;
};
const handedIn: readonly ReviewState[] = ['submitted', 'checked', 'panel'];
/** The panel chair, of what a QA lead wrote, once it is handed in. */
const chairs = (role: Role, { reviewerIsLead, submittedAt, state }: Review): boolean => role === 'PanelChair' && reviewerIsLead && submittedAt !== undefined && !['planned', 'declined', 'withdrawn'].includes(state);
const checks = (role: Role, relation: Relation, subject: Review): boolean => relation !== 'author' && relation !== 'formerAuthor' && (role === 'QaLead' || chairs(role, subject));
const mayDo: Readonly<Record<ReviewAction, (role: Role, relation: Relation, review: Review) => boolean>> = {
  'review.see': () => true,
  'review.readContent': () => true,
  'review.readIdentity': () => true,
  'review.readHistory': (role, relation, subject) => qa.includes(role) || relation === 'author' || chairs(role, subject),
  'review.raiseAlert': (role, relation) => qa.includes(role) || relation === 'author',
  'review.export': (role, relation) => qa.includes(role) || relation === 'author',
  'review.readAccess': (role) => qa.includes(role),
  'review.readGrades': () => true,
  'review.calibrate': (role, relation, { state }) => role === 'QaLead' && relation !== 'author' && relation !== 'formerAuthor' && ['agreed', 'shared', 'closed'].includes(state),
  'review.accept': (_, relation, { state }) => relation === 'author' && state === 'assigned',
  'review.decline': (_, relation, { state }) => relation === 'author' && state === 'assigned',
  'review.write': (_, relation, { state }) => relation === 'author' && state === 'inProgress',
  'review.submit': (_, relation, { state }) => relation === 'author' && state === 'inProgress',
  'review.return': (role, relation, review) => checks(role, relation, review) && ['submitted', 'checked'].includes(review.state),
  'review.check': (role, relation, review) => checks(role, relation, review) && review.state === 'submitted',
  'review.chooseForPanel': (role, relation, review) => checks(role, relation, review) && ['submitted', 'checked'].includes(review.state),
  'review.agree': (role, relation, review) => checks(role, relation, review) && handedIn.includes(review.state),
  'review.comment': (role, relation, review) => checks(role, relation, review) && handedIn.includes(review.state),
  'review.readCheck': (role, relation, review) => qa.includes(role) || chairs(role, review) || (relation === 'author' && ['agreed', 'shared', 'closed'].includes(review.state)),
  'review.share': (role, _, { state }) => role === 'QaLead' && state === 'agreed',
  'review.recordOfficeUse': (role, _, { state }) => role === 'QaLead' && ['agreed', 'shared'].includes(state),
  'review.close': (role, _, { state }) => role === 'QaLead' && state === 'shared',
  'review.reflect': (_, relation, { state }) => (relation === 'worker' || relation === 'lineManager') && state === 'shared',
  'review.reply': (role, relation, { state }) => (role === 'QaLead' || relation === 'author') && state === 'shared',
  'review.reassign': (role, _, { state }) => qa.includes(role) && ['assigned', 'inProgress'].includes(state),
  'review.postpone': (role, _, { state }) => qa.includes(role) && ['planned', 'assigned', 'inProgress'].includes(state),
  'review.resume': (role, _, { state }) => qa.includes(role) && state === 'postponed',
  'review.withdraw': (role, relation, { state }) => (qa.includes(role) && ['planned', 'assigned', 'declined', 'inProgress', 'postponed'].includes(state)) || (role === 'QaLead' && relation !== 'author' && relation !== 'formerAuthor' && handedIn.includes(state)),
};

const beforeSubmission: readonly ReviewState[] = ['planned', 'assigned', 'declined'];

test.each(roles)('%s: every review action, relation and state answers as domain.md says', (role) => {
  for (const relation of relations)
    for (const state of reviewStates)
      for (const action of reviewActions)
        for (const reviewerIsLead of [false, true]) {
          const subject = review({ state, reviewerIsLead, formerReviewers: [{ oid: 'oid-Kit', name: 'Kit' }], submittedAt: beforeSubmission.includes(state) ? undefined : '2026-11-16T15:00:00Z' });
          const expected = mayRead(role, relation, subject) && mayDo[action](role, relation, subject);
          expect([role, relation, state, action, decide(person(actorNamed[relation], [role]), { action, review: subject }).allowed]).toEqual([role, relation, state, action, expected]);
        }
});

type Stake = 'none' | 'owner' | 'raiser' | 'sameTeam';
const stakes: readonly Stake[] = ['none', 'owner', 'raiser', 'sameTeam'];
const holderOf: Readonly<Record<Stake, (role: Role) => Actor>> = {
  none: (role) => person('Noa', [role]),
  owner: (role) => person('Ola', [role]),
  raiser: (role) => person('Robin', [role]),
  sameTeam: (role) => person('Sam', [role], { team: 'North' }),
};
const sees = (role: Role, stake: Stake) => ['QaLead', 'QaCoordinator', 'SeniorLeader'].includes(role) || stake === 'owner' || stake === 'raiser' || (role === 'Manager' && stake === 'sameTeam');
const worksOn = (role: Role, stake: Stake) => role === 'QaLead' || stake === 'owner' || (role === 'Manager' && stake === 'sameTeam');
const isOpen = ({ status }: Recommendation) => ['notStarted', 'inProgress', 'done'].includes(status);
const mayTo: Readonly<Record<RecommendationAction, (role: Role, stake: Stake, subject: Recommendation) => boolean>> = {
  'recommendation.see': () => true,
  'recommendation.update': (role, stake, subject) => worksOn(role, stake) && isOpen(subject),
  'recommendation.moveDueDate': (role, stake, subject) => worksOn(role, stake) && isOpen(subject),
  'recommendation.overrideRag': (role, stake, subject) => (role === 'QaLead' || stake === 'owner') && isOpen(subject),
  'recommendation.signOffDone': (role, stake, { status }) => role === 'QaLead' && stake !== 'owner' && status === 'done',
  'recommendation.signOffImpact': (role, stake, { status, impactSignedOffAt }) => role === 'QaLead' && stake !== 'owner' && status === 'signedOff' && !impactSignedOffAt,
  'recommendation.settle': (role, stake, subject) => role === 'QaLead' && stake !== 'owner' && isOpen(subject),
  'recommendation.tolerate': (role, stake, { status }) => role === 'QaLead' && stake !== 'owner' && (status === 'notStarted' || status === 'inProgress'),
  'recommendation.reassign': (role, _, subject) => (role === 'QaLead' || role === 'QaCoordinator') && isOpen(subject),
  'recommendation.remind': (role, _, { status }) => (role === 'QaLead' || role === 'QaCoordinator') && (status === 'notStarted' || status === 'inProgress'),
  'recommendation.readBecame': (_, stake, { becameAt }) => stake === 'raiser' && becameAt !== undefined,
  'recommendation.reopen': (role, _, subject) => role === 'QaLead' && !isOpen(subject),
};

test.each(roles)('%s: every recommendation action, relation and status answers as domain.md says', (role) => {
  for (const stake of stakes)
    for (const status of statuses)
      for (const action of recommendationActions)
        for (const impactSignedOffAt of [undefined, '2026-11-01T00:00:00Z']) {
          const subject = recommendation({ status, impactSignedOffAt });
          const expected = sees(role, stake) && mayTo[action](role, stake, subject);
          expect([role, stake, status, action, decide(holderOf[stake](role), { action, recommendation: subject }).allowed]).toEqual([role, stake, status, action, expected]);
        }
});

const mayHandle: Readonly<Record<AlertAction, (role: Role, subject: Alert) => boolean>> = {
  'alert.see': () => true,
  'alert.acknowledge': (role, { state }) => role === 'QaLead' && state === 'open',
  'alert.recordOutcome': (role, { state }) => role === 'QaLead' && state === 'acknowledged',
};

test.each(roles)('%s: every alert action, relation to the review and state answers as domain.md says', (role) => {
  for (const relation of [...relations, 'raiser'] as const)
    for (const state of reviewStates)
      for (const alertState of alertStates)
        for (const action of alertActions) {
          const [subject, about] = [alert({ state: alertState, raisedBy: { oid: 'oid-Rae', name: 'Rae' } }), review({ state })];
          const seen = relation === 'raiser' || mayRead(role, relation, about);
          const actor = person(relation === 'raiser' ? 'Rae' : actorNamed[relation], [role]);
          expect([role, relation, state, alertState, action, decide(actor, { action, alert: subject, about }).allowed]).toEqual([role, relation, state, alertState, action, seen && mayHandle[action](role, subject)]);
        }
});

test('an alert whose review is gone is seen by the quality assurance team and whoever raised it, and by nobody else', () => {
  const may = (name: string, role: Role) => decide(person(name, [role]), { action: 'alert.see', alert: alert(), about: undefined }).allowed;
  expect([may('Noa', 'QaLead'), may('Noa', 'QaCoordinator'), may('Robin', 'Reviewer'), may('Jules', 'Practitioner'), may('Noa', 'SeniorLeader')]).toEqual([true, true, true, false, false]);
});

const appHolders: Readonly<Record<AppAction, readonly Role[]>> = {
  'app.use': roles,
  'app.assignReviews': qa,
  'app.seePeople': [...qa, 'Reviewer', 'Manager'],
  'app.seeCaseload': qa,
  'app.seeLedger': qa,
  'app.recordLeave': qa,
  'app.seeStatus': qa,
  'app.importCaseload': qa,
  'app.seeAlerts': qa,
  'app.seeTemplates': qa,
  'app.editTemplates': ['QaLead'],
  'app.chaseOwners': ['QaLead', 'QaCoordinator'],
  'app.seePictures': [...qa, 'SeniorLeader'],
  'app.exportTracker': [...qa, 'SeniorLeader', 'Manager'],
  'app.seeSettings': ['QaLead', 'QaCoordinator'],
  'app.changeSettings': ['QaLead'],
  'app.runCalibrations': ['QaLead'],
  'app.seeAgreement': ['QaLead'],
  'app.seeOwnAgreement': ['Reviewer'],
  'app.seeThemes': qa,
  'app.collateThemes': ['QaLead'],
  'app.seePanels': [...qa, 'PanelMember', 'PanelChair'],
  'app.schedulePanels': qa,
  'app.planTrackingMeetings': qa,
  'app.seeActivities': [...qa, 'SeniorLeader', 'Reviewer', 'Manager'],
  'app.startActivities': qa,
  'app.seeReports': [...qa, 'SeniorLeader'],
  'app.writeReports': qa,
};
test.each(roles)('%s: every action of the app answers as domain.md says', (role) => {
  for (const action of appActions) expect([action, decide(person('Noa', [role]), { action }).allowed]).toEqual([action, appHolders[action].includes(role)]);
});

test('somebody without a role is told so, whatever they ask', () => {
  expect(decide(person('Robin'), { action: 'review.write', review: review() })).toEqual({ allowed: false, reason: 'noRole' });
});

test('an external reviewer sees no directory of staff', () => {
  expect(decide(person('Eden', ['Reviewer'], { kind: 'external' }), { action: 'app.seePeople' }).allowed).toBe(false);
});

test('a QA lead who wrote the review is told why they may not check it', () => {
  const quinn = person('Robin', ['QaLead', 'Reviewer']);
  expect(decide(quinn, { action: 'review.agree', review: review({ state: 'submitted' }) })).toEqual({ allowed: false, reason: 'ownReview' });
});

test('a QA lead who owns the recommendation is told why they may not sign it off', () => {
  expect(decide(person('Ola', ['QaLead']), { action: 'recommendation.signOffDone', recommendation: recommendation({ status: 'done' }) })).toEqual({ allowed: false, reason: 'ownRecommendation' });
});

test('a manager without a team is no manager of what has no team', () => {
  expect(decide(person('Sam', ['Manager'], { team: '' }), { action: 'recommendation.see', recommendation: recommendation({ team: '' }) })).toEqual({ allowed: false, reason: 'cannotSee' });
});
