import { finished, starting, started, whole } from '../services/activities/story';
import { actors } from '../support/actors';
import { type CastName, startWorld, type World } from '../support/world';
import { type ActivityOperation, ofOneActivity } from './activityRoutes';
import { askingEverybody, everybody, statuses } from './matrixAsk';

/**
 * Every route of activities × everybody, held against sentences of who may (domain.md §2, §8): 404 unseen, 403 seen and
 * not theirs to do, 409 theirs at a revision that never was. Sam leads both.
 */
const STALE = 999;
const { sam } = actors;
const bodies: Partial<Record<ActivityOperation, object>> = {
  startActivity: { attempt: 'attempt-matrix', ...starting, templateKey: 'none' },
  saveActivity: { revision: STALE, words: whole({ words: { heading: 'Other', fromDay: '', toDay: '', lead: { oid: sam.oid, name: sam.name }, participants: '', scope: '', sections: {}, cases: [], noneReason: '', outcome: '', links: [] } }) },
  finishActivity: { revision: STALE },
  reopenActivity: { revision: STALE, reason: 'A case was left out.' },
  withdrawActivity: { revision: STALE, reason: 'The provider closed.' },
  exportActivity: {},
};

let world: World;
const on = { draft: '', finished: '' };
beforeAll(async () => {
  world = await startWorld();
  on.draft = (await started(world)).reference;
  on.finished = (await finished(world)).reference;
}, 120_000);
afterAll(() => world.stop());

const { statusesOf, heard } = askingEverybody<ActivityOperation>(() => world, bodies);
const office = ['quinn', 'morgan', 'casey'] as const;
const writers = [...office, 'sam'] as const;
const readers = [...writers, 'lee'] as const;
type Row = readonly [ActivityOperation, readonly CastName[], number];

test('everybody lists what they may see, and the office alone starts one', async () => {
  expect(await statusesOf('listActivities', {})).toEqual(statuses(everybody, everybody, 200));
  expect(await statusesOf('startActivity', {})).toEqual(statuses(everybody, office, 400));
});

const ofDraft: readonly Row[] = [['getActivity', writers, 200], ['saveActivity', writers, 409], ['finishActivity', writers, 409], ['reopenActivity', office, 409], ['withdrawActivity', office, 409], ['exportActivity', writers, 200]];
test.each(ofDraft)('%s of one that is being written answers the office, its lead and everybody else as domain.md says', async (operation, may, status) => {
  expect(await statusesOf(operation, { reference: on.draft })).toEqual(statuses(writers, may, status));
});

const ofFinished: readonly Row[] = [['getActivity', readers, 200], ['saveActivity', writers, 409], ['finishActivity', writers, 409], ['reopenActivity', office, 409], ['withdrawActivity', office, 409], ['exportActivity', writers, 200]];
test.each(ofFinished)('%s of a finished one is seen by senior leaders too, and changed by nobody', async (operation, may, status) => {
  expect(await statusesOf(operation, { reference: on.finished })).toEqual(statuses(readers, may, status));
});

test('one that does not exist answers everybody as if they might not see it', async () => {
  for (const operation of ofOneActivity) expect(Object.values(await statusesOf(operation, { reference: 'ACT-2026-99' }))).toEqual(everybody.map((name) => (name === 'noa' ? 403 : 404)));
});

test('a senior leader hears of no case, of nobody who worked on it, and of no evidence', () => {
  const told = heard.filter(({ name }) => name === 'lee').map(({ text }) => text).join('\n');
  expect(told).toContain('Most visits are on time.');
  for (const hidden of ['"childSeen":"', sam.name, 'Case 2']) expect(told).not.toContain(hidden);
});
