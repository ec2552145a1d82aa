import { type Activity } from 'botbuilder';
import { z } from 'zod';
import { isAllowedService, type BotConfig } from './config';
import { type TokenSource } from './identity';

/**
 * What became of one call to Teams. The SDK's own client repeats a send after a 500 or a lost connection, and posts twice when
 * the first did arrive; this one repeats nothing by itself and says what is known.
 */
export type Delivery =
  | { outcome: 'sent'; activityId: string }
  /** Certainly not sent; Teams asks to wait so long. */
  | { outcome: 'throttled'; waitSeconds: number }
  /** Certainly not sent, and never will be there: the bot was removed or is blocked. */
  | { outcome: 'notThere'; error: string }
  /** Certainly not sent. */
  | { outcome: 'refused'; error: string }
  /** Nobody can say whether it was sent. */
  | { outcome: 'unknown'; error: string };

/** Where to send: a conversation as the connector names it. */
export interface Destination {
  serviceUrl: string;
  conversationId: string;
}

export interface Connector {
  /** Into a conversation that exists. */
  send(to: Destination, activity: Partial<Activity>): Promise<Delivery>;
  /** A new thread in a channel. */
  post(to: { serviceUrl: string; channelId: string; botId: string; tenantId: string }, activity: Partial<Activity>): Promise<Delivery>;
  /** Replaces what was sent; the same call twice is harmless. */
  update(to: Destination, activityId: string, activity: Partial<Activity>): Promise<Delivery>;
}

const Reply = z.looseObject({ id: z.string().optional(), activityId: z.string().optional() }).nullish();
const Failure = z.looseObject({ error: z.looseObject({ code: z.string().optional() }).optional() });

const DEFAULT_WAIT_SECONDS = 5;
const DEFAULT_TIMEOUT_MS = 15_000;
/** Failures before a byte of the request can have been read. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE']);
/** The bot was removed, blocked or never installed there (teams-platform: 2.4). */
const goneCodes = new Set(['BotNotInConversationRoster', 'ConversationBlockedByUser', 'MessageWritesBlocked', 'ConversationNotFound', 'BotDisabledByAdmin']);

const Thrown = z.looseObject({ code: z.string().optional().catch(undefined), name: z.string().optional(), cause: z.looseObject({ code: z.string().optional().catch(undefined), name: z.string().optional() }).optional() });
/** The code of a network failure, which `fetch` hides in the cause; otherwise the error's name. */
function errorCode(error: unknown): string {
  const { code, name, cause } = Thrown.safeParse(error).data ?? {};
  return cause?.code ?? cause?.name ?? code ?? name ?? 'Error';
}

/** Seconds to wait that a Retry-After header asks for, as a number or, against `now`, a date. */
export function retryAfterSeconds(header: string | null, nowMs: number): number {
  if (!header) return DEFAULT_WAIT_SECONDS;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : Math.ceil((Date.parse(header) - nowMs) / 1000);
  return Number.isFinite(seconds) ? Math.max(1, seconds) : DEFAULT_WAIT_SECONDS;
}

async function judge(response: Response, nowMs: number): Promise<Delivery> {
  const { status } = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    const reply = Reply.safeParse(body).data;
    return { outcome: 'sent', activityId: reply?.activityId ?? reply?.id ?? '' };
  }
  if (status === 429) return { outcome: 'throttled', waitSeconds: retryAfterSeconds(response.headers.get('retry-after'), nowMs) };
  const code = Failure.safeParse(body).data?.error?.code ?? '';
  // The code comes from outside: only its letters are kept, so that nothing else can travel into the ledger.
  const error = `${status} ${code.replace(/[^A-Za-z]/g, '').slice(0, 60)}`.trim();
  if (goneCodes.has(code)) return { outcome: 'notThere', error };
  if (status >= 500 || status === 408) return { outcome: 'unknown', error };
  return { outcome: 'refused', error };
}

/** The connector's REST interface, with the bot's token, to allow-listed services only. */
export function createConnector({ config, tokens, fetch, nowMs }: { config: BotConfig; tokens: TokenSource; fetch: typeof globalThis.fetch; nowMs: () => number }): Connector {
  async function call(method: 'POST' | 'PUT', serviceUrl: string, path: string, body: unknown): Promise<Delivery> {
    if (!isAllowedService(config, serviceUrl)) return { outcome: 'refused', error: 'The service is not on the allow-list.' };
    let token: string | undefined;
    try {
      token = await tokens();
    } catch (error) {
      return { outcome: 'refused', error: `No token for the bot: ${errorCode(error)}` };
    }
    try {
      const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const response = await fetch(`${serviceUrl.replace(/\/+$/, '')}${path}`, { method, headers, body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(config.sendTimeoutMs ?? DEFAULT_TIMEOUT_MS) });
      return await judge(response, nowMs());
    } catch (error) {
      const code = errorCode(error);
      return neverConnected.has(code) ? { outcome: 'refused', error: code } : { outcome: 'unknown', error: code };
    }
  }
  const conversation = (id: string) => `/v3/conversations/${encodeURIComponent(id)}`;
  return {
    send: (to, activity) => call('POST', to.serviceUrl, `${conversation(to.conversationId)}/activities`, activity),
    post: ({ serviceUrl, channelId, botId, tenantId }, activity) =>
      call('POST', serviceUrl, '/v3/conversations', { isGroup: true, bot: { id: botId }, tenantId, channelData: { channel: { id: channelId }, tenant: { id: tenantId } }, activity }),
    update: (to, activityId, activity) => call('PUT', to.serviceUrl, `${conversation(to.conversationId)}/activities/${encodeURIComponent(activityId)}`, { ...activity, id: activityId }),
  };
}
