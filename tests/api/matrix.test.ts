import { contract, type OperationName } from '../../src/contract';
import { pathOf, type Route } from '../../src/contract/route';
import { defaultRules } from '../../src/domain/reminders/rules';
import { systemTiming } from '../../src/graph';
import { begunSection } from '../domain/support/builders';
import { actors } from '../support/actors';
import { type CastName, startWorld, type World } from '../support/world';
import { ofActivities, ofOneActivity } from './activityRoutes';
import { alertOn, closedAlert, handedIn, over, shared, type Subject, tracked, usedAttempt } from './matrixWorld';
import { ofLeave } from './leaveRoutes';
import { ofItem, ofMeeting } from './meetingRoutes';
import { ofAgreement, ofCalibration, ofCalibrations, ofThemes } from './calibrationRoutes';
import { ofPanel, ofPanelItem, ofPanels } from './planningRoutes';
import { ofFinishedMeeting, ofPlannedMeeting, ofRunningMeeting, ofTrackingMeetings } from './trackingMeetingRoutes';
import { ofOneReport, ofReports } from './reportRoutes';
import { openPages } from './support';

/**
 * Every route × everybody × what is theirs, somebody else's or finished, held against sentences of who may (domain.md
 * §2, §4, §7). What changes something names a revision that never was, so that whoever may is told 409 and all stays
 * as it is: 404 unseen, 403 seen and not theirs to do, 409 theirs.
 */
const everybody = Object.keys(actors) as CastName[];
const STALE = 999;
const answers = begunSection('Seen alone.');
const told = { status: 'inProgress', flag: 'onTrack', progress: 'Met him.', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: '' };

interface Expected {
  subject: () => Promise<Subject>;
  sees: readonly CastName[];
  may: Partial<Record<OperationName, readonly CastName[]>>;
}

let world: World;
const subjects = new Map<string, Subject>();
/** All that was answered to anybody in this file. */
const heard: { name: CastName; text: string }[] = [];

const bodies: Partial<Record<OperationName, object>> = {
  searchReviews: { q: 'wilfa' },
  acceptReview: {},
  declineReview: { reason: 'Busy.' },
  savePart: { revision: STALE, answers },
  exportReview: {},
  bePresent: { session: 'a-screen', leaving: false },
  submitReview: { revision: STALE, declared: true },
  returnReview: { revision: STALE, reasons: [{ part: 'journey', text: 'More.' }] },
  agreeReview: { revision: STALE, checks: [], comment: '' },
  checkReview: { revision: STALE },
  chooseForPanel: { revision: STALE },
  shareReview: { revision: STALE, reflectBy: '' },
  recordOfficeUse: { revision: STALE, office: { sent: '', uploaded: '', trackingMeeting: '' } },
  closeReview: { revision: STALE, withoutReflectionReason: '' },
  reassignReview: { revision: STALE, reviewerOid: actors.robin.oid, reason: 'Leave.', dueDay: '2026-07-01' },
  postponeReview: { revision: STALE, reason: 'Court.', until: '' },
  resumeReview: { revision: STALE, dueDay: '2026-07-01' },
  withdrawReview: { revision: STALE, reason: 'Twice.' },
  commentOnReview: { attempt: usedAttempt, part: 'journey', text: 'Other words.' },
  reflectOnReview: { attempt: usedAttempt, text: 'Other words.' },
  replyToReflection: { attempt: usedAttempt, text: 'Other words.' },
  updateRecommendation: { revision: STALE, ...told },
  moveDueDate: { revision: STALE, dueDay: '2026-07-01', reason: 'Leave.', agreedBy: 'Quinn' },
  signOffDone: { revision: STALE, evidence: '', evidenceDay: '', noEvidenceReason: 'None.' },
  signOffImpact: { revision: STALE, impactAchieved: 'Much.' },
  reopenRecommendation: { revision: STALE, reason: 'Again.' },
  settleRecommendation: { as: 'notRequired', revision: STALE, reason: 'Done elsewhere.' },
  tolerateRecommendation: { revision: STALE, until: '2026-07-01', reason: 'No funding.' },
  setInadequateSteps: { revision: STALE, tell: true, panelPlace: true, reReviewMonths: 3 },
  setReminderRules: { revision: STALE, rules: defaultRules },
  previewReminderRules: { rules: defaultRules },
  remindOwners: { references: ['R-1999-001'] },
  reassignRecommendations: { items: [{ reference: 'R-1999-001', from: '' }], ownerOid: actors.sam.oid, ownerRole: '', reason: 'Leave.' },
  readBecame: { revision: STALE },
  exportTracker: { query: { q: 'nothing is called so' }, columns: ['reference'] },
  keepTrackerView: { name: 'Late', address: 'view=overdue' },
  dropTrackerView: { name: 'A view that never was' },
  reassignRecommendation: { revision: STALE, ownerOid: actors.sam.oid, ownerRole: '', reason: 'Leave.' },
  saveTemplate: { revision: STALE, document: {} },
  publishTemplate: { revision: STALE },
  retireTemplate: { revision: STALE, reason: 'Old.' },
  startTemplate: { as: { key: 'practice-and-impact', title: 'Taken' } },
  importTemplate: { file: {} },
  overrideRag: { revision: STALE, rag: 'green', reason: 'Fine.' },
  findSimilar: { text: 'Visit the school and write down what changed.', notOf: '' },
  // An attempt that was used before, with other words.
  raiseAlert: { attempt: usedAttempt, kind: 'immediateConcern', seen: 'Other words.' },
  acknowledgeAlert: {},
  recordAlertOutcome: { outcome: 'Again.' },
};

const queries: Partial<Record<OperationName, object>> = { getTrackerGroups: { group: 'theme' }, getTrackerTexts: { references: 'R-1999-001' } };

const qa = ['quinn', 'morgan', 'casey'] as const;
const byReviewer = (reviewer: CastName) => ({ acceptReview: [reviewer], declineReview: [reviewer], savePart: [reviewer], submitReview: [reviewer] });
const byChecker = (...checkers: CastName[]) => ({ returnReview: checkers, checkReview: checkers, chooseForPanel: checkers, agreeReview: checkers, commentOnReview: checkers });
const leads = ['quinn', 'morgan'] as const;
const later = (reviewer: CastName, withdraws: readonly CastName[], reflects: readonly CastName[] = []) => ({
  shareReview: leads, recordOfficeUse: leads, closeReview: leads, reassignReview: qa, postponeReview: qa, resumeReview: qa, withdrawReview: withdraws, reflectOnReview: reflects, replyToReflection: [...leads, reviewer],
});
const byReader = (reviewer: CastName) => ({ exportReview: [...qa, reviewer], getReviewAccess: qa, getHistory: [...qa, reviewer], raiseAlert: [...qa, reviewer] });
const reviews: Record<string, Expected> = {
  'what Robin handed in': { subject: () => handedIn(world, 'robin', 'Wilfa Onemark'), sees: [...qa, 'robin'], may: { ...byReader('robin'), ...byReviewer('robin'), ...byChecker('quinn', 'morgan'), ...later('robin', leads) } },
  'what the guest Eden handed in': { subject: () => handedIn(world, 'eden', 'Xanthe Twomark'), sees: [...qa, 'eden'], may: { ...byReader('eden'), ...byReviewer('eden'), ...byChecker('quinn', 'morgan'), ...later('eden', leads) } },
  'what the QA lead Morgan wrote herself': { subject: () => handedIn(world, 'morgan', 'Yolande Threemark'), sees: [...qa, 'imani'], may: { ...byReader('morgan'), getHistory: [...qa, 'imani'], ...byReviewer('morgan'), ...byChecker('quinn', 'imani'), ...later('morgan', ['quinn']) } },
  'what Robin wrote, shared with worker and manager': { subject: () => shared(world, 'robin', 'Zebedee Fourmark'), sees: [...qa, 'robin', 'jules', 'ola'], may: { ...byReader('robin'), ...byReviewer('robin'), ...byChecker('quinn', 'morgan'), ...later('robin', qa, ['jules', 'ola']) } },
};

const byOwner = (owner: CastName, raiser: CastName) => ({ readBecame: [raiser], updateRecommendation: [...leads, owner], moveDueDate: [...leads, owner], overrideRag: [...leads, owner], signOffDone: leads, signOffImpact: leads, reopenRecommendation: leads, settleRecommendation: leads, tolerateRecommendation: leads, reassignRecommendation: [...leads, 'casey' as const] });
const recommendations: Record<string, Expected> = {
  'Ola’s, raised by Robin': { subject: () => tracked(world, 'robin', 'ola', 'Ursel Fivemark'), sees: [...qa, 'lee', 'ola', 'robin'], may: byOwner('ola', 'robin') },
  'Sam’s, raised by the guest Eden': { subject: () => tracked(world, 'eden', 'sam', 'Vidar Sixmark'), sees: [...qa, 'lee', 'sam', 'eden'], may: byOwner('sam', 'eden') },
  'Ola’s, signed off': { subject: () => over(world, 'robin', 'ola', 'Tace Sevenmark'), sees: [...qa, 'lee', 'ola', 'robin'], may: byOwner('ola', 'robin') },
};

const alerts: Record<string, Expected> = {
  'on what Robin wrote': { subject: () => closedAlert(world, 'robin', 'Sive Eightmark'), sees: [...qa, 'robin'], may: { acknowledgeAlert: leads, recordAlertOutcome: leads } },
  'on what the guest Eden wrote': { subject: () => closedAlert(world, 'eden', 'Piran Ninemark'), sees: [...qa, 'eden'], may: { acknowledgeAlert: leads, recordAlertOutcome: leads } },
};

/** The pages about nothing in particular, and who may open them; `assignReview` is asked for a child that is not there. */
const pages: Partial<Record<OperationName, readonly CastName[]>> = {
  getMe: everybody, getMyWork: everybody, listReviews: everybody, searchReviews: everybody, listRecommendations: everybody, allRecommendations: everybody, getTrackerGroups: everybody, getTrackerTexts: everybody, getTrackerViews: everybody, keepTrackerView: everybody, dropTrackerView: everybody, getTrackerPictures: [...qa, 'lee'], exportTracker: [...qa, 'lee', 'ola', 'sam'], findSimilar: everybody, getTemplate: everybody,
  findPeople: [...qa, 'robin', 'ola', 'sam'], findChildren: qa, getLedger: qa, listUnreachable: qa, getStatus: qa, listAway: qa, listAlerts: qa, assignReview: qa,
  listTemplates: qa, openTemplate: qa, compareTemplates: qa, exportTemplate: qa,
  saveTemplate: leads, publishTemplate: leads, retireTemplate: leads, startTemplate: leads, importTemplate: leads,
  remindOwners: qa, reassignRecommendations: qa, getInadequateSteps: qa, setInadequateSteps: leads, getReminderRules: qa, previewReminderRules: qa, setReminderRules: leads,
};
/** What changes something answers those who may so, and leaves all as it is: a child or a file that is not there, a revision that never was. */
const refusals: Partial<Record<OperationName, number>> = { assignReview: 400, saveTemplate: 409, publishTemplate: 409, retireTemplate: 409, startTemplate: 400, importTemplate: 400, remindOwners: 404, setInadequateSteps: 409, setReminderRules: 409 };

let minutes = 0;
beforeAll(async () => {
  world = await startWorld({ seams: { timing: { ...systemTiming, elapsed: () => systemTiming.elapsed() + minutes * 60_000 } } });
  for (const [name, { subject }] of Object.entries({ ...reviews, ...recommendations, ...alerts })) subjects.set(name, await subject());
  for (const name of Object.keys(reviews)) await alertOn(world, 'quinn', subjects.get(name)?.reference ?? '');
}, 60_000);
// Each route begins in a minute of its own: so many people at once would wait for the next minute's budget.
beforeEach(() => void (minutes += 1));
afterAll(() => world.stop());

async function statusOf(name: CastName, operation: OperationName, params: Record<string, string> = {}): Promise<number> {
  const route: Route = contract[operation];
  const body = operation === 'assignReview' ? { recordNumber: 'M0', reviewerOid: actors.robin.oid, theme: '', workingDays: 5 } : bodies[operation];
  const { status, text } = await world.ask(name, pathOf(route, params, { ...queries[operation] }), { method: route.method, ...(body && { body }) });
  heard.push({ name, text });
  return status;
}

async function statusesOf(operation: OperationName, params: Record<string, string>): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(everybody.map(async (name) => [name, await statusOf(name, operation, params)] as const)));
}

function expectedOf({ sees, may }: Expected, operation: OperationName): Record<string, number> {
  // A heartbeat changes nothing that lasts: whoever reads the part may give one.
  const reads = contract[operation].method === 'GET' || operation === 'bePresent' || operation === 'exportReview';
  const allowed = may[operation] ?? sees;
  const statusFor = (name: CastName): number => {
    if (name === 'noa') return 403;
    if (!sees.includes(name)) return 404;
    if (!allowed.includes(name)) return 403;
    return reads ? 200 : 409;
  };
  return Object.fromEntries(everybody.map((name) => [name, statusFor(name)]));
}

const ofReview = ['getReview', 'getReviewAccess', 'exportReview', 'getHistory', 'acceptReview', 'declineReview', 'savePart', 'bePresent', 'submitReview', 'returnReview', 'checkReview', 'chooseForPanel', 'agreeReview', 'commentOnReview', 'shareReview', 'reflectOnReview', 'replyToReflection', 'recordOfficeUse', 'closeReview', 'reassignReview', 'postponeReview', 'resumeReview', 'withdrawReview', 'getReviewAlerts', 'raiseAlert'] as const;
const ofRecommendation = ['getRecommendation', 'updateRecommendation', 'moveDueDate', 'signOffDone', 'signOffImpact', 'reopenRecommendation', 'overrideRag', 'settleRecommendation', 'tolerateRecommendation', 'reassignRecommendation', 'readBecame'] as const;
const ofAlert = ['getAlert', 'acknowledgeAlert', 'recordAlertOutcome'] as const;
const cells = (table: Record<string, Expected>, operations: readonly OperationName[]) => Object.entries(table).flatMap(([name, expected]) => operations.map((operation) => [operation, name, expected] as const));

test.each([...cells(reviews, ofReview), ...cells(recommendations, ofRecommendation), ...cells(alerts, ofAlert)])('%s on %s answers everybody as domain.md says', async (operation, subject, expected) => {
  const reference = subjects.get(subject)?.reference ?? '';
  expect(await statusesOf(operation, { reference, part: 'journey' })).toEqual(expectedOf(expected, operation));
});

test.each([...ofReview, ...ofRecommendation, ...ofAlert])('%s on what does not exist answers everybody as if they might not see it', async (operation) => {
  const absent = await statusesOf(operation, { reference: 'PIR-2026-999', part: 'journey' });
  expect(absent).toEqual(Object.fromEntries(everybody.map((name) => [name, name === 'noa' ? 403 : 404])));
});

test.each(Object.entries(pages) as [OperationName, readonly CastName[]][])('%s opens to those whose work it is', async (operation, allowed) => {
  const ok = refusals[operation] ?? 200;
  const expected = Object.fromEntries(everybody.map((name) => [name, name !== 'noa' && allowed.includes(name) ? ok : 403]));
  expect(await statusesOf(operation, { key: 'practice-and-impact', version: '2025', otherKey: 'practice-and-impact', otherVersion: '2024' })).toEqual(expected);
});

test.each(everybody.filter((name) => name !== 'noa'))('the lists hold for %s exactly what they see', async (name) => {
  const listed = (await Promise.all(['/api/reviews', '/api/recommendations', '/api/recommendations/table'].map(async (page) => (await world.ask(name, page)).json()))) as [{ rows: { reference: string }[] }, { rows: { reference: string }[] }, { rows: string[][] }];
  const seen = [listed[0].rows.map(({ reference }) => reference), listed[1].rows.map(({ reference }) => reference), listed[2].rows.map(([reference]) => reference)];
  const known = (table: Record<string, Expected>) => Object.entries(table).filter(([, { sees }]) => sees.includes(name)).map(([subject]) => subjects.get(subject)?.reference).sort();
  const among = (table: Record<string, Expected>, references: readonly (string | undefined)[] = []) => Object.keys(table).map((subject) => subjects.get(subject)?.reference).filter((reference) => references.includes(reference)).sort();
  expect([among(reviews, seen[0]), among(recommendations, seen[1]), among(recommendations, seen[2])]).toEqual([known(reviews), known(recommendations), known(recommendations)]);
});

test('every route of the contract is in this matrix, or in one of its own', () => {
  expect([...ofReview, ...ofRecommendation, ...ofAlert, ...ofPanels, ...ofPanel, ...ofPanelItem, ...ofMeeting, ...ofItem, ...ofCalibrations, ...ofCalibration, ...ofThemes, ...ofAgreement, ...ofLeave, ...ofTrackingMeetings, ...ofPlannedMeeting, ...ofRunningMeeting, ...ofFinishedMeeting, ...ofActivities, ...ofOneActivity, ...ofReports, ...ofOneReport, 'getModeration', ...Object.keys(pages), 'getConfig'].sort()).toEqual(Object.keys(contract).sort());
});

test('the matrix changed nothing: every revision and state is as it was', async () => {
  const states = Object.keys(reviews).map((name) => world.stores.reviews.get(subjects.get(name)?.reference ?? '')?.value.state);
  const statuses = Object.keys(recommendations).map((name) => world.stores.recommendations.get(subjects.get(name)?.reference ?? '')?.value.status);
  expect([states, statuses]).toEqual([['submitted', 'submitted', 'submitted', 'shared'], ['notStarted', 'notStarted', 'signedOff']]);
});

test('no answer to anybody, refusals included, holds the name of a child whose review they may not read', async () => {
  for (const name of everybody) for (const page of openPages) heard.push({ name, text: (await world.ask(name, page)).text });
  // Who wrote the review of a recommendation reads that child's name, though the tracker itself has none.
  const readers = new Map([...Object.entries(reviews).map(([subject, { sees }]) => [subject, sees] as const), ['Ola’s, raised by Robin', [...qa, 'robin']], ['Sam’s, raised by the guest Eden', [...qa, 'eden']], ['Ola’s, signed off', [...qa, 'robin']], ...Object.entries(alerts).map(([subject, { sees }]) => [subject, sees] as const)] as const);
  const leaks = [...subjects].flatMap(([subject, { childName }]) => heard.filter(({ name, text }) => !(readers.get(subject) as readonly CastName[]).includes(name) && childName.split(' ').some((mark) => text.includes(mark))).map(({ name }) => `${name} read the name in ${subject}`));
  expect(leaks).toEqual([]);
  expect(heard.some(({ text }) => text.includes('Wilfa Onemark'))).toBe(true);
});

test('no line of the log holds a mark of any child, whatever was asked and refused', async () => {
  for (const { childName } of subjects.values()) for (const page of ['children', 'reviews', 'recommendations', 'people']) await world.ask('casey', `/api/${page}?q=${encodeURIComponent(childName)}`);
  expect(world.logged.length).toBeGreaterThan(100);
  expect(world.logged.filter((line) => /[A-Za-z]+mark\b/.test(line))).toEqual([]);
});
