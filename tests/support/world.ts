import { cast, demoPeople, type DemoPerson } from '../../infra/local/demo/people';
import { readConfig } from '../../src/config';
import { createClient, type Client } from '../../src/contract/client';
import { type Actor } from '../../src/domain/people/types';
import { type App, type Seams, startApp } from '../../src/main';
import { type Services } from '../../src/services/types';
import { type Committer, type Stores } from '../../src/stores';
import { movableClock, type MovableClock } from './movableClock';
import { usualNow } from './services';
import { everybodySignsIn } from './story';
import { startTestTenant, type TestTenant } from './tenant';
import { handTimers, type HandTimers } from './timers';

export type CastName = keyof typeof cast;

/** An answer as it came over the wire. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json(): Record<string, unknown>;
}

/** Who asks: somebody of the cast, a token, or nobody. */
export type Asker = CastName | { token: string } | undefined;

/** A whole installation in this process: tenant, server, people, and a clock that tests move. */
export interface World {
  /** The API as that person's tab calls it. */
  as(name: CastName): Client;
  /** A request as such, for what the typed client cannot say. */
  ask(asker: Asker, path: string, init?: { method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Answer>;
  /** That person as they are judged now, with where they stand to reviews on panels. */
  actor(name: CastName): Actor;
  /** A tab token; `overrides` makes it wrong. */
  token(name: CastName, overrides?: Readonly<Record<string, unknown>>): Promise<string>;
  readonly url: string;
  readonly app: App;
  readonly services: Services;
  readonly stores: Stores;
  readonly committer: Committer;
  clock: MovableClock;
  /** Jobs run when these are fired. */
  timers: HandTimers;
  tenant: TestTenant;
  /** What the server logged, line by line. */
  logged: string[];
  /** Ends the server and starts another over the same lists. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  people?: readonly DemoPerson[];
  clock?: MovableClock;
  botAuth?: 'none' | 'connector';
  seams?: Seams;
}

/** Starts a provisioned world on free ports, where everybody of the cast has signed in before. */
export async function startWorld({ people = demoPeople, clock = movableClock(usualNow), botAuth = 'none', seams = {} }: WorldOptions = {}): Promise<World> {
  const tenant = await startTestTenant({ people, clock });
  const config = readConfig(environmentOf(tenant, botAuth));
  const timers = handTimers();
  const logged: string[] = [];
  const start = () => startApp(config, { clock, timers, log: { write: (line) => void logged.push(line) }, tab: { files: new Map(), page: undefined }, ...seams });
  const token: World['token'] = (name, overrides) => tenant.local.signIn.tabToken(cast[name].oid, overrides);
  let app = await start();
  let clients = new Map<CastName, Client>();
  await everybodySignsIn(app);
  tenant.calls.reset();

  return {
    as: (name) => {
      const client = clients.get(name) ?? createClient({ baseUrl: app.url, token: keptToken(() => token(name)) });
      clients.set(name, client);
      return client;
    },
    ask: async (asker, path, { method = 'GET', body, headers = {} } = {}) => {
      const bearer = typeof asker === 'string' ? await token(asker) : asker?.token;
      const sent = { ...(body !== undefined && { 'content-type': 'application/json' }), ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...headers };
      const reply = await fetch(app.url + path, { method, headers: sent, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
      const text = await reply.text();
      return { status: reply.status, headers: reply.headers, text, json: () => JSON.parse(text) as Record<string, unknown> };
    },
    actor: (name) => {
      const actor = app.services.people.actorByOid(cast[name].oid);
      if (!actor) throw new RangeError(`${name} has no role in this app.`);
      return actor;
    },
    token,
    get url() {
      return app.url;
    },
    get app() {
      return app;
    },
    get services() {
      return app.services;
    },
    get stores() {
      return app.stores;
    },
    get committer() {
      return app.committer;
    },
    clock,
    timers,
    tenant,
    logged,
    restart: async () => {
      await app.stop();
      app = await start();
      clients = new Map();
    },
    stop: async () => {
      // Time stands still in a test; what waits for the next minute's budget goes out with the server.
      clock.advance(60);
      await app.stop();
      await tenant.close();
    },
  };
}

/** What the administrator of this tenant would configure. */
export function environmentOf({ local, file, sitePath }: TestTenant, botAuth: 'none' | 'connector' = 'none'): Record<string, string> {
  const { tabApi, bot, data } = file.apps;
  return {
    MODE: 'local', HOST_NAME: 'localhost', PORT: '0', LOG_LEVEL: 'info',
    TENANT_ID: file.tenantId, TAB_API_CLIENT_ID: tabApi.clientId, BOT_APP_ID: bot.clientId, BOT_AUTH: botAuth, DATA_CLIENT_ID: data.clientId, DATA_CLIENT_SECRET: data.secret ?? '',
    GRAPH_BASE_URL: local.graphUrl, AUTHORITY_HOST: local.graphUrl, SITE_PATH: sitePath, LOCAL_SIGN_IN_URL: `${local.signInUrl}/${file.tenantId}/choose`,
  };
}

/** As Teams does: the same token until a new one is forced. */
function keptToken(make: () => Promise<string>): (force: boolean) => Promise<string> {
  let kept: Promise<string> | undefined;
  return (force) => (kept = !force && kept ? kept : make());
}
