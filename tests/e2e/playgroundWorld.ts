import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cast } from '../../infra/local/demo/people';
import { playgroundIds, playgroundUserId, startPlayground, type Playground } from '../../infra/local/playground';
import { startWorld, type CastName, type World } from '../support/world';

/** An action of a card, as far as a test presses it. */
interface CardAction {
  type: string;
  title: string;
  verb?: string;
  data?: Record<string, unknown>;
}

/** A card in a chat, as somebody has it before them. */
export interface SeenCard {
  /** The message that it is. */
  id: string;
  card: { body: unknown[]; actions?: unknown[] };
}

/** What came of a press: the card that takes the place of the pressed one, or what was said beside it. */
export interface PressReply {
  text: string;
  seen: SeenCard;
}

/** A world with an Agents Playground for each of some people: everybody has a chat with the bot of their own, as in Teams. */
export interface PlaygroundWorld<Name extends CastName> {
  world: World;
  playgrounds: Record<Name, Playground>;
  /** Every activity that the bot sent, with where it went to; a replaced card once more. */
  sent: { id: string; url: string; activity: string }[];
  says(who: Name, text: string): Promise<void>;
  saysInChannel(who: Name, text: string): Promise<void>;
  /** Presses the button of that title on a card, with what was chosen and typed. */
  press(who: Name, seen: SeenCard, title: string, answers?: Record<string, string>): Promise<PressReply>;
  /** A press on a card, with data of one's own making. */
  pressData(who: Name, seen: SeenCard, data: Record<string, unknown>): Promise<PressReply>;
  /** The newest card in that person's chat that holds this text, once it is there. */
  cardWith(who: Name, text: string): Promise<SeenCard>;
  close(): Promise<void>;
}

/** Waits for what happens beside the request that causes it: the Playground answers before the bot does. */
export async function until(holds: () => boolean, push: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (let tries = 0; !holds() && tries < 200; tries += 1) await Promise.all([push(), delay(50)]);
}

function actionsIn(value: unknown): CardAction[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && String(value.type).startsWith('Action.') ? [value as CardAction] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => (key === 'fallback' || key === 'data' ? [] : actionsIn(inner)))];
}

/** The titles of a card's buttons. */
export const titlesOf = ({ card }: SeenCard): string[] => actionsIn([card.body, card.actions]).map(({ title }) => title);

/** The Playground's REST interface is this machine's own: anything else is a fault of the test. */
async function post(url: string, body: unknown): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return await response.text();
}

/** Starts a world, and a Playground for each of these people. */
export async function openPlaygroundWorld<Name extends CastName>(names: readonly Name[]): Promise<PlaygroundWorld<Name>> {
  const sent: PlaygroundWorld<Name>['sent'] = [];
  const world = await startWorld({ seams: { connectorFetch: recordingFetch(sent) } });
  const { dataDir, file } = world.tenant;
  const botId = file.apps.bot.clientId;
  const open = async (name: Name) => [name, await startPlayground({ dataDir: join(dataDir, name), port: 0, botUrl: `${world.url}/api/messages`, botId, tenantId: file.tenantId, currentUser: cast[name], others: names.map((other) => cast[other]) })] as const;
  const playgrounds = Object.fromEntries(await Promise.all(names.map(open))) as Record<Name, Playground>;
  const fromOf = (who: Name) => ({ id: playgroundUserId(cast[who].oid) });
  const api = (who: Name) => `${playgrounds[who].url}/_conversation/v1`;

  async function type(who: Name, conversation: string, text: string): Promise<void> {
    const mention = { mentioned: { id: botId }, text: '<at>Practice and impact</at>' };
    const reply = await post(`${api(who)}/conversations/${encodeURIComponent(conversation)}/messages`, { from: fromOf(who), text, textFormat: 'plain', ...(text.includes(mention.text) && { mentions: [mention] }) });
    if (reply.includes('"code"')) throw new Error(reply);
  }
  const pressData: PlaygroundWorld<Name>['pressData'] = async (who, { id, card }, data) => {
    const text = await post(`${api(who)}/invoke`, { name: 'adaptiveCard/action', from: fromOf(who), conversation: { id: playgroundIds.personalChat }, replyToId: id, value: { action: { type: 'Action.Execute', verb: data['verb'], data } } });
    const reply = JSON.parse(text) as { value?: SeenCard['card']; body?: { value?: SeenCard['card'] } };
    const value = reply.body?.value ?? reply.value;
    return { text, seen: { id, card: typeof value === 'object' ? value : card } };
  };
  return {
    world, playgrounds, sent, pressData,
    says: (who, text) => type(who, playgroundIds.personalChat, text),
    saysInChannel: (who, text) => type(who, playgroundIds.channel, text),
    press: async (who, seen, title, answers = {}) => {
      const action = actionsIn([seen.card.body, seen.card.actions]).find((each) => each.title === title);
      if (!action?.data) throw new Error(`The card has no button “${title}”, but ${titlesOf(seen).join(', ')}.`);
      return await pressData(who, seen, { ...action.data, ...answers });
    },
    cardWith: async (who, text) => {
      const find = () => sent.filter(({ url, activity }) => url.startsWith(playgrounds[who].url) && activity.includes(text)).at(-1);
      await until(() => find() !== undefined);
      const { attachments } = JSON.parse(find()?.activity ?? '{}') as { attachments?: { content: SeenCard['card'] }[] };
      if (!attachments?.[0]) throw new Error(`Nothing with “${text}” was sent to ${who}.`);
      return { id: find()?.id ?? '', card: attachments[0].content };
    },
    close: async () => {
      await Promise.all(Object.values<Playground>(playgrounds).map((playground) => playground.close()));
      await world.stop();
    },
  };
}

/** The network, with a note of every activity that Teams took. */
function recordingFetch(sent: PlaygroundWorld<CastName>['sent']): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { id, activityId } = (await response.clone().json().catch(() => ({}))) as { id?: string; activityId?: string };
    const activity = typeof init?.body === 'string' ? init.body : '';
    if (response.ok) sent.push({ id: activityId ?? id ?? '', url: typeof input === 'string' ? decodeURIComponent(input) : '', activity });
    return response;
  };
}
