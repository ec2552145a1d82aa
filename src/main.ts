import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino, type DestinationStream, type Logger } from 'pino';
import { version } from '../package.json';
import { type BotConfig } from '../bot/config';
import { createBot } from '../bot/createBot';
import { createTokenVerifier } from './api/auth/createTokenVerifier';
import { teamsClientIds } from './api/auth/judgeClaims';
import { createApi } from './api/createApi';
import { type Tab, readTab } from './api/tab/tabFiles';
import { type Config, readProcessConfig } from './config';
import { type Clock, systemClock } from './domain/clock';
import { type Credential, type Graph, openGraph, systemTiming, type Timing } from './graph';
import { createScheduler, systemTimers, type Timers } from './jobs/scheduler';
import { standardJobs } from './jobs/standardJobs';
import { patiently } from './patiently';
import { createServices } from './services/createServices';
import { type Services } from './services/types';
import { checkLists, type Committer, openStores, type Stores } from './stores';

/** What tests and the local start bring of their own: time, waiting, the network to Teams, the log. */
export interface Seams {
  clock?: Clock;
  timing?: Timing;
  /** Jobs run by these; tests that start jobs by hand give timers that never fire. */
  timers?: Timers;
  connectorFetch?: typeof globalThis.fetch;
  log?: DestinationStream;
  tab?: Tab;
  /** Milliseconds that a stop may take. */
  stopWithin?: number;
}

/** A server that answers. */
export interface App {
  /** `http://127.0.0.1:3978`. */
  url: string;
  services: Services;
  stores: Stores;
  graph: Graph;
  committer: Committer;
  /** Ends it: no new requests, those under way and the jobs finish. */
  stop(): Promise<void>;
}

/** Beside the bundled server when deployed; in `dist` when run from the sources. */
const tabFolder = [join(__dirname, 'tab'), join(__dirname, '..', 'dist', 'tab')].find((folder) => existsSync(join(folder, 'index.html'))) ?? join(__dirname, 'tab');
/** Requests that take longer than this to finish are cut when the server stops. */
const CUT_AFTER = 10_000;
/** A server that is told to end is killed soon after: what it could not write by then is the sweeper's at the next start. */
const STOP_WITHIN = 20_000;

/** Starts the server: checks the site, fills the lists into memory, and listens. Throws, in words for an administrator, when the site cannot be used. */
export async function startApp(config: Config, seams: Seams = {}): Promise<App> {
  const clock = seams.clock ?? systemClock;
  const logger = createLogger(config, clock, seams.log);
  const log = eventLog(logger);
  const graph = openGraph({ baseUrl: config.graphBaseUrl, site: config.site, credential: credentialOf(config), userAgent: `NONISV|PracticeAndImpact|Server/${version}`, clock, log, unitsPerMinute: config.unitsPerMinute, ...(seams.timing && { timing: seams.timing }) });
  const timing = seams.timing ?? systemTiming;
  await patiently(() => checkSite(graph), { timing, log });
  const stores = openStores({ graph, clock, log });
  const filled = await patiently(() => stores.fill(), { timing, log });
  log.info('lists.filled', { rows: filled.lists.reduce((sum, { rows }) => sum + rows, 0) });

  const { services, committer } = createServices({ stores, clock, log, serverId: randomUUID(), version, startedAt: clock.now(), budget: graph });
  services.recommendations.warm();
  const bot = createBot({ services, config: botConfigOf(config), clock, log, ...(seams.connectorFetch && { connectorFetch: seams.connectorFetch }) });
  await services.templates.showShipped().catch((error: unknown) => log.warn('templates.notShown', { error: error instanceof Error ? error.name : 'unknown' }));
  const scheduler = createScheduler({ jobs: standardJobs({ stores, committer, services, deliver: () => bot.deliver() }), timers: seams.timers ?? systemTimers, log });
  const authority = `${config.authorityHost}/${config.tenantId}`;
  const api = createApi({
    services,
    tokens: createTokenVerifier({ issuer: `${authority}/v2.0`, jwksUri: `${authority}/discovery/v2.0/keys`, audience: config.tabApiClientId, tenantId: config.tenantId, clientIds: teamsClientIds, clock }),
    bot,
    clock,
    log: logger,
    appConfig: { tenantId: config.tenantId, clientId: config.tabApiClientId, teamsAppId: config.teamsAppId, ...(config.localSignInUrl !== undefined && { localSignInUrl: config.localSignInUrl }) },
    versions: (lists) => (lists === 'all' ? stores.changes() : lists.reduce((sum, name) => sum + stores[name].version, 0)),
    newId: randomUUID,
    tab: seams.tab ?? readTab(tabFolder),
    mode: config.mode,
    ready: () => stopped === undefined,
  });
  let stopped: Promise<void> | undefined;
  await api.listen({ port: config.port, host: config.bindAddress });
  scheduler.start();
  const { port } = api.server.address() as AddressInfo;

  const windUp = async (): Promise<void> => {
    const cut = setTimeout(() => api.server.closeAllConnections(), CUT_AFTER);
    await Promise.all([scheduler.stop(), api.close()]);
    clearTimeout(cut);
    await committer.idle();
    await bot.idle();
    // What was read in the last seconds; where Graph is away it is lost, and the log says so.
    await services.access.writeOpenings().catch((error: unknown) => log.warn('access.notWritten', { reason: error instanceof Error ? error.name : 'unknown' }));
  };
  const stop = (): Promise<void> => within(seams.stopWithin ?? STOP_WITHIN, windUp(), () => log.warn('stop.cutShort'));
  return { url: `http://${urlHost(config.bindAddress)}:${port}`, services, stores, graph, committer, stop: () => (stopped ??= stop()) };
}

async function checkSite(graph: Graph): Promise<void> {
  const faults = await checkLists(graph);
  if (faults.length === 0) return;
  throw new Error(`The SharePoint site is not ready for this version. Run the provisioning command (npm run cli -- provision), then start again.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}

function credentialOf({ authorityHost, tenantId, data }: Config): Credential {
  const authority = `${authorityHost}/${tenantId}`;
  switch (data.proof.kind) {
    case 'clientSecret':
      return { kind: 'clientSecret', clientId: data.clientId, authority, clientSecret: data.proof.secret };
    case 'certificate':
      return { kind: 'certificate', clientId: data.clientId, authority, thumbprintSha256: data.proof.thumbprintSha256, privateKey: readFileSync(data.proof.file, 'utf8') };
    case 'managedIdentity':
      return { kind: 'managedIdentity', clientId: data.clientId };
  }
}

function botConfigOf({ bot, bindAddress, port, hostName, mode, tenantId, teamId, channelId, teamsAppId }: Config): BotConfig {
  const credentials = bot.secret === undefined ? ({ kind: 'managedIdentity' } as const) : ({ kind: 'secret', secret: bot.secret } as const);
  return {
    auth: bot.auth === 'none' ? { mode: 'none', bindHost: bindAddress } : { mode: 'connector', appId: bot.appId, credentials },
    tenantId,
    teamId,
    channelId,
    links: mode === 'local' ? { kind: 'local', origin: `http://${hostName}:${port}` } : { kind: 'teams', teamsAppId, tenantId, entityId: 'my-work', webOrigin: `https://${hostName}` },
    ...(bot.serviceHosts && { serviceHosts: bot.serviceHosts }),
  };
}

function createLogger(config: Config, clock: Clock, destination: DestinationStream = pino.destination(1)): Logger {
  return pino({ level: config.logLevel, base: null, messageKey: 'event', timestamp: () => `,"time":"${clock.now()}"`, serializers: { req: () => undefined, res: () => undefined } }, destination);
}

/** The log of everything below HTTP: an event and its facts. */
function eventLog(logger: Logger) {
  const write = (level: 'info' | 'warn' | 'error') => (event: string, data?: Readonly<Record<string, unknown>>): void => logger[level]({ ...data }, event);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Waits for it, but no longer than so many milliseconds. */
async function within(milliseconds: number, work: Promise<void>, onGivenUp: () => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<void>((resolve) => {
    timer = setTimeout(() => (onGivenUp(), resolve()), milliseconds);
  });
  await Promise.race([work, givenUp]);
  clearTimeout(timer);
}

function urlHost(address: string): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  return address.includes(':') ? `[${address}]` : address;
}

async function main(): Promise<void> {
  const config = readProcessConfig();
  const app = await startApp(config);
  console.log(`Ready on ${app.url}`);
  const end = (): void => {
    void app.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', end).once('SIGTERM', end);
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
