import { groupBy } from '../../src/stores/groups';
import { createMemory } from '../../src/stores/memory';
import { type Change, type Stored } from '../../src/stores';

interface Row {
  key: string;
  team: string;
}
const stored = (id: string, version: number, row: Row, followUps: Stored<Row>['followUps'] = []): Stored<Row> => ({ id, etag: `"0f4ab7c2-33aa-4d1c-9c7e-0d7a4d4e4b11,${version}"`, value: row, followUps });
const open = () => createMemory<Row>((row) => row.key);

test('what is older than what is known does not come back', () => {
  const memory = open();
  memory.apply(stored('1', 7, { key: 'a', team: 'North' }));
  memory.apply(stored('1', 6, { key: 'a', team: 'South' }));
  expect(memory.get('a')?.value.team).toBe('North');
  expect(memory.version).toBe(1);
});

test('the echo of a write of our own changes nothing, however its eTag is spelt', () => {
  const memory = open();
  const first = stored('1', 7, { key: 'a', team: 'North' });
  memory.apply(first);
  memory.apply({ ...first, etag: '"{0F4AB7C2-33AA-4D1C-9C7E-0D7A4D4E4B11},7"' });
  expect(memory.version).toBe(1);
  expect(memory.get('a')).toBe(first);
});

test('an item of a list that was made anew replaces the one that had its number', () => {
  const memory = open();
  memory.apply(stored('1', 7, { key: 'a', team: 'North' }));
  memory.apply({ ...stored('1', 1, { key: 'a', team: 'South' }), etag: '"77777777-33aa-4d1c-9c7e-0d7a4d4e4b11,1"' });
  expect(memory.get('a')?.value.team).toBe('South');
});

test('a key changed by hand moves the row', () => {
  const memory = open();
  memory.apply(stored('1', 1, { key: 'a', team: 'North' }));
  memory.apply(stored('1', 2, { key: 'b', team: 'North' }));
  expect([...memory.values()].map((row) => row.value.key)).toEqual(['b']);
});

test('a finished walk removes what it did not meet, but not what was written meanwhile', () => {
  const memory = open();
  for (const id of ['1', '2']) memory.apply(stored(id, 1, { key: id, team: 'North' }));
  const walk = memory.startWalk();
  walk.met('1');
  memory.apply(stored('3', 1, { key: '3', team: 'North' }));
  walk.finish();
  expect([...memory.values()].map((row) => row.id)).toEqual(['1', '3']);
});

test('listeners hear of what was and what is', () => {
  const memory = open();
  const changes: Change<Row>[] = [];
  const stop = memory.subscribe((change) => changes.push(change));
  memory.apply(stored('1', 1, { key: 'a', team: 'North' }));
  memory.removeById('1');
  stop();
  memory.apply(stored('2', 1, { key: 'b', team: 'North' }));
  expect(changes).toEqual([
    { key: 'a', after: { key: 'a', team: 'North' } },
    { key: 'a', before: { key: 'a', team: 'North' } },
  ]);
});

test('groups follow a row from one group to another and out of the list', () => {
  const memory = open();
  const teams = groupBy(memory, (row) => row.team);
  memory.apply(stored('1', 1, { key: 'a', team: 'North' }));
  memory.apply(stored('2', 1, { key: 'b', team: 'North' }));
  memory.apply(stored('1', 2, { key: 'a', team: 'South' }));
  expect([teams.of('North').length, teams.of('South').length]).toEqual([1, 1]);
  memory.removeById('2');
  expect(teams.of('North')).toEqual([]);
});

test('rows with follow-ups are known until the follow-ups are cleared', () => {
  const memory = open();
  memory.apply(stored('1', 1, { key: 'a', team: 'North' }, [{ id: 'x', kind: 'audit', payload: null }]));
  expect([...memory.pending]).toEqual(['a']);
  memory.apply(stored('1', 2, { key: 'a', team: 'North' }));
  expect([...memory.pending]).toEqual([]);
});
