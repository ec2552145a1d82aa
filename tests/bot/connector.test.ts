import { type INetworkModule } from '@azure/msal-node';
import { type BotConfig } from '../../bot/config';
import { createConnector, retryAfterSeconds } from '../../bot/connector';
import { botTokens } from '../../bot/identity';
import { teamsLinks } from './support/samples';

const config: BotConfig = { auth: { mode: 'connector', appId: 'c0000000-0000-4000-8000-00000000000c', credentials: { kind: 'secret', secret: 'invented' } }, tenantId: 'b0000000-0000-4000-8000-00000000000b', teamId: '', channelId: '', links: teamsLinks };
const teams = { serviceUrl: 'https://smba.trafficmanager.net/uk/', conversationId: '19:a;messageid=1' };

/** A token service that hands out one token, and remembers what it was asked. */
function tokenService(): { network: INetworkModule; asked: string[] } {
  const asked: string[] = [];
  const network = {
    sendGetRequestAsync: () => Promise.reject(new Error('nothing to get')),
    sendPostRequestAsync: async (url: string, options?: { body?: string }) => {
      asked.push(`${url} ${options?.body ?? ''}`);
      return { status: 200, headers: {}, body: { token_type: 'Bearer', expires_in: 3600, access_token: 'outbound-token' } };
    },
  } as unknown as INetworkModule;
  return { network, asked };
}

/** Teams as far as one call goes: keeps what it was sent. */
function teamsThat(answers: () => Response | Promise<Response>): { fetch: typeof fetch; sent: { url: string; token: string; body: unknown }[] } {
  const sent: { url: string; token: string; body: unknown }[] = [];
  const pretend = async (url: unknown, init?: RequestInit) => {
    sent.push({ url: String(url), token: new Headers(init?.headers).get('authorization') ?? '', body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined });
    return await answers();
  };
  return { fetch: pretend, sent };
}

const ok = () => Response.json({ id: '7' });
const connectorTo = (fetch: typeof globalThis.fetch, network = tokenService().network) => createConnector({ config, tokens: botTokens(config, network), fetch, nowMs: () => Date.parse('2026-03-20T10:00:00Z') });

test('what the bot sends carries its own token, of the home tenant, asked for once', async () => {
  const { network, asked } = tokenService();
  const { fetch, sent } = teamsThat(ok);
  const connector = connectorTo(fetch, network);
  await connector.send(teams, { type: 'message' });
  await connector.send(teams, { type: 'message' });

  expect(sent.map(({ token }) => token)).toEqual(['Bearer outbound-token', 'Bearer outbound-token']);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^https:\/\/login\.microsoftonline\.com\/b0000000.*scope=https%3A%2F%2Fapi\.botframework\.com%2F\.default/);
});

test.each(['https://evil.example/', 'http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net.evil.example/', 'https://smba.trafficmanager.net:8443/', 'not an address'])('the token never goes to %s', async (serviceUrl) => {
  const { fetch, sent } = teamsThat(ok);

  expect(await connectorTo(fetch).send({ ...teams, serviceUrl }, { type: 'message' })).toMatchObject({ outcome: 'refused' });
  expect(sent).toEqual([]);
});

test('a conversation’s id is one part of the address, whatever is in it', async () => {
  const { fetch, sent } = teamsThat(ok);
  await connectorTo(fetch).send({ ...teams, conversationId: '../../evil?x=1' }, { type: 'message' });

  expect(sent[0]?.url).toBe('https://smba.trafficmanager.net/uk/v3/conversations/..%2F..%2Fevil%3Fx%3D1/activities');
});

test.each([
  [500, 'unknown'],
  [502, 'unknown'],
  [503, 'unknown'],
  [504, 'unknown'],
  [408, 'unknown'],
  [429, 'throttled'],
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'refused'],
  [412, 'refused'],
  [413, 'refused'],
])('status %i means %s, after one call', async (status, outcome) => {
  const { fetch, sent } = teamsThat(() => Response.json({ error: { code: 'Any' } }, { status }));

  expect(await connectorTo(fetch).send(teams, { type: 'message' })).toMatchObject({ outcome });
  expect(sent).toHaveLength(1);
});

test('what Teams says of an error reaches the ledger as a code, never as text', async () => {
  const { fetch } = teamsThat(() => Response.json({ error: { code: 'Bad Syntax! 42', message: 'Zephyrine Marksworth' } }, { status: 400 }));

  expect(await connectorTo(fetch).send(teams, { type: 'message' })).toEqual({ outcome: 'refused', error: '400 BadSyntax' });
});

test('a lost connection is unknown, and a refused one is certain', async () => {
  const lost = connectorTo(() => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })));
  const refused = connectorTo(() => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })));

  expect([(await lost.send(teams, {})).outcome, (await refused.send(teams, {})).outcome]).toEqual(['unknown', 'refused']);
});

test.each([['7', 7], ['0', 1], ['Fri, 20 Mar 2026 10:00:30 GMT', 30], ['Fri, 20 Mar 2026 09:00:00 GMT', 1], ['soon', 5], [null, 5]])('Retry-After %s is a wait of %i seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, Date.parse('2026-03-20T10:00:00Z'))).toBe(seconds);
});
