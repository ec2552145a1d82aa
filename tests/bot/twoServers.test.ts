import { cast } from '../../infra/local/demo/people';
import { createBot, type Bot } from '../../bot/createBot';
import { type BotServices } from '../../bot/context';
import { claim, deliverable, putInOutbox, settle } from '../../src/services/messages/outbox';
import { createConversations } from '../../src/services/conversations/conversations';
import { openServer, type TestServer } from '../support/services';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { startConnector, type ConnectorServer } from './support/connectorServer';
import { memoryWorld } from './support/memoryServices';
import { silentLog, TENANT } from './support/botWorld';
import { localLinks, markedRecommendation } from './support/samples';

let tenant: TestTenant;
let connector: ConnectorServer;
let servers: { server: TestServer; bot: Bot }[];

/** The real outbox and conversations in a tenant's lists; the rest of the product in memory. */
function servicesOf({ context }: TestServer): BotServices {
  const mark = (change: Parameters<typeof settle>[2]) => (nonce: string) => settle(context, nonce, change);
  const { services } = memoryWorld([markedRecommendation()]);
  return {
    ...services,
    conversations: createConversations(context),
    messages: {
      ...services.messages,
      pending: () => deliverable(context),
      claim: (nonce) => claim(context, nonce),
      markSent: (nonce, activityId) => mark({ state: 'sent', activityId })(nonce),
      markUnknown: (nonce, error) => mark({ state: 'unknown', error })(nonce),
      markFailed: (nonce, error, permanent = false) => mark({ state: 'failed', error, permanent })(nonce),
      sentAbout: () => [],
    },
  };
}

function botOn(server: TestServer): Bot {
  return createBot({ services: servicesOf(server), config: { auth: { mode: 'none', bindHost: '127.0.0.1' }, tenantId: TENANT, teamId: '', channelId: '', links: localLinks, sendTimeoutMs: 10_000 }, clock: server.clock, log: silentLog([]) });
}

beforeAll(async () => {
  tenant = await startTestTenant();
  connector = await startConnector();
  const clock = (await openServer(tenant)).clock;
  servers = await Promise.all(['here', 'there'].map(async (serverId) => openServer(tenant, { serverId, clock }).then((server) => ({ server, bot: botOn(server) }))));
});
afterAll(async () => {
  await connector.close();
  await tenant.close();
});

/** So many messages to Ola, that both servers know of. */
async function planned(prefix: string, many: number): Promise<void> {
  const [here] = servers;
  if (!here) throw new Error('no server');
  await createConversations(here.server.context).remember({ key: `person/${cast.ola.oid}`, kind: 'personal', oid: cast.ola.oid, reference: { serviceUrl: connector.url, conversation: { id: 'a:ola' }, bot: { id: '28:bot' } } });
  for (let index = 0; index < many; index += 1) await putInOutbox(here.server.context, { nonce: `${prefix}/${index}`, recipient: { oid: cast.ola.oid, name: cast.ola.name }, rule: 'returned', items: [{ rule: 'returned', reference: `PIR-2026-${index + 10}`, dueDay: '2026-03-27', state: '' }] });
  for (const { server } of servers) await server.stores.poll();
  connector.accepted.length = 0;
}

/** What was posted: every message is about another review, so a repeat would show. */
const posted = () => connector.accepted.map(({ activity }) => activity['summary']).sort();
const states = () => [...(servers[0]?.server.stores.messages.values() ?? [])].map(({ value }) => value.state);

test('two servers over one tenant send each message once', async () => {
  await planned('once', 12);
  const reports = await Promise.all(servers.map(({ bot }) => bot.deliver()));
  for (const { server } of servers) await server.stores.poll();

  expect(posted()).toEqual(Array.from({ length: 12 }, (_, index) => `PIR-2026-${index + 10}: This review was sent back to you: something is to be changed`));
  expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
  expect(new Set(states())).toEqual(new Set(['sent']));
});

test('when half of the answers of Graph are lost, still nothing is sent twice', async () => {
  await planned('lost', 8);
  tenant.faults.set({ commitThen504Every: 2 });
  await Promise.all(servers.map(({ bot }) => bot.deliver())).finally(() => tenant.faults.reset());
  for (const { server } of servers) await server.stores.poll();
  await Promise.all(servers.map(({ bot }) => bot.deliver()));

  expect(posted().length).toBeGreaterThan(0);
  expect(posted()).toEqual([...new Set(posted())]);
});
