import { contract } from '../../src/contract';
import { type Route } from '../../src/contract/route';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ botAuth: 'connector' });
});
afterAll(() => world.stop());

const closed = Object.entries<Route>(contract).filter(([name]) => name !== 'getConfig');
const addressOf = ({ path }: Route) => path.replace(/:\w+/g, 'PIR-2026-001');

test.each(closed)('%s answers nobody without a token', async (_name, route) => {
  const answer = await world.ask(undefined, addressOf(route), { method: route.method, ...(route.body && { body: {} }) });
  expect(answer).toMatchObject({ status: 401 });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(answer.json()).toMatchObject({ code: 'signInNeeded', detail: 'Sign in to use this.' });
});

test.each([
  ['ended yesterday', { exp: Date.parse('2026-03-09T10:00:00Z') / 1000 }],
  ['is of another tenant', { tid: '2b7e0f0a-5a55-4a0c-9a53-0c55a7d6f001' }],
  ['is for another program', { aud: '2b7e0f0a-5a55-4a0c-9a53-0c55a7d6f001' }],
  ['was asked for by another program', { azp: '2b7e0f0a-5a55-4a0c-9a53-0c55a7d6f001' }],
])('a token that %s opens nothing', async (_how, overrides) => {
  const answer = await world.ask({ token: await world.token('quinn', overrides) }, '/api/me');
  expect(answer.status).toBe(401);
});

test.each(closed)('%s answers 403 to somebody signed in without a role', async (_name, route) => {
  const answer = await world.ask('noa', addressOf(route), { method: route.method, ...(route.body && { body: {} }) });
  expect(answer.status).toBe(403);
  expect(answer.json()).toMatchObject({ code: 'noRole' });
});

test('the bot’s endpoint refuses a signed-in person’s own token, and one without any', async () => {
  const activity = { type: 'message', text: 'my work', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/uk/', from: { id: 'x' }, recipient: { id: 'y' }, conversation: { id: 'z' } };
  const asQuinn = await world.ask('quinn', '/api/messages', { method: 'POST', body: activity });
  const asNobody = await world.ask(undefined, '/api/messages', { method: 'POST', body: activity });
  expect([asQuinn.status, asNobody.status]).toEqual([401, 401]);
});

test('the bot’s endpoint takes POST only', async () => {
  const answer = await world.ask(undefined, '/api/messages');
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

test('a role that was taken away is gone at the next call', async () => {
  const before = await world.ask('devon', '/api/me');
  const after = await world.ask({ token: await world.token('devon', { roles: [] }) }, '/api/me');
  expect([before.status, after.status]).toEqual([200, 403]);
});

test('a guest is external, whoever invited them', async () => {
  await world.ask('eden', '/api/me');
  expect(world.stores.people.get('5c0f1a2e-7b3d-4c11-9a40-000000000005')?.value.kind).toBe('external');
});

test('the page learns where it is before anybody signs in', async () => {
  const answer = await world.ask(undefined, '/api/config');
  expect(answer.json()).toEqual({ tenantId: world.tenant.file.tenantId, clientId: world.tenant.file.apps.tabApi.clientId, teamsAppId: '', localSignInUrl: expect.stringContaining('/choose') });
});
