import { actors } from '../support/actors';
import { type CastName, startWorld, type World } from '../support/world';
import { ofLeave, type LeaveOperation } from './leaveRoutes';
import { askingEverybody, statuses } from './matrixAsk';

/** Every route of leave × everybody: one's own, and for the office anybody's; for everybody else another's does not exist. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.stop());

const office: readonly CastName[] = ['quinn', 'morgan', 'casey'];
/** Refused as it stands, or about leave that is not there: nothing changes. */
const bodies: Record<Exclude<LeaveOperation, 'getLeave'>, object> = { addLeave: { from: '', until: '', coverOid: '' }, endLeave: { from: '2026-04-01' } };
const allowed: Record<LeaveOperation, number> = { getLeave: 200, addLeave: 400, endLeave: 200 };
const { statusesOf } = askingEverybody<LeaveOperation>(() => world, bodies);

test.each(ofLeave)('%s of Ola is hers and the office’s, and is there for nobody else', async (operation) => {
  const sees: CastName[] = [...office, 'ola'];
  expect(await statusesOf(operation, { oid: actors.ola.oid })).toEqual(statuses(sees, sees, allowed[operation]));
});

test.each(ofLeave)('%s of oneself is everybody’s', async (operation) => {
  const all = (Object.keys(actors) as CastName[]);
  expect(await statusesOf(operation, { oid: 'me' })).toEqual(statuses(all, all, allowed[operation]));
});

test.each(ofLeave)('%s of somebody who is not there answers everybody alike', async (operation) => {
  expect(await statusesOf(operation, { oid: '5c0f1a2e-7b3d-4c11-9a40-999999999999' })).toEqual(statuses([], [], 0));
});

test('the matrix changed nothing', () => {
  expect([...world.stores.people.values()].flatMap(({ value }) => value.leaves)).toEqual([]);
});
