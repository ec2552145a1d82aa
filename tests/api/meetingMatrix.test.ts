import { contract } from '../../src/contract';
import { pathOf } from '../../src/contract/route';
import { actors } from '../support/actors';
import { concluded, declaredAll, discussing, meeting, readyToConclude, scheduled } from '../support/panelStory';
import { type CastName, startWorld, type World } from '../support/world';
import { askingEverybody, statuses } from './matrixAsk';
import { handedIn } from './matrixWorld';
import { type MeetingOperation, ofItem, ofMeeting } from './meetingRoutes';

/**
 * Every route of a meeting × everybody, held against sentences of who may (domain.md §2, §6): 404 unseen, 403 seen and not
 * theirs to do, 409 theirs at a revision that never was, 200 what changes nothing.
 */
const STALE = 999;
const final = { action: 'Meet him.', impact: 'Known.', ownerRole: 'Head of service', dueDay: '2026-07-01', theme: '' };
const bodies: Partial<Record<MeetingOperation, object>> = {
  startPanel: { revision: STALE },
  setAttendance: { revision: STALE, present: [] },
  moveMeeting: { revision: STALE, review: '' },
  finishPanel: { revision: STALE },
  exportMinutes: {},
  openDiscussion: { revision: STALE },
  decideGrade: { revision: STALE, key: 'journey', grade: 'good', decidedBy: 'agreement', reason: '' },
  decideRecommendation: { revision: STALE, id: 'new-1', level: 'child', kind: 'added', final, decidedBy: 'agreement', reason: 'New.' },
  setActionsArising: { revision: STALE, actions: [] },
  markItemQuality: { revision: STALE, quality: {} },
  concludeItem: { revision: STALE },
  deferItem: { revision: STALE, reason: 'Ill.' },
  resumeItem: { revision: STALE },
};

let world: World;
/** Discussed with everybody declared; written by the member Morgan; concluded. */
const on: Record<'discussed' | 'ofMorgan' | 'concluded', { reference: string; review: string }> = { discussed: { reference: '', review: '' }, ofMorgan: { reference: '', review: '' }, concluded: { reference: '', review: '' } };
beforeAll(async () => {
  let minutes = 0;
  world = await startWorld({ seams: { timing: { elapsed: () => performance.now() + minutes * 60_000, sleep: async () => undefined, random: () => 0.5 } } });
  const discussed = await discussing(world);
  minutes += 1;
  const { reference: review } = await handedIn(world, 'morgan', 'Quill Tenmark');
  await world.services.reviews.chooseForPanel(actors.quinn, review, { revision: world.stores.reviews.get(review)?.value.revision ?? 0, checks: ['evidence', 'complete', 'answered', 'impact'], quality: { complete: 'fully', evidenced: 'fully', impactFocused: 'fully', useful: 'fully' } });
  const ofMorgan = await scheduled(world, [review]);
  await declaredAll(world, ofMorgan, review, [actors.imani, actors.quinn]);
  await meeting(world, ofMorgan, review);
  minutes += 1;
  const over = await readyToConclude(world);
  await concluded(world, over);
  minutes += 1;
  Object.assign(on, { discussed: { reference: discussed.panel, review: discussed.review }, ofMorgan: { reference: ofMorgan, review }, concluded: { reference: over.panel, review: over.review } });
}, 60_000);
afterAll(() => world.stop());

const { statusesOf } = askingEverybody<MeetingOperation>(() => world, bodies);

const seated = ['quinn', 'morgan', 'casey', 'imani', 'devon'] as const;
const driving = ['quinn', 'morgan', 'casey', 'imani'] as const;
const reads: readonly MeetingOperation[] = ['getMeeting', 'exportMinutes'];

test.each(ofMeeting)('%s is for the office and the chair; members follow, and nobody else finds the panel', async (operation) => {
  expect(await statusesOf(operation, on.discussed)).toEqual(statuses(seated, operation === 'getMeeting' ? seated : driving, reads.includes(operation) ? 200 : 409));
});

test.each(ofItem)('%s is for the chair of the review and the QA leads who record', async (operation) => {
  expect(await statusesOf(operation, on.discussed)).toEqual(statuses(seated, ['imani', 'quinn', 'morgan'], 409));
});

test.each(ofItem)('%s does not exist for the QA lead who wrote the review, member of its panel or not', async (operation) => {
  expect(await statusesOf(operation, on.ofMorgan)).toEqual(statuses(['quinn', 'casey', 'imani', 'devon'], ['imani', 'quinn'], 409));
});

test.each([...ofMeeting, ...ofItem])('%s on what does not exist answers everybody as if they might not see it', async (operation) => {
  expect(await statusesOf(operation, { reference: 'P-2026-99', review: 'PIR-2026-99' })).toEqual(statuses([], [], 0));
});

test('only the chair of the review decides as its chair', async () => {
  const ask = (name: CastName) => world.ask(name, pathOf(contract.decideGrade, on.discussed), { method: 'POST', body: { revision: STALE, key: 'journey', grade: 'good', decidedBy: 'chair', reason: 'So.' } });
  expect([(await ask('imani')).status, (await ask('quinn')).status]).toEqual([409, 403]);
});

test('the record of moderation is for the office, the panel and the reviewer, once it is concluded', async () => {
  expect(await statusesOf('getModeration', { reference: on.concluded.review })).toEqual(statuses([...seated, 'robin'], [...seated, 'robin'], 200));
  expect(await statusesOf('getModeration', { reference: on.discussed.review })).toEqual(statuses([], [], 0));
});

test('the matrix changed nothing: every revision is as it was', () => {
  expect(Object.values(on).map(({ reference, review }) => [world.stores.panels.get(reference)?.value.state, world.stores.panelItems.get(`${reference}/${review}`)?.value.state])).toEqual([['inSession', 'discussing'], ['inSession', undefined], ['inSession', 'decided']]);
});
