import { contract } from '../../src/contract';
import { type Route } from '../../src/contract/route';
import { MEETS, NEXT, saying } from '../services/trackingMeetings/story';
import { actors } from '../support/actors';
import { type CastName, startWorld, type World } from '../support/world';
import { askingEverybody, everybody, statuses } from './matrixAsk';
import { tracked } from './matrixWorld';
import { ofFinishedMeeting, ofPlannedMeeting, ofRunningMeeting, ofTrackingMeetings, type TrackingOperation } from './trackingMeetingRoutes';

/**
 * Every route of tracking meetings × everybody, held against sentences of who may (domain.md §2, §7): 404 unseen, 403 seen
 * and not theirs to do, 409 theirs at a revision that never was, 400 theirs and wrong. Ola chairs, and Sam is invited.
 */
const STALE = 999;
const { casey, quinn, ola, sam } = actors;
const places = { minutes: 90, chairOid: ola.oid, invitedOids: [sam.oid] };
const bodies: Partial<Record<TrackingOperation, object>> = {
  planTrackingMeeting: { attempt: 'attempt-matrix', startsAt: MEETS, ...places, invitedOids: [] },
  changeTrackingMeeting: { revision: STALE, ...places },
  moveTrackingMeeting: { revision: STALE, startsAt: NEXT, reason: 'Half term.' },
  cancelTrackingMeeting: { revision: STALE, reason: 'Half term.' },
  startTrackingMeeting: { revision: STALE },
  attendTrackingMeeting: { revision: STALE, attendance: [] },
  setTrackingActions: { revision: STALE, actions: [] },
  agreeNextTrackingMeeting: { revision: STALE, startsAt: NEXT },
  finishTrackingMeeting: { revision: STALE },
  captureTrackingRow: { revision: STALE, ...saying },
  planNextTrackingMeeting: { startsAt: '2020-03-10T10:00:00Z' },
  followTrackingAction: { done: true },
  exportTrackingMinutes: {},
};

let world: World;
const on = { planned: '', running: '', finished: '', recommendation: '' };
beforeAll(async () => {
  world = await startWorld();
  const { trackingMeetings } = world.services;
  on.recommendation = (await tracked(world, 'robin', 'ola', 'Quilla Fourteenmark')).reference;
  for (const state of ['planned', 'running', 'finished'] as const) {
    on[state] = (await trackingMeetings.plan(casey, { attempt: `attempt-${state}`, startsAt: MEETS, ...places })).reference;
    if (state !== 'planned') await trackingMeetings.start(quinn, on[state], { revision: 1 });
    await world.committer.idle();
    if (state === 'finished') await trackingMeetings.finish(quinn, on[state], { revision: 2 });
  }
}, 120_000);
afterAll(() => world.stop());

const { statusesOf, heard } = askingEverybody<TrackingOperation>(() => world, bodies);

const office = ['quinn', 'morgan', 'casey'] as const;
const drivers = [...office, 'ola'] as const;
const around = [...drivers, 'sam'] as const;

test('everybody lists what they may see, and the office alone plans', async () => {
  expect(await statusesOf('listTrackingMeetings', {})).toEqual(statuses(everybody, everybody, 200));
  expect(await statusesOf('planTrackingMeeting', {})).toEqual(statuses(everybody, office, 400));
});

const ofPlanned: Readonly<Record<(typeof ofPlannedMeeting)[number], readonly [readonly CastName[], number]>> = { getTrackingMeeting: [around, 200], changeTrackingMeeting: [office, 409], moveTrackingMeeting: [office, 409], cancelTrackingMeeting: [office, 409], startTrackingMeeting: [drivers, 409] };
test.each(ofPlannedMeeting)('%s of a planned meeting answers the office, the chair, the invited and everybody else as domain.md says', async (operation) => {
  const [allowed, status] = ofPlanned[operation];
  expect(await statusesOf(operation, { reference: on.planned })).toEqual(statuses(around, allowed, status));
});

test.each(ofRunningMeeting.filter((operation) => operation !== 'captureTrackingRow'))('%s of a meeting under way is for those who run it', async (operation) => {
  expect(await statusesOf(operation, { reference: on.running })).toEqual(statuses(around, drivers, 409));
});

test('what is said of a recommendation is for those who may say it in the tracker, and in the room', async () => {
  const expected: Partial<Record<CastName, number>> = { noa: 403, casey: 403, quinn: 409, morgan: 409, ola: 409 };
  expect(await statusesOf('captureTrackingRow', { reference: on.running, recommendation: on.recommendation })).toEqual(Object.fromEntries(everybody.map((name) => [name, expected[name] ?? 404])));
});

test.each([['planNextTrackingMeeting', office, 400], ['followTrackingAction', drivers, 400], ['exportTrackingMinutes', drivers, 200]] as const)('%s of a meeting that is over is theirs who are to do it', async (operation, allowed, status) => {
  expect(await statusesOf(operation, { reference: on.finished, id: 'none' })).toEqual(statuses(around, allowed, status));
});

test('a meeting that does not exist answers everybody as if they might not see it', async () => {
  for (const operation of [...ofPlannedMeeting, ...ofRunningMeeting, ...ofFinishedMeeting]) expect(Object.values(await statusesOf(operation, { reference: 'TM-2026-99', id: 'none', recommendation: on.recommendation }))).toEqual(everybody.map((name) => (name === 'noa' ? 403 : 404)));
});

test('no answer names a child', () => {
  expect(heard.filter(({ text }) => text.includes('Fourteenmark') || text.includes('Quilla'))).toEqual([]);
});

test('every route of tracking meetings is in this matrix', () => {
  const mine = Object.entries<Route>(contract).filter(([, { path }]) => path.startsWith('/api/tracking-meetings')).map(([name]) => name);
  expect([...ofTrackingMeetings, ...ofPlannedMeeting, ...ofRunningMeeting, ...ofFinishedMeeting].sort()).toEqual(mine.sort());
});
