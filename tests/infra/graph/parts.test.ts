import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '../../../infra/local/graph/database';
import { storedDay } from '../../../infra/local/graph/dates';
import { pageSize } from '../../../infra/local/graph/paging';
import { segmentsOf } from '../../../infra/local/graph/routes';

test('what SQLite cannot take is refused before it ends the process', () => {
  const db = openDatabase(':memory:', 'CREATE TABLE t (a)');
  for (const value of [true, undefined, NaN, new Date(0), {}, Buffer.alloc(0)]) expect(() => db.run('INSERT INTO t VALUES (?)', value as string)).toThrow(TypeError);
  expect(db.all('SELECT * FROM t')).toEqual([]);
  db.close();
});

test('a transaction that throws leaves nothing behind', () => {
  const db = openDatabase(':memory:', 'CREATE TABLE t (a)');
  const fail = () =>
    db.transaction(() => {
      db.run('INSERT INTO t VALUES (1)');
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  expect(db.all('SELECT * FROM t')).toEqual([]);
  db.close();
});

test('a fleeting database begins with what is in the file, and leaves it as it was', () => {
  const file = join(mkdtempSync(join(tmpdir(), "it's kept-")), 'graph.sqlite');
  const schema = 'CREATE TABLE IF NOT EXISTS t (a)';
  const kept = openDatabase(file, schema);
  kept.run('INSERT INTO t VALUES (?)', 'before');
  kept.close();
  const fleeting = openDatabase(file, schema, true);
  fleeting.run('INSERT INTO t VALUES (?)', 'after');
  expect(fleeting.all('SELECT a FROM t ORDER BY a DESC')).toEqual([{ a: 'before' }, { a: 'after' }]);
  fleeting.close();

  const again = openDatabase(file, schema);
  expect(again.all('SELECT a FROM t')).toEqual([{ a: 'before' }]);
  again.close();
  rmSync(dirname(file), { recursive: true });
});

test('what seldom changes is asked of the engine once, and again after it was written or a transaction on it failed', () => {
  const db = openDatabase(':memory:', 'CREATE TABLE sites (id)');
  const seen = () => db.steady<{ id: string }>('SELECT id FROM sites').map(({ id }) => id);
  expect(seen()).toEqual([]);
  expect(db.steady('SELECT id FROM sites')).toBe(db.steady('SELECT id FROM sites'));
  db.run('INSERT INTO sites VALUES (?)', 'a');
  expect(seen()).toEqual(['a']);
  const fail = () =>
    db.transaction(() => {
      db.one('INSERT INTO sites VALUES (?) RETURNING id', 'b');
      expect(seen()).toEqual(['a', 'b']);
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  expect(seen()).toEqual(['a']);
  db.run('DELETE FROM sites WHERE id = ?', 'a');
  expect(seen()).toEqual([]);
  db.close();
});

test('a page is never longer than 5,000', () => {
  const size = (top: string) => pageSize({ query: new URLSearchParams({ $top: top }) } as Parameters<typeof pageSize>[0]);
  expect([size('5000'), size('5001'), size('99999')]).toEqual([5000, 5000, 5000]);
});

test.each([
  ['/sites/host.example:/sites/ops', ['sites', 'host.example:/sites/ops']],
  ['/sites/host.example:/sites/ops:/lists', ['sites', 'host.example:/sites/ops', 'lists']],
  ['/sites/host.example:/a/b/c:/lists/My%20list/items', ['sites', 'host.example:/a/b/c', 'lists', 'My list', 'items']],
  ['/sites/host,1,2/lists', ['sites', 'host,1,2', 'lists']],
])('the path %s is read as its segments', (path, segments) => {
  expect(segmentsOf(path)).toEqual(segments);
});

test.each([
  ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00Z'],
  ['2026-03-30', 'Europe/London', '2026-03-29T23:00:00Z'],
  ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00Z'],
  ['2026-10-26', 'Europe/London', '2026-10-26T00:00:00Z'],
])('the day %s in %s begins at %s', (day, zone, midnight) => {
  expect(storedDay(day, zone)).toBe(midnight);
});
