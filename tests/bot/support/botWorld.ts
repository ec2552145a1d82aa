import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createBot, type Bot } from '../../../bot/createBot';
import { type BotConfig } from '../../../bot/config';
import { type BotLog, type BotServices } from '../../../bot/context';
import { type Clock } from '../../../src/domain/clock';
import { cast } from '../../../infra/local/demo/people';
import { startConnector, type ConnectorServer } from './connectorServer';
import { memoryWorld, type MemoryWorld } from './memoryServices';
import { localLinks, markedRecommendation } from './samples';

export const TENANT = 'b0000000-0000-4000-8000-00000000000b';
const BOT = '28:practice-and-impact';
type Name = keyof typeof cast;

export interface Reply {
  status: number;
  text: string;
  json: { statusCode?: number; type?: string; value?: unknown };
}

export interface BotWorld {
  memory: MemoryWorld;
  connector: ConnectorServer;
  bot: Bot;
  url: string;
  logged: string[];
  /** Sends an activity as Teams does. */
  post(activity: Record<string, unknown>, headers?: Record<string, string>): Promise<Reply>;
  as(name: Name): Person;
  close(): Promise<void>;
}

export interface Person {
  installs(): Promise<Reply>;
  says(text: string, more?: Record<string, unknown>): Promise<Reply>;
  saysInChannel(text: string): Promise<Reply>;
  /** A press on `Action.Execute`. */
  presses(data: Record<string, unknown>, more?: Record<string, unknown>): Promise<Reply>;
  /** The same button in a client that only knows `Action.Submit`. */
  submits(data: Record<string, unknown>): Promise<Reply>;
}

let activities = 0;

function personIn(world: Pick<BotWorld, 'post'>, serviceUrl: string, name: Name): Person {
  const { oid } = cast[name];
  const base = () => ({ id: `activity-${(activities += 1)}`, channelId: 'msteams', serviceUrl, from: { id: `29:${name}`, aadObjectId: oid }, recipient: { id: BOT }, channelData: { tenant: { id: TENANT } } });
  const personal = { conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: TENANT } };
  const channelData = { tenant: { id: TENANT }, team: { id: '19:team', aadGroupId: 'group-1' }, channel: { id: '19:channel' } };
  const channel = { conversation: { id: '19:channel;messageid=1', conversationType: 'channel', tenantId: TENANT }, channelData };
  const mention = '<at>Practice and impact</at>';
  return {
    installs: () => world.post({ ...base(), ...personal, type: 'installationUpdate', action: 'add' }),
    says: (text, more) => world.post({ ...base(), ...personal, type: 'message', text, ...more }),
    saysInChannel: (text) => world.post({ ...base(), ...channel, type: 'message', text: `${mention}&nbsp;${text}\n`, entities: [{ type: 'mention', text: mention, mentioned: { id: BOT } }] }),
    presses: ({ verb, ...data }, more) => world.post({ ...base(), ...personal, type: 'invoke', name: 'adaptiveCard/action', replyToId: 'pressed-card', value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } } }, ...more }),
    submits: (data) => world.post({ ...base(), ...personal, type: 'message', replyToId: 'pressed-card', value: data }),
  };
}

export const silentLog = (logged: string[]): BotLog => {
  const keep: BotLog['info'] = (event, data) => void logged.push(`${event} ${JSON.stringify(data)}`);
  return { info: keep, warn: keep };
};

export interface BotWorldOptions {
  config?: Partial<BotConfig>;
  memory?: MemoryWorld;
  /** Other services than those in memory. */
  services?: BotServices;
  clock?: Clock;
}

/** A bot on loopback, in front of services in memory and behind a connector of ours. */
export async function startBotWorld({ config = {}, memory = memoryWorld([markedRecommendation()]), services = memory.services, clock = { now: () => '2026-03-20T10:00:00Z' } }: BotWorldOptions = {}): Promise<BotWorld> {
  const logged: string[] = [];
  const full: BotConfig = { auth: { mode: 'none', bindHost: '127.0.0.1' }, tenantId: TENANT, teamId: 'group-1', channelId: '', links: localLinks, answerWithinMs: 8_000, sendTimeoutMs: 10_000, ...config };
  const bot = createBot({ services, config: full, clock, log: silentLog(logged) });
  const connector = await startConnector();
  const server = createServer((request, response) => void bot.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const post: BotWorld['post'] = async (activity, headers = {}) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(activity) });
    const text = await response.text();
    await bot.idle();
    return { status: response.status, text, json: text ? (JSON.parse(text) as Reply['json']) : {} };
  };
  return {
    memory, connector, bot, url, logged, post,
    as: (name) => personIn({ post }, connector.url, name),
    async close() {
      await bot.idle();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await connector.close();
    },
  };
}
