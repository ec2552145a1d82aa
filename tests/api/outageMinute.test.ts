import { cast } from '../../infra/local/demo/people';
import { verifyAudit } from '../../src/services/audit/verifyAudit';
import { openServer, usualNow } from '../support/services';
import { inProgress, inTracker, newChild, told, written } from '../support/story';
import { timeline, type Timeline } from '../support/timeline';
import { startWorld, type World } from '../support/world';
import { awayForAMinute, type Before, type Outage } from './outageStory';
import { openPages } from './support';

/** Seconds within which whoever saves is told (`usualDeadlines`), and those within which what follows a write is given up for the sweeper. */
const TOLD_WITHIN = 20;
const GIVEN_UP_AFTER = 45;
/** Seconds of the clock that pass, on a busy machine, while an answer that is ready travels. */
const ON_ITS_WAY = 5;
/** The next poll after one that failed, and the longest gap between two tries of the door. */
const A_POLL = 20;
const CHILD_OF_ANOTHER_SERVER = 'M99';

let time: Timeline;
let world: World;
let before: Before;
let outage: Outage;

beforeAll(async () => {
  time = timeline(usualNow);
  const connectorFetch = async () => new Response('{}');
  world = await time.during(startWorld({ clock: time.clock, seams: { timing: time.timing, timers: time.timers, connectorFetch } }));
  const recommendation = await time.during(inTracker(world));
  before = { recommendation, inWriting: await time.during(inProgress(world)), ready: await time.during(written(world)), lastIn: await time.during(written(world)) };
  outage = await awayForAMinute(world, time, before, openPages);
  await newChild(await time.during(openServer(world.tenant, { clock: time.clock })), CHILD_OF_ANOTHER_SERVER);
  await time.pass(A_POLL);
}, 120_000);
afterAll(() => time.during(world.stop()));

test('pages go on from memory for as long as Graph is away', () => {
  expect(outage.pages.length).toBeGreaterThan(10 * openPages.length);
  expect(outage.pages.filter(({ status }) => status !== 200)).toEqual([]);
});

test('nobody is shown what was not written', () => {
  expect(new Set(outage.shown.map((seen) => JSON.stringify(seen)))).toEqual(new Set([JSON.stringify({ part: 0, state: 'inProgress', revision: 1 })]));
});

test.each(['autosave', 'submit'] as const)('a first %s is answered within its deadline: Microsoft 365 does not answer', (act) => {
  expect(outage.courses[act].first).toMatchObject({ status: 503, code: 'unavailable', detail: expect.stringContaining('not answering') });
  expect(outage.courses[act].answeredAfter).toBeLessThanOrEqual(TOLD_WITHIN + ON_ITS_WAY);
});

test('a first press on a card is answered within its deadline, and says that nothing was saved', () => {
  expect(outage.courses.press.first).toContain('Microsoft 365 does not answer. Nothing was saved');
  expect(outage.courses.press.answeredAfter).toBeLessThanOrEqual(TOLD_WITHIN + ON_ITS_WAY);
});

test('what was written as Graph went away is a success, told before what follows it is given up', () => {
  expect(outage.courses.lastSubmit).toMatchObject({ first: 'taken', tries: 1 });
  expect(outage.courses.lastSubmit.answeredAfter).toBeLessThanOrEqual(GIVEN_UP_AFTER + ON_ITS_WAY);
});

test.each(['autosave', 'submit', 'press'] as const)('%s, tried again, is taken soon after Graph is back', (act) => {
  expect(outage.courses[act].tries).toBeGreaterThan(1);
  expect(outage.courses[act].takenAfterReturn).toBeLessThanOrEqual(A_POLL + ON_ITS_WAY);
});

test('what another server writes after that is here within a poll', () => {
  expect(world.stores.children.get(CHILD_OF_ANOTHER_SERVER)).toBeDefined();
});

test('each is stored once', async () => {
  const { parts } = await world.as('robin').getReview({ params: { reference: before.inWriting } });
  expect(parts?.find(({ part }) => part === 'journey')).toMatchObject({ revision: 1, answers: { graded: { strengths: [{ text: 'Seen alone, at home.' }] } } });
  const { revision, progress, updates } = await time.during(world.as('ola').getRecommendation({ params: { reference: before.recommendation } }));
  expect([revision, progress, updates.filter(({ kind }) => kind === 'update').length]).toEqual([2, told.progress, 1]);
});

test('everything that had to follow has happened once: each QA lead is told of each review, each submission is in the audit', async () => {
  // The sittings in which parts were written are over by now, and their entries due.
  time.clock.advance(3_600);
  await time.pass(60);
  expect(world.logged.filter((line) => line.includes('followUp.failed')).length).toBeGreaterThan(0);
  expect([...world.stores.pending()].map(({ key }) => key)).toEqual([]);
  for (const reference of [before.ready, before.lastIn]) {
    const checkers = [...world.stores.messages.values()].flatMap(({ value }) => value.items.filter((item) => item.reference === reference && item.rule === 'submitted').map(() => value.recipient?.name));
    const entries = await time.during(world.stores.audit.of(reference));
    expect([checkers.sort(), entries.filter(({ action }) => action === 'review.submitted').length]).toEqual([[cast.morgan.name, cast.quinn.name], 1]);
  }
});

test('the audit is whole', async () => {
  expect((await time.during(verifyAudit(world.stores))).findings).toEqual([]);
});
