import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** How the server proves to Microsoft 365 that it is the data identity. A certificate is named here and read at start. */
export type DataProof =
  | { kind: 'clientSecret'; secret: string }
  | { kind: 'certificate'; file: string; thumbprintSha256: string }
  /** Of the machine in Azure: nothing is kept anywhere. */
  | { kind: 'managedIdentity' };

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Everything that may differ between one installation and the next. */
export interface Config {
  mode: 'production' | 'local';
  /** The public host of tab, API and bot. */
  hostName: string;
  /** 0 takes a free one. */
  port: number;
  bindAddress: string;
  tenantId: string;
  tabApiClientId: string;
  bot: { appId: string; auth: 'connector' | 'none'; secret: string | undefined; serviceHosts: readonly string[] | undefined };
  data: { clientId: string; proof: DataProof };
  /** Origins without a slash at the end. */
  graphBaseUrl: string;
  authorityHost: string;
  site: { id: string } | { path: string };
  /** The app's id in the organisation's catalogue; empty until it is published. */
  teamsAppId: string;
  teamId: string;
  channelId: string;
  /** Where to choose who to be; on a local machine only. */
  localSignInUrl: string | undefined;
  /** Resource units that Microsoft 365 allows this app in a minute. */
  unitsPerMinute: number;
  logLevel: (typeof logLevels)[number];
}

/** The configuration cannot be used; `faults` has one sentence for each thing that is wrong. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration is wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** True for a name or address of this machine only. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || name === 'localhost.localdomain' || (isIP(name) === 4 && name.startsWith('127.'));
}

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4');
thisMachine.addAddress('0.0.0.0', 'ipv4');
thisMachine.addAddress('::1', 'ipv6');
thisMachine.addAddress('::', 'ipv6');

/** True for every spelling that a connection from here takes to this machine: more than is safe to bind to. */
function leadsHere(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (isIP(name) !== 0) return thisMachine.check(name, isIP(name) === 6 ? 'ipv6' : 'ipv4');
  return isLoopback(name) || name.endsWith('.localhost');
}

const id = (what: string) => z.guid(`must be the id of ${what}, such as 1b0e7c9a-3d52-4f68-a1c4-95e2d7b80a41`);
const whole = (least: number, most: number) => z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));
const origin = z.string().refine((text) => originOf(text) !== undefined, 'must be an address such as https://graph.microsoft.com, without a path').transform((text) => originOf(text) ?? text);
const host = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

const Environment = z.object({
  MODE: z.enum(['production', 'local'], 'must be production or local').default('production'),
  HOST_NAME: z.string('is missing').regex(host, 'must be a host name such as practice-impact.council.example'),
  PORT: whole(0, 65_535).default(3978),
  BIND_ADDRESS: z.string().refine((text) => isIP(text) !== 0 || host.test(text), 'must be an IP address such as 127.0.0.1').optional(),
  TENANT_ID: id('the Microsoft Entra tenant'),
  TAB_API_CLIENT_ID: id('the app registration of the tab'),
  BOT_APP_ID: id('the bot'),
  BOT_AUTH: z.enum(['connector', 'none'], 'must be connector or none').default('connector'),
  BOT_CLIENT_SECRET: z.string().optional(),
  BOT_SERVICE_URL_ALLOW: z.string().optional(),
  DATA_CLIENT_ID: id('the data identity'),
  DATA_CLIENT_SECRET: z.string().optional(),
  DATA_CERTIFICATE_FILE: z.string().optional(),
  DATA_CERTIFICATE_THUMBPRINT: z.string().regex(/^[0-9a-f]{64}$/i, 'must be the SHA-256 thumbprint of the certificate: 64 digits 0 to 9 and a to f').optional(),
  GRAPH_BASE_URL: origin.default('https://graph.microsoft.com'),
  AUTHORITY_HOST: origin.default('https://login.microsoftonline.com'),
  SITE_ID: z.string().optional(),
  SITE_PATH: z.string().regex(/^[^/:]+:\/.+/, 'must be like council.sharepoint.com:/sites/quality').optional(),
  TEAMS_APP_ID: z.string().default(''),
  TEAM_ID: z.string().default(''),
  CHANNEL_ID: z.string().default(''),
  LOCAL_SIGN_IN_URL: z.url('must be an address').optional(),
  RU_PER_MINUTE: whole(60, 1_000_000).default(1250),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
});
type Environment = z.infer<typeof Environment>;

/** The configuration in an environment; an empty variable counts as absent. Throws `ConfigError` with every fault at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '').map(([name, value]) => [name, value?.trim()]));
  const parsed = Environment.safeParse(given);
  // What does parse is judged as well, so that nobody mends one fault to meet the next.
  const values: Partial<Environment> = parsed.success ? parsed.data : readable(given);
  const faults = [...(parsed.error?.issues ?? []).map(({ path, message }) => `${String(path[0])} ${given[String(path[0])] === undefined ? 'is missing' : message}.`), ...unsafe(values), ...inconsistent(values)];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return configOf(parsed.data);
}

/** The environment of this process. Throws as `readConfig`. */
export function readProcessConfig(): Config {
  return readConfig(process.env);
}

function readable(given: Record<string, string | undefined>): Partial<Environment> {
  const fields = Object.entries(Environment.shape).map(([name, schema]) => [name, schema.safeParse(given[name])] as const);
  return Object.fromEntries(fields.flatMap(([name, result]) => (result.success ? [[name, result.data]] : [])));
}

/** What would let strangers in (architecture: the local machine's conveniences stay on the local machine). */
function unsafe(values: Partial<Environment>): string[] {
  const local = values.MODE === 'local';
  const faults: string[] = [];
  if (local && !isLoopback(bindAddressOf(values))) faults.push(`BIND_ADDRESS must be a loopback address such as 127.0.0.1 when MODE=local, not ${bindAddressOf(values)}.`);
  if (!local && values.BOT_AUTH === 'none') faults.push('BOT_AUTH=none lets anybody act as anybody, so it needs MODE=local.');
  if (!local && values.LOCAL_SIGN_IN_URL) faults.push('LOCAL_SIGN_IN_URL lets people choose who to be, so it needs MODE=local.');
  for (const name of ['AUTHORITY_HOST', 'GRAPH_BASE_URL'] as const) {
    const url = values[name];
    if (!url) continue;
    if (new URL(url).protocol !== 'https:') faults.push(`${name} must begin with https://.`);
    if (!local && leadsHere(new URL(url).hostname)) faults.push(`${name} is on this machine, which needs MODE=local.`);
  }
  const here = hostsOf(values.BOT_SERVICE_URL_ALLOW)?.filter((name) => leadsHere(name.replace(/:\d+$/, ''))) ?? [];
  if (!local && here.length > 0) faults.push(`BOT_SERVICE_URL_ALLOW names this machine (${here.join(', ')}), which needs MODE=local.`);
  return faults;
}

function inconsistent(values: Partial<Environment>): string[] {
  const faults: string[] = [];
  const identities = [values.TAB_API_CLIENT_ID, values.BOT_APP_ID, values.DATA_CLIENT_ID].filter((one) => one !== undefined).map((one) => one.toLowerCase());
  if (new Set(identities).size < identities.length) faults.push('TAB_API_CLIENT_ID, BOT_APP_ID and DATA_CLIENT_ID must be three different identities.');
  if (Boolean(values.SITE_ID) === Boolean(values.SITE_PATH)) faults.push('Give SITE_ID or SITE_PATH, one of the two.');
  if (values.DATA_CLIENT_SECRET && values.DATA_CERTIFICATE_FILE) faults.push('Give DATA_CLIENT_SECRET or DATA_CERTIFICATE_FILE, not both; with neither, the managed identity is used.');
  if (Boolean(values.DATA_CERTIFICATE_FILE) !== Boolean(values.DATA_CERTIFICATE_THUMBPRINT)) faults.push('DATA_CERTIFICATE_FILE and DATA_CERTIFICATE_THUMBPRINT go together.');
  const strange = hostsOf(values.BOT_SERVICE_URL_ALLOW)?.filter((name) => !host.test(name.replace(/:\d+$/, ''))) ?? [];
  if (strange.length > 0) faults.push(`BOT_SERVICE_URL_ALLOW must be host names with commas between them; these are not: ${strange.join(', ')}.`);
  return faults;
}

function configOf(values: Environment): Config {
  return {
    mode: values.MODE,
    hostName: values.HOST_NAME,
    port: values.PORT,
    bindAddress: bindAddressOf(values),
    tenantId: values.TENANT_ID.toLowerCase(),
    tabApiClientId: values.TAB_API_CLIENT_ID.toLowerCase(),
    bot: { appId: values.BOT_APP_ID.toLowerCase(), auth: values.BOT_AUTH, secret: values.BOT_CLIENT_SECRET, serviceHosts: hostsOf(values.BOT_SERVICE_URL_ALLOW) },
    data: { clientId: values.DATA_CLIENT_ID.toLowerCase(), proof: proofOf(values) },
    graphBaseUrl: values.GRAPH_BASE_URL,
    authorityHost: values.AUTHORITY_HOST,
    site: values.SITE_ID ? { id: values.SITE_ID } : { path: values.SITE_PATH ?? '' },
    teamsAppId: values.TEAMS_APP_ID,
    teamId: values.TEAM_ID,
    channelId: values.CHANNEL_ID,
    localSignInUrl: values.LOCAL_SIGN_IN_URL,
    unitsPerMinute: values.RU_PER_MINUTE,
    logLevel: values.LOG_LEVEL,
  };
}

function proofOf(values: Environment): DataProof {
  if (values.DATA_CLIENT_SECRET) return { kind: 'clientSecret', secret: values.DATA_CLIENT_SECRET };
  if (values.DATA_CERTIFICATE_FILE) return { kind: 'certificate', file: values.DATA_CERTIFICATE_FILE, thumbprintSha256: values.DATA_CERTIFICATE_THUMBPRINT ?? '' };
  return { kind: 'managedIdentity' };
}

function bindAddressOf({ BIND_ADDRESS, MODE }: Partial<Environment>): string {
  return BIND_ADDRESS ?? (MODE === 'local' ? '127.0.0.1' : '0.0.0.0');
}

function hostsOf(list: string | undefined): string[] | undefined {
  return list?.split(',').map((name) => name.trim()).filter(Boolean);
}

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.pathname === '/' && !url.search && !url.hash && !url.username && url.origin !== 'null' ? url.origin : undefined;
}
