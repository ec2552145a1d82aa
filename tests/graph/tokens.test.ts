import { type TokenSource, tokenSource } from '../../src/graph/credentials';
import { createTransport, type Transport } from '../../src/graph/transport';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { movableTiming } from './movableTiming';

let tenant: TestTenant;
let timing: ReturnType<typeof movableTiming>;
let transport: Transport;
/** Whether each token that was asked for had to be a new one. */
let asked: boolean[];
let rubbishFirst = false;

beforeAll(async () => {
  tenant = await startTestTenant();
});
afterAll(() => tenant.close());
beforeEach(() => {
  asked = [];
  rubbishFirst = false;
  timing = movableTiming();
  const { local, file } = tenant;
  const real = tokenSource({ kind: 'clientSecret', clientId: file.apps.data.clientId, authority: local.authority, clientSecret: file.apps.data.secret ?? '' });
  const tokens: TokenSource = async (fresh = false) => {
    asked.push(fresh);
    return rubbishFirst && !fresh ? 'rubbish' : real(fresh);
  };
  transport = createTransport({ baseUrl: local.graphUrl, tokens, userAgent: 'Test', timing });
});

const status = async () => (await transport.exchange({ method: 'GET', path: `/sites/${tenant.sitePath}`, cost: 1, priority: 'save' }, 10_000)).status;

test('calls within a minute share a token, and the next minute asks again', async () => {
  expect([await status(), await status(), await status()]).toEqual([200, 200, 200]);
  expect(asked).toEqual([false]);
  timing.move(60_000);
  expect(await status()).toBe(200);
  expect(asked).toEqual([false, false]);
});

test('a token that Graph refuses is replaced at once, and the new one is kept', async () => {
  rubbishFirst = true;
  expect([await status(), await status()]).toEqual([200, 200]);
  expect(asked).toEqual([false, true]);
});
