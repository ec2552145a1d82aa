import { pino } from 'pino';
import { createApi } from '../../src/api/createApi';
import { problemOf, statusOf } from '../../src/api/problems';
import { AppError, errorCodes } from '../../src/domain/errors';
import { type Services } from '../../src/services/types';
import { actors } from '../support/actors';
import { movableClock } from '../support/movableClock';
import { usualNow } from '../support/services';

const secret = 'Wren Ashdown lives in Mill Lane';

/** The API over services of which one throws. */
function apiThat(fails: () => never, lines: string[] = []) {
  const people = { signIn: async () => actors.quinn };
  return createApi({
    services: { people, recommendations: { list: fails }, children: { find: () => ({ children: [], total: 'many' }) } } as unknown as Services,
    tokens: { recall: () => undefined, verify: async () => ({ ok: true, claims: { oid: actors.quinn.oid, tid: '', name: '', upn: '', roles: [], exp: 0, guest: false } }) },
    bot: { handle: async () => undefined },
    clock: movableClock(usualNow),
    log: pino({}, { write: (line: string) => void lines.push(line) }),
    appConfig: { tenantId: '', clientId: '', teamsAppId: '' },
    versions: () => 1,
    newId: () => 'request-1',
    tab: { files: new Map(), page: undefined },
    mode: 'local',
    ready: () => true,
  });
}
const failing = (error: unknown) => () => {
  throw error;
};

test('an unknown error answers 500 with the request’s number and nothing of its words, and is logged once', async () => {
  const lines: string[] = [];
  const reply = await apiThat(failing(new Error(secret)), lines).inject('/api/recommendations');
  expect({ status: reply.statusCode, ...reply.json<object>() }).toMatchObject({ status: 500, code: 'internal', requestId: 'request-1' });
  expect(reply.body + lines.join()).not.toContain('Wren');
  expect(lines.filter((line) => line.includes('request.failed'))).toHaveLength(1);
});

test('the log of a request holds its route, not what was searched for', async () => {
  const lines: string[] = [];
  await apiThat(failing(new AppError('unavailable', 'Microsoft 365 does not answer.')), lines).inject(`/api/recommendations?q=${encodeURIComponent(secret)}`);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ event: 'request', route: '/api/recommendations', status: 503 })]);
});

test('a reply that the contract does not know is a 500 that names where, never what', async () => {
  const lines: string[] = [];
  const reply = await apiThat(failing(new Error('unused')), lines).inject({ method: 'POST', url: '/api/children/search', payload: {} });
  expect(reply.statusCode).toBe(500);
  expect(lines.map((line) => JSON.parse(line) as { where?: string[] }).find(({ where }) => where)?.where).toEqual(['total']);
});

test('Microsoft 365’s wish to wait is passed on', async () => {
  const reply = await apiThat(failing(new AppError('busy', 'Microsoft 365 asks us to wait.', { retryAfterSeconds: 17 }))).inject('/api/recommendations');
  expect([reply.statusCode, reply.headers['retry-after'], reply.json<{ retryAfterSeconds: number }>().retryAfterSeconds]).toEqual([503, '17', 17]);
});

test.each(errorCodes)('the error %s has a status of its own kind and tells its code', (code) => {
  const problem = problemOf(new AppError(code, 'What to do next.', { current: { secret } }), 'request-1');
  expect(problem).toMatchObject({ status: statusOf[code], code });
  expect(problem.detail === 'What to do next.').toBe(code !== 'internal');
  expect(problem).not.toHaveProperty('current');
});

test.each([
  ['is not JSON', { method: 'POST', url: '/api/reviews', payload: '{"recordNumber":', headers: { 'content-type': 'application/json' } }, 400],
  ['is larger than 1 MiB', { method: 'POST', url: '/api/reviews', payload: `"${'x'.repeat(1024 * 1024)}"`, headers: { 'content-type': 'application/json' } }, 413],
  ['is not sent as JSON', { method: 'POST', url: '/api/reviews', payload: 'recordNumber=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['is plain text', { method: 'POST', url: '/api/reviews', payload: '{}', headers: { 'content-type': 'text/plain' } }, 415],
  ['asks for what is not there', { method: 'GET', url: '/api/nothing' }, 404],
  ['uses a method that the address does not know', { method: 'DELETE', url: '/api/reviews/PIR-2026-001' }, 405],
  ['has an address that cannot be read', { method: 'GET', url: '/api/reviews/%E0%A4%A' }, 400],
] as const)('a request that %s is refused with a problem', async (_what, request, status) => {
  const reply = await apiThat(failing(new Error('unused'))).inject(request);
  expect(reply.statusCode).toBe(status);
  expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(reply.json<object>()).toMatchObject({ status, requestId: 'request-1', title: expect.any(String), detail: expect.any(String) });
});

test('a refused method names those that the address knows', async () => {
  const reply = await apiThat(failing(new Error('unused'))).inject({ method: 'PUT', url: '/api/reviews' });
  expect(reply.headers.allow).toBe('GET, POST');
});

test('health says that the process lives, and readiness that it may be sent to', async () => {
  const api = apiThat(failing(new Error('unused')));
  expect([(await api.inject('/healthz')).statusCode, (await api.inject('/readyz')).statusCode]).toEqual([200, 200]);
});

test('no answer of the API may be stored, framed or guessed at', async () => {
  const { headers } = await apiThat(failing(new Error('unused'))).inject('/api/config');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" });
});
