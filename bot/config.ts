import { type LinkConfig } from './links';

/** Who may talk to the bot, and as whom the bot talks. */
export type BotAuth =
  /** A local machine: nobody proves anything, so the server must be reachable from this machine only. */
  | { mode: 'none'; bindHost: string }
  | {
      mode: 'connector';
      /** The bot's own identity; never the tab's (architecture rule 9). */
      appId: string;
      credentials: { kind: 'managedIdentity' } | { kind: 'secret'; secret: string };
      /** Where the connector publishes its signing keys; Microsoft's when left out. */
      openIdMetadataUrl?: string;
    };

export interface BotConfig {
  auth: BotAuth;
  tenantId: string;
  /** The team whose channels the bot may post to, by its Entra group id or Teams id; empty takes the first channel of any team. */
  teamId: string;
  /** The channel of that team that posts go to; empty takes the one that the bot was added or spoken to in. */
  channelId: string;
  links: LinkConfig;
  /** Hosts that the bot may answer to; Teams' own when left out. Loopback is added in mode `none`. */
  serviceHosts?: readonly string[];
  /** How long a button press may take before the card says "still saving"; Teams gives up at about ten seconds. */
  answerWithinMs?: number;
  /** How long one call to Teams may take. */
  sendTimeoutMs?: number;
}

/** Teams' public connector; regional paths (`/uk/`, `/emea/`) are on the same host. */
export const TEAMS_SERVICE_HOSTS: readonly string[] = ['smba.trafficmanager.net'];
export const CONNECTOR_ISSUER = 'https://api.botframework.com';
export const CONNECTOR_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
/** Anything larger is not an activity of ours (teams-platform: 2.3). */
export const LARGEST_BODY = 256 * 1024;

const loopback = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);
/** True for a name or address of this machine only. */
export const isLoopback = (host: string): boolean => loopback.has(host.toLowerCase());

/** Throws when the configuration would let anybody on the network act as anybody. */
export function refuseUnsafe(config: BotConfig): void {
  if (config.auth.mode === 'none' && !isLoopback(config.auth.bindHost)) {
    throw new Error(`The bot takes no credentials in local mode, so it runs only on a loopback address, not on "${config.auth.bindHost}". Bind to 127.0.0.1, or configure the bot's identity.`);
  }
  if (config.auth.mode === 'connector' && (!config.auth.appId || !config.tenantId)) throw new Error('The bot needs its app id and the tenant id.');
  if (config.auth.mode === 'connector' && config.auth.credentials.kind === 'secret' && !config.auth.credentials.secret) throw new Error('The bot needs its secret, or a managed identity.');
}

/** Whether the bot may receive from, and send its token to, this address: https on an allowed host, or loopback in local mode. */
export function isAllowedService(config: BotConfig, serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username || url.password) return false;
  if (config.auth.mode === 'none') return isLoopback(url.hostname);
  const host = url.port ? `${url.hostname}:${url.port}` : url.hostname;
  return url.protocol === 'https:' && (config.serviceHosts ?? TEAMS_SERVICE_HOSTS).includes(host);
}
