import fc from 'fast-check';
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';
import { accepts } from '../../src/api/http/encoding';
import { createEtags, isNamed } from '../../src/api/http/etags';
import { createReplyCache } from '../../src/api/http/replyCache';
import { type Actor } from '../../src/domain/people/types';
import { demoPeople } from '../../infra/local/demo/people';
import { begunSection } from '../domain/support/builders';
import { starting } from '../services/activities/story';
import { actors } from '../support/actors';
import { inProgress, inTracker, told } from '../support/story';
import { type CastName, startWorld, type World } from '../support/world';
import { openPages } from './support';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await inTracker(world);
});
afterAll(() => world.stop());

const named = async (name: CastName, page: string) => (await world.ask(name, page)).headers.get('etag') ?? '';
const again = (name: CastName, page: string, etag: string) => world.ask(name, page, { headers: { 'if-none-match': etag } });
/** Small, or of this moment: no answer is kept of these, and none has a name. */
const newEachTime = ['/api/config', '/api/status', '/api/alerts', '/api/tracker-views', '/api/settings/reminders', '/api/settings/inadequate-grade'];
const withPages = openPages.filter((page) => !newEachTime.includes(page));

test.each(withPages)('%s, asked again while nothing changed, costs a 304', async (page) => {
  const answer = await again('morgan', page, await named('morgan', page));
  expect([answer.status, answer.text]).toEqual([304, '']);
});

const facts = ({ status, headers, text }: Awaited<ReturnType<World['ask']>>) => ({ status, text, headers: [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)) });
const quickly = () => world.logged.filter((line) => line.includes('"kept":true')).length;

test.each(withPages)('%s is kept when it is asked for again, and answered quickly from then on, header for header as the first', async (page) => {
  const morgan = { token: await world.token('morgan') };
  const first = await world.ask(morgan, page);
  await world.ask(morgan, page);
  const before = quickly();
  const third = await world.ask(morgan, page);
  expect(facts(third)).toEqual(facts(first));
  expect([quickly() - before, third.headers.get('x-request-id') === first.headers.get('x-request-id')]).toEqual([1, false]);
});

test('a 304 given quickly has what RFC 9110 asks of one', async () => {
  const morgan = { token: await world.token('morgan') };
  const etag = (await world.ask(morgan, '/api/people')).headers.get('etag') ?? '';
  const before = quickly();
  const unchanged = await world.ask(morgan, '/api/people', { headers: { 'if-none-match': etag } });
  expect([quickly() - before, unchanged.status, unchanged.text]).toEqual([1, 304, '']);
  expect(Object.fromEntries(unchanged.headers)).toMatchObject({ 'cache-control': 'no-store', vary: 'accept-encoding', etag: etag.replace('-br', ''), 'x-request-id': expect.any(String) as string, date: expect.any(String) as string });
});

test.each(newEachTime)('%s is new each time', async (page) => {
  expect(await named('morgan', page)).toBe('');
});

test('a change of a recommendation renames the tracker, and a change of a review’s part does not', async () => {
  const reference = await inTracker(world);
  const review = await inProgress(world);
  const before = await named('ola', '/api/recommendations');
  await world.as('robin').savePart({ params: { reference: review, part: 'journey' }, body: { revision: 0, answers: begunSection('Seen alone.') } });
  const between = await again('ola', '/api/recommendations', before);
  await world.as('ola').updateRecommendation({ params: { reference }, body: { revision: 1, ...told } });
  const after = await again('ola', '/api/recommendations', before);
  expect([between.status, after.status]).toEqual([304, 200]);
});

test('a change of the review renames the page of a recommendation that came from it, which says whether the review may be opened', async () => {
  const reference = await inTracker(world);
  const page = `/api/recommendations/${reference}`;
  await world.ask('quinn', page);
  const before = await named('quinn', page);
  const review = world.stores.reviews.get(world.stores.recommendations.get(reference)?.value.sourceReference ?? '');
  if (review) await world.stores.reviews.update(review, { team: 'Another team' }, { priority: 'save' });
  expect([review !== undefined, (await again('quinn', page, before)).status]).toEqual([true, 200]);
});

test('what a person has just begun and saved stands in the list and on its page, whose names were known before', async () => {
  const list = '/api/activities';
  const before = await named('casey', list);
  const { reference, revision, words } = await world.as('casey').startActivity({ body: { attempt: 'attempt-cache', ...starting } });
  const begun = await again('casey', list, before);
  const page = `/api/activities/${reference}`;
  const opened = await named('casey', page);
  await world.as('casey').saveActivity({ params: { reference }, body: { revision, words: { ...words, scope: 'Every provider of the county.' } } });
  const saved = await again('casey', page, opened);
  expect([begun.status, begun.text.includes(reference), saved.status, saved.text.includes('Every provider')]).toEqual([200, true, 200, true]);
});

test('a change of a row in any list is a change of the whole', () => {
  const changes = () => world.stores.changes();
  const known = { people: world.stores.people, activities: world.stores.activities, reports: world.stores.reports, parts: world.stores.parts, trackingRows: world.stores.trackingRows };
  const versions = Object.values(known).reduce((sum, { version }) => sum + version, 0);
  expect([changes() >= versions, world.stores.stats().lists.length]).toEqual([true, Object.values(world.stores).filter((each: unknown) => typeof each === 'object' && each !== null && 'version' in each).length]);
});

test('a new day renames every page, for colours and deadlines move with it', async () => {
  const before = await named('casey', '/api/recommendations');
  world.clock.advance(24 * 3600);
  expect((await again('casey', '/api/recommendations', before)).status).toBe(200);
});

test.each(withPages)('%s of one person is never another’s, whatever name they send along', async (page) => {
  const texts = new Map<string, CastName>();
  for (const name of ['casey', 'quinn', 'robin', 'ola', 'jules', 'lee', 'eden'] as const) {
    for (const foreign of [...texts.keys()]) expect((await again(name, page, foreign)).status).not.toBe(304);
    const answer = await world.ask(name, page);
    if (answer.status === 200) texts.set(answer.headers.get('etag') ?? '', name);
  }
  // Twice more, so that the last round is answered from what is kept.
  for (const _round of ['kept', 'given']) for (const [etag, name] of texts) expect((await world.ask(name, page)).headers.get('etag')).toBe(etag);
});

test('the kept answer of a person is their own: what a director gets has no name, before and after a QA lead asked', async () => {
  const ask = async (name: CastName) => (await world.ask(name, '/api/recommendations')).text;
  const [leeFirst, quinn, lee] = [await ask('lee'), await ask('quinn'), (await ask('lee')) + (await ask('lee'))];
  expect(quinn).toContain('Ola Fenwright');
  expect([leeFirst, lee].join()).not.toContain('Ola Fenwright');
});

test('two reviewers alike in role, team and manager never get each other’s work', async () => {
  const kit = demoPeople.find(({ name }) => name === 'Kit Ambrosell') ?? actors.robin;
  const asKit = { token: await world.tenant.local.signIn.tabToken(kit.oid) };
  await world.ask(asKit, '/api/me');
  const stored = world.stores.people.get(kit.oid);
  if (stored) await world.stores.people.update(stored, { team: actors.robin.team, managerOid: actors.robin.managerOid }, { priority: 'save' });
  const reference = await inProgress(world);
  const robins = await world.ask('robin', '/api/my-work');
  const kits = await world.ask(asKit, '/api/my-work', { headers: { 'if-none-match': robins.headers.get('etag') ?? '' } });
  expect([robins.text.includes(reference), kits.status, kits.text.includes('PIR-')]).toEqual([true, 200, false]);
});

test('with fewer roles the same person gets another answer at once', async () => {
  const page = '/api/people';
  const before = await world.ask('casey', page);
  const reduced = await world.ask({ token: await world.token('casey', { roles: ['Practitioner'] }) }, page, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
  expect([before.status, reduced.status]).toEqual([200, 403]);
});

test('a large answer travels as brotli where that is taken, under a name of its own', async () => {
  for (let index = 0; index < 6; index += 1) await inTracker(world);
  const { encoding, etag, body } = await compressed('/api/recommendations', await world.token('quinn'));
  const plain = await world.ask('quinn', '/api/recommendations', { headers: { 'accept-encoding': 'identity' } });
  expect([encoding, brotliDecompressSync(body).toString()]).toEqual(['br', plain.text]);
  expect(etag).toBe((plain.headers.get('etag') ?? '').replace(/"$/, '-br"'));
  expect((await again('quinn', '/api/recommendations', etag)).status).toBe(304);
});

test('a name depends on everything that the answer depends on', () => {
  const state = { version: 1, day: '2026-03-10' };
  const etag = createEtags({ instance: 'server', versions: () => state.version, today: () => state.day });
  const name = () => etag(actors.quinn, '/api/reviews', 'all');
  const others: Partial<Actor>[] = [{ oid: actors.morgan.oid }, { name: 'Quinn Lund' }, { roles: ['QaLead', 'Reviewer'] }, { kind: 'external' }, { team: 'Early Help' }, { managerOid: '' }];
  const names = [name(), ...others.map((change) => etag({ ...actors.quinn, ...change }, '/api/reviews', 'all')), etag(actors.quinn, '/api/reviews?q=a', 'all')];
  names.push(etag({ ...actors.quinn, standings: { get: () => undefined, walled: 'PIR-2026-01' } }, '/api/reviews', 'all'));
  state.version = 2;
  names.push(name());
  state.day = '2026-03-11';
  names.push(name(), createEtags({ instance: 'other', versions: () => 2, today: () => state.day })(actors.quinn, '/api/reviews', 'all'));
  expect(new Set(names).size).toBe(names.length);
});

test('an If-None-Match header names an answer by any of its entries', () => {
  expect(['"a"', 'W/"a"', '"b", "a"', '"a-br"'].map((header) => isNamed(header, 'a'))).toEqual([true, true, true, true]);
  expect([undefined, '', '"ab"', 'a', '"b"'].map((header) => isNamed(header, 'a'))).toEqual([false, false, false, false, false]);
});

test('an encoding is taken where it is named and not refused', () => {
  expect(['br', 'gzip, br;q=0.5', 'BR'].map((header) => accepts(header, 'br'))).toEqual([true, true, true]);
  expect([undefined, '', 'gzip', 'br;q=0', 'brotli'].map((header) => accepts(header, 'br'))).toEqual([false, false, false, false, false]);
});

test('the cache never holds more than its limit, and gives back exactly what was put there last', () => {
  const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), size: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cache = createReplyCache(800);
      for (const { key, size } of steps) {
        for (const _time of ['first', 'second']) cache.offer(key, { text: Buffer.alloc(size, key) });
        expect(cache.bytes()).toBeLessThanOrEqual(800);
        expect(cache.get(key)?.text).toEqual(size > 100 ? undefined : Buffer.alloc(size, key));
      }
    }),
  );
});

test('an answer is kept when it is asked for again, not the first time', () => {
  const cache = createReplyCache(80);
  cache.offer('a', { text: Buffer.alloc(10) });
  const first = cache.get('a');
  cache.offer('a', { text: Buffer.alloc(10) });
  expect([first, cache.get('a') !== undefined]).toEqual([undefined, true]);
});

test('the answer unused for longest is the first to go', () => {
  const cache = createReplyCache(80);
  for (const key of 'aabbccddeeffgghh') cache.offer(key, { text: Buffer.alloc(10) });
  cache.get('a');
  for (const key of 'ii') cache.offer(key, { text: Buffer.alloc(10) });
  expect([cache.get('a'), cache.get('b')].map((kept) => kept !== undefined)).toEqual([true, false]);
});

/** fetch decompresses by itself, so this asks as a plain client does. */
function compressed(path: string, token: string): Promise<{ encoding: string | undefined; etag: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request(world.url + path, { headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'br' } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ encoding: reply.headers['content-encoding'], etag: reply.headers.etag ?? '', body: Buffer.concat(chunks) }));
    });
    asking.on('error', reject).end();
  });
}
