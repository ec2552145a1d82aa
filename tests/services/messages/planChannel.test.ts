import { type TrackingMeeting } from '../../../src/domain/trackingMeetings/types';
import { actors } from '../../support/actors';
import { scheduled, waiting } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inProgress, inTracker } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, ola, sam } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterEach(() => tenant.close());

const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });
/** Planned by Casey, with Ola in the chair. */
const meeting = (changes: Partial<TrackingMeeting>): TrackingMeeting => ({
  reference: 'TM-2026-01', originKey: 'casey/one', state: 'planned', startsAt: '2026-04-14T09:00:00Z', minutes: 60, chair: ref(ola), invited: [ref(sam)], agenda: [], attendance: [],
  startedAt: undefined, finishedAt: undefined, actions: [], followed: [], nextStartsAt: undefined, moves: [], cancelReason: '', plannedBy: ref(casey), plannedAt: '2026-03-10T10:00:00Z', revision: 1, ...changes,
});
const meets = (changes: Partial<TrackingMeeting> = {}) => server.stores.trackingMeetings.create(meeting(changes), { priority: 'save' });
const told = () => [...server.stores.messages.values()].map(({ value }) => value).filter(({ nonce, channel }) => channel === 'channel' && /^(planMonth|gatheringSoon|minutesReady)/.test(nonce));

test('on the first working day of a month the channel is told its plan, once on any number of servers', async () => {
  await meets();
  server.clock.set('2026-04-01T08:00:00Z');
  const other = await openServer(tenant, { clock: server.clock });
  await Promise.all([server.services.messages.planChannel(), other.services.messages.planChannel()]);
  await server.stores.poll();
  await server.services.messages.planChannel();
  expect(told()).toMatchObject([{ nonce: 'planMonth/2026-04/channel', items: [{ reference: 'TM-2026-01', dueDay: '2026-04-14', state: 'trackingMeeting' }] }]);
});

test('a month that begins on a holiday is told on its first working day, and on no other', async () => {
  for (const moment of ['2027-01-01T10:00:00Z', '2027-01-04T07:00:00Z', '2027-01-04T10:00:00Z', '2027-01-05T10:00:00Z']) {
    server.clock.set(moment);
    await server.services.messages.planChannel();
  }
  expect(told().map(({ createdAt }) => createdAt)).toEqual(['2027-01-04T10:00:00Z']);
});

test('the plan counts what is due in the month and what is late, and names the panels and meetings to come', async () => {
  await inProgress(server);
  await inTracker(server);
  const panel = await scheduled(server, [await waiting(server)]);
  await meets({ startsAt: '2026-03-31T09:00:00Z' });
  await meets({ reference: 'TM-2026-02', originKey: 'two', state: 'cancelled', startsAt: '2026-03-30T09:00:00Z' });
  const { gatherings, ...march } = server.services.messages.monthAhead('2026-03');
  expect(march).toEqual({ month: '2026-03', reviewsDue: 1, reviewsLate: 0, recommendationsDue: 0 });
  expect(gatherings.map(({ reference }) => reference)).toEqual([panel, 'TM-2026-01']);
  expect(server.services.messages.monthAhead('2026-06')).toMatchObject({ reviewsDue: 0, reviewsLate: 1, recommendationsDue: 1, gatherings: [] });
});

test('the channel is reminded of a meeting on the working day before it, and anew when it has moved', async () => {
  const stored = await meets({ startsAt: '2026-03-16T09:00:00Z' });
  for (const day of ['2026-03-12', '2026-03-13', '2026-03-16']) {
    server.clock.set(`${day}T10:00:00Z`);
    await server.services.messages.planChannel();
  }
  await server.stores.trackingMeetings.update(stored, { startsAt: '2026-03-18T09:00:00Z' }, { priority: 'save' });
  server.clock.set('2026-03-17T10:00:00Z');
  await server.services.messages.planChannel();
  expect(told().map(({ day, nonce }) => [day, nonce])).toEqual([['2026-03-13', 'gatheringSoon/TM-2026-01/2026-03-16/channel'], ['2026-03-17', 'gatheringSoon/TM-2026-01/2026-03-18/channel']]);
});

test('a meeting that is cancelled is not reminded of, and one that ended a month ago has no news', async () => {
  await meets({ state: 'cancelled', startsAt: '2026-03-11T09:00:00Z' });
  await meets({ reference: 'TM-2026-02', originKey: 'two', state: 'finished', startsAt: '2026-02-10T09:00:00Z', finishedAt: '2026-02-10T10:00:00Z' });
  expect(await server.services.messages.planChannel()).toBe(0);
});

test('when a meeting has ended the channel hears that its minutes are there', async () => {
  await meets({ state: 'finished', startsAt: '2026-03-10T09:00:00Z', finishedAt: '2026-03-10T09:50:00Z' });
  await server.services.messages.planChannel();
  expect(told()).toMatchObject([{ rule: 'minutesReady', items: [{ reference: 'TM-2026-01', state: 'trackingMeeting' }] }]);
});
