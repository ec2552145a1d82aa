import { ApiError } from '../../src/contract/client';
import { type MeetingResource, type PanelItemResource } from '../../src/contract/panels';
import { systemTiming } from '../../src/graph';
import { actors } from '../support/actors';
import { declaredAll, discussing, inMeeting, itemRevision, live, meeting, type OnPanel, panelRevision, scheduled, waiting } from '../support/panelStory';
import { openServer } from '../support/services';
import { type CastName, startWorld, type World } from '../support/world';
import { handedIn } from './matrixWorld';

let world: World;
/** Each test has a minute's budget of its own. */
let minutes = 0;
beforeAll(async () => {
  world = await startWorld({ seams: { timing: { ...systemTiming, elapsed: () => systemTiming.elapsed() + minutes * 60_000 } } });
}, 60_000);
beforeEach(() => void (minutes += 1));
afterAll(() => world.stop());

const follow = (name: CastName, { panel }: OnPanel, after?: string): Promise<MeetingResource> => world.as(name).getMeeting({ params: { reference: panel }, ...(after !== undefined && { query: { after } }) });
const decide = (name: CastName, which: OnPanel, grade: 'good' | 'outstanding', key = 'journey') =>
  world.as(name).decideGrade({ params: { reference: which.panel, review: which.review }, body: { revision: itemRevision(world, which), key, grade, decidedBy: 'agreement', reason: 'Talked over.' } });
const problemOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiError) return error.problem;
    throw error;
  }
  return undefined;
};

test('of two who decide at once one wins, and the other is told with what is there now', async () => {
  const which = await discussing(world);
  const problems = await Promise.all([problemOf(decide('imani', which, 'good')), problemOf(decide('quinn', which, 'outstanding'))]);
  const lost = problems.find((problem) => problem !== undefined);
  const [decision] = world.stores.panelItems.get(`${which.panel}/${which.review}`)?.value.gradeDecisions ?? [];
  expect(problems.filter((problem) => problem === undefined)).toHaveLength(1);
  expect([lost?.code, (lost?.current as PanelItemResource).gradeDecisions]).toMatchObject(['stale', [{ key: 'journey', grade: decision?.grade }]]);
});

test('of two who steer the meeting at once one wins, and the other is told where it is', async () => {
  const which = await inMeeting(world);
  const revision = panelRevision(world, which.panel);
  const params = { reference: which.panel };
  const problems = await Promise.all([problemOf(world.as('imani').moveMeeting({ params, body: { revision, review: '' } })), problemOf(world.as('quinn').setAttendance({ params, body: { revision, present: [] } }))]);
  const current = problems.find((problem) => problem !== undefined)?.current as MeetingResource;
  expect(problems.map((problem) => problem?.code).filter(Boolean)).toEqual(['stale']);
  expect([current.revision, current.places[0]?.reviewReference]).toEqual([revision + 1, which.review]);
});

test('a member who follows hears of a decision as it is made, without a call to Graph', async () => {
  const which = await discussing(world);
  const { version } = await follow('devon', which);
  const heard = follow('devon', which, version);
  world.tenant.calls.reset();
  await decide('imani', which, 'good');
  expect((await heard).item?.gradeDecisions).toMatchObject([{ key: 'journey', grade: 'good' }]);
  await world.committer.idle();
  const after = world.tenant.calls.total();
  await follow('devon', which);
  expect(world.tenant.calls.total()).toEqual(after);
});

test('what another server wrote reaches those who follow with the next delta round', async () => {
  const which = await discussing(world);
  const other = await openServer(world.tenant);
  const { version } = await follow('devon', which);
  const heard = follow('devon', which, version);
  await other.services.panels.markQuality(live(other, actors.imani), which.panel, which.review, { revision: itemRevision(world, which), quality: { complete: 'fully' } });
  await other.committer.idle();
  await world.stores.poll();
  expect((await heard).item?.quality).toEqual({ complete: 'fully' });
});

test('the screen that is shared names no child', async () => {
  const which = await inMeeting(world);
  const { text } = await world.ask('imani', `/api/panels/${which.panel}/meeting`);
  expect(text).toContain(which.review);
  expect(text).not.toMatch(/Wren|Ashdown/);
});

test('whoever is exempt follows the places of the meeting, hears no reference, and is not woken by what is said', async () => {
  const { reference: review } = await handedIn(world, 'morgan', 'Quill Tenmark');
  await world.services.reviews.chooseForPanel(actors.quinn, review, { revision: world.stores.reviews.get(review)?.value.revision ?? 0, checks: ['evidence', 'complete', 'answered', 'impact'], quality: { complete: 'fully', evidenced: 'fully', impactFocused: 'fully', useful: 'fully' } });
  const panel = await scheduled(world, [review]);
  await declaredAll(world, panel, review, [actors.imani, actors.devon, actors.quinn]);
  await meeting(world, panel, review);
  const { text } = await world.ask('morgan', `/api/panels/${panel}/meeting`);
  const seen = JSON.parse(text) as MeetingResource;
  expect([seen.places, seen.item, text.includes(review), text.includes('Tenmark')]).toEqual([[{ out: true, current: true }], undefined, false, false]);
  const waits = world.services.panels.meeting(world.actor('morgan'), panel, seen.version, { longest: 400 });
  await world.services.panels.open(world.actor('imani'), panel, review, { revision: 0 });
  expect((await waits).version).toBe(seen.version);
});

test('a conflict that comes to light in the meeting takes the review off the member’s own screen as it is pinned', async () => {
  const which = await discussing(world);
  const { version, item } = await follow('devon', which);
  const heard = follow('devon', which, version);
  await world.as('quinn').pinConflict({ params: { reference: which.panel, review: which.review, oid: actors.devon.oid }, body: { kind: 'formerWorker', note: '' } });
  const left = await heard;
  expect([item?.reviewReference, left.places, left.item, JSON.stringify(left).includes(which.review)]).toEqual([which.review, [{ out: true, current: true }], undefined, false]);
});

test('a wait ends with what is known when its time is over, and at once when nobody waits for it any more', async () => {
  const which = await inMeeting(world);
  const { version } = await follow('devon', which);
  const gone = new AbortController();
  const [short, left] = [world.services.panels.meeting(world.actor('devon'), which.panel, version, { longest: 50 }), world.services.panels.meeting(world.actor('devon'), which.panel, version, { signal: gone.signal })];
  gone.abort();
  expect([(await short).version, (await left).version]).toEqual([version, version]);
});

test('a server that stops lets nobody wait: who follows is answered, and it ends at once', async () => {
  const which = await inMeeting(world);
  const { version } = await follow('devon', which);
  const heard = follow('devon', which, version);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await world.restart();
  expect((await heard).version).toBe(version);
});

test('a review that waits for no panel has no record, and whoever is not on the panel finds no meeting', async () => {
  const review = await waiting(world);
  const panel = await scheduled(world, [review]);
  const statuses = await Promise.all([world.ask('quinn', `/api/reviews/${review}/moderation`), world.ask('robin', `/api/panels/${panel}/meeting`), world.ask('lee', `/api/panels/${panel}/meeting`)]);
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404]);
});
