import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { assigned, done, everybodySignsIn, inProgress, inTracker, submitted, told } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, morgan, robin, ola, casey, eden } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterEach(() => tenant.close());

const keys = (actor: typeof quinn) => server.services.work.of(actor).map(({ key }) => key);

test('an assigned review waits for an answer within three working days, then for its text', async () => {
  const reference = await assigned(server);
  expect(server.services.work.of(robin)).toMatchObject([{ key: `answerAssignment/${reference}`, dueDay: '2026-03-13', workingDaysLeft: 3 }]);
  await server.services.reviews.accept(robin, reference);
  expect(server.services.work.of(robin)).toMatchObject([{ key: `writeReview/${reference}`, dueDay: '2026-03-24', workingDaysLeft: 10 }]);
});

test('a submitted review waits for every QA lead from the next working day, and no more for its author', async () => {
  const reference = await submitted(server);
  expect(server.services.work.of(quinn)).toMatchObject([{ key: `checkReview/${reference}`, dueDay: '2026-03-11' }]);
  expect([keys(morgan), keys(robin), keys(casey)]).toEqual([[`checkReview/${reference}`], [], []]);
});

test('a recommendation waits for its owner when it is due soon, overdue, or quiet for 30 days', async () => {
  const reference = await inTracker(server);
  expect(keys(ola)).toEqual([]);
  server.clock.set('2026-04-09T09:00:00Z');
  expect(keys(ola)).toEqual([`updateRecommendation/${reference}`]);
  await server.services.recommendations.update(ola, reference, { revision: 1, ...told }, 'tab');
  expect(keys(ola)).toEqual([]);
  server.clock.set('2026-05-29T09:00:00Z');
  expect(server.services.work.of(ola)).toMatchObject([{ key: `updateRecommendation/${reference}`, workingDaysLeft: 10 }]);
});

test('what is done waits for sign-off by a QA lead who does not own it', async () => {
  const reference = await done(server);
  const signOffs = (actor: typeof quinn) => keys(actor).filter((key) => key.startsWith('signOff/'));
  expect([signOffs(quinn), keys(ola), keys(eden)]).toEqual([[`signOff/${reference}`], [], []]);
});

test('work stands by due day', async () => {
  await inProgress(server);
  await assigned(server);
  const days = server.services.work.of(robin).map(({ dueDay }) => dueDay);
  expect(days).toEqual(days.toSorted());
});
