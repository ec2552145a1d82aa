import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { CONNECTOR_ISSUER, isAllowedService, type BotConfig } from './config';

/** Why a request goes no further: the status and a sentence that tells a stranger nothing. */
export interface Refusal {
  status: 400 | 401 | 403 | 405 | 413 | 415 | 503;
  why: string;
}
export const refuse = (status: Refusal['status'], why: string): Refusal => ({ status, why });

const Activity = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  channelId: z.string(),
  serviceUrl: z.string(),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string().optional() }),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string().min(1), conversationType: z.string().optional(), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});
/** An activity of the shape that the rest of the bot relies on. */
export type IncomingActivity = z.infer<typeof Activity>;

/**
 * What the SDK does not ask of a token and we do: that the connector issued it. Without this a signed-in user's own token,
 * sent here, could pass for the connector (teams-platform: 2.3). The SDK checks signature, audience and expiry afterwards.
 */
export function refuseBearer(config: BotConfig, authorization: string | undefined): Refusal | undefined {
  if (config.auth.mode === 'none') return undefined;
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  if (!token) return refuse(401, 'A token of the Bot Connector is needed.');
  try {
    if (decodeProtectedHeader(token).alg !== 'RS256' || decodeJwt(token).iss !== CONNECTOR_ISSUER) return refuse(401, 'Only the Bot Connector may call this address.');
  } catch {
    return refuse(401, 'That is not a token.');
  }
  return undefined;
}

/** The activity in a request's body, or why it is refused: wrong shape, another service, another channel, another tenant. */
export function admit(config: BotConfig, body: unknown): { activity: IncomingActivity } | { refusal: Refusal } {
  const parsed = Activity.safeParse(body);
  if (!parsed.success) return { refusal: refuse(400, 'That is not an activity.') };
  const activity = parsed.data;
  if (!isAllowedService(config, activity.serviceUrl)) return { refusal: refuse(403, 'That service is not known here.') };
  if (activity.channelId !== 'msteams') return { refusal: refuse(403, 'Only Teams may call this address.') };
  const tenants = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter((id) => id !== undefined);
  if (tenants.length === 0 || tenants.some((id) => id !== config.tenantId)) return { refusal: refuse(403, 'That organisation is not known here.') };
  return { activity };
}
