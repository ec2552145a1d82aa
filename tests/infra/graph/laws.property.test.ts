import fc from 'fast-check';
import { bindFilter, conditionOf, matches, type BoundTest } from '../../../infra/local/graph/filterTests';
import { parseFilter } from '../../../infra/local/graph/filterSyntax';
import { openDatabase } from '../../../infra/local/graph/database';
import { columnFrom } from '../../../infra/local/graph/columnRows';
import { storedDateTime, storedDay } from '../../../infra/local/graph/dates';
import { compareKeys, emptyKey, keyOf, type Key } from '../../../infra/local/graph/indexKeys';
import { internalName } from '../../../infra/local/graph/internalNames';
import { seededRandom } from '../../../infra/local/graph/random';

const column = (name: string, facet: object) => columnFrom({ no: 1, listNo: 1, id: 'c', name, definition: JSON.stringify({ name, indexed: true, ...facet }) });
const Label = column('Label', { text: { maxLength: 255 } });
const Rank = column('Rank', { number: {} });
const schema = { columns: [Label, Rank], byName: new Map([['Label', Label], ['Rank', Rank]]), indexed: [Label, Rank] };
const bind = (text: string) => bindFilter(parseFilter(text), schema, 'UTC', false);

const words = fc.stringMatching(/^[a-cA-C' ]{0,4}$/);
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const keys = fc.oneof(fc.constant<Key>(emptyKey), fc.integer({ min: -5, max: 5 }), words.map((word) => word.toLowerCase()));

test('any text can be asked for by quoting it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      expect(bind(`fields/Label eq ${quoted(text)}`)).toMatchObject({ operator: 'eq', key: text.toLowerCase() });
    }),
  );
});

test('the index finds what a look at every item finds', () => {
  const db = openDatabase(':memory:', 'CREATE TABLE found (value NOT NULL)');
  const tests = fc.oneof(
    fc.tuple(fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), words).map(([operator, word]) => `fields/Label ${operator} ${quoted(word)}`),
    words.map((word) => `startswith(fields/Label,${quoted(word)})`),
    fc.tuple(fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), fc.integer({ min: -5, max: 5 })).map(([operator, number]) => `fields/Rank ${operator} ${number}`),
  );
  fc.assert(
    fc.property(tests, fc.array(keys, { maxLength: 12 }), (text, values) => {
      const test = bind(text) as BoundTest;
      const fitting = values.filter((value) => value === emptyKey || typeof value === typeof test.key);
      db.run('DELETE FROM found');
      for (const value of fitting) db.run('INSERT INTO found VALUES (?)', value);
      const { sql, values: bound } = conditionOf(test);
      const found = db.all<{ value: Key }>(`SELECT value FROM found WHERE ${sql}`, ...bound).map(({ value }) => value);
      expect(found.sort(compareKeys)).toEqual(fitting.filter((value) => matches(test, () => value)).sort(compareKeys));
    }),
  );
  db.close();
});

test('and, or and brackets mean what logic says', () => {
  const atom = fc.integer({ min: 0, max: 3 }).map((number) => ({ text: `fields/Rank eq ${number}`, holds: (rank: number) => rank === number }));
  const { formula } = fc.letrec<{ formula: { text: string; holds: (rank: number) => boolean } }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      atom,
      fc.tuple(tie('formula'), fc.constantFrom('and', 'or'), tie('formula')).map(([one, join, other]) => ({
        text: `(${one.text}) ${join} (${other.text})`,
        holds: (rank: number) => (join === 'and' ? one.holds(rank) && other.holds(rank) : one.holds(rank) || other.holds(rank)),
      })),
    ),
  }));
  fc.assert(
    fc.property(formula, fc.integer({ min: 0, max: 4 }), (made, rank) => {
      expect(matches(bind(made.text), () => rank)).toBe(made.holds(rank));
    }),
  );
});

test('a key forgets case and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(keyOf(one) === keyOf(other)).toBe(one.toLowerCase() === other.toLowerCase());
    }),
  );
});

const zones = fc.constantFrom('UTC', 'Europe/London', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata');
const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

test('an instant is kept to the second, whatever the site’s zone', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      expect(storedDateTime(instant.toISOString(), zone)).toBe(`${instant.toISOString().slice(0, 19)}Z`);
    }),
  );
});

test('a day is kept as an instant at which that day has just begun in the site', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const day = instant.toISOString().slice(0, 10);
      const kept = new Date(storedDay(day, zone));
      expect(new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(kept)).toBe(day);
    }),
  );
});

test('an internal name is plain, at most 32 characters, and does not begin with a digit', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), (text) => {
      expect(internalName(text)).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,31}$/);
    }),
  );
});

test('chance stays between 0 and 1 and repeats itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const [one, other] = [seededRandom(seed), seededRandom(seed)];
      const drawn = Array.from({ length: 20 }, () => one());
      expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
      expect(Array.from({ length: 20 }, () => other())).toEqual(drawn);
    }),
  );
});
