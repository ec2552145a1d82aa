import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { type AppConfig, appRoutes } from '../contract/app';
import { type Clock, createToday, eachSecond } from '../domain/clock';
import { type Actor } from '../domain/people/types';
import { type Services } from '../services/types';
import { createAuthenticator } from './auth/authenticate';
import { type TokenVerifier } from './auth/createTokenVerifier';
import { createEtags, type ListVersions } from './http/etags';
import { createQuickDoor } from './http/quickDoor';
import { createReplyCache } from './http/replyCache';
import { mount } from './mount';
import { accessOperations } from './operations/access';
import { activityOperations } from './operations/activities';
import { agreementOperations } from './operations/agreement';
import { alertOperations } from './operations/alerts';
import { appOperations } from './operations/app';
import { calibrationOperations } from './operations/calibration';
import { learningOperations } from './operations/learning';
import { leaveOperations } from './operations/leave';
import { ledgerOperations } from './operations/ledger';
import { meetingOperations } from './operations/meeting';
import { panelOperations } from './operations/panels';
import { panelThemeOperations } from './operations/panelThemes';
import { recommendationOperations } from './operations/recommendations';
import { reminderOperations } from './operations/reminders';
import { reportOperations } from './operations/reports';
import { reviewOperations } from './operations/reviews';
import { settingOperations } from './operations/settings';
import { templateOperations } from './operations/templates';
import { trackerOperations } from './operations/tracker';
import { trackingMeetingOperations } from './operations/trackingMeetings';
import { problemOf } from './problems';
import { sendProblem } from './sendProblem';
import { serveTab } from './tab/serveTab';
import { type Tab } from './tab/tabFiles';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; on every route of the contract but the open one. */
    actor?: Actor;
  }
}

/** The bot's door, as HTTP sees it: it reads the body and checks the caller itself. */
export interface BotDoor {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface ApiOptions {
  services: Services;
  tokens: TokenVerifier;
  bot: BotDoor;
  clock: Clock;
  log: FastifyBaseLogger;
  appConfig: AppConfig;
  versions: ListVersions;
  /** Chance, as an argument: names this server's answers and its requests. */
  newId: () => string;
  tab: Tab;
  mode: 'production' | 'local';
  /** False while the server stops, so that nothing new is sent to it. */
  ready: () => boolean;
}

/** The largest request: 1 MiB, several times the longest form. */
export const LARGEST_REQUEST = 1024 * 1024;
const CACHE_BYTES = 64 * 1024 * 1024;

/** The HTTP server of the product: the API, the bot's endpoint, health and the tab. Not yet listening. */
export function createApi(options: ApiOptions): FastifyInstance {
  const { services, clock, log, versions, newId, mode } = options;
  const today = createToday(clock);
  const minute = eachSecond(clock, (now) => now.slice(0, 16));
  const etag = createEtags({ instance: newId(), versions, today });
  const cache = createReplyCache(CACHE_BYTES);
  const headers = strictHeaders(mode);
  const { authenticate, known } = createAuthenticator({
    tokens: options.tokens,
    people: services.people,
    stamp: () => `${versions(['people'])} ${minute()}`,
    refused: (reason, cause) => void (cause !== undefined && log.warn({ event: 'signIn.keysUnavailable', reason })),
  });
  const door = createQuickDoor({ known, etag, cache, headers, newId, open: options.ready, answered: (facts) => log.info({ event: 'request', ...facts }) });
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    bodyLimit: LARGEST_REQUEST,
    exposeHeadRoutes: false,
    trustProxy: false,
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, error, problemOf(error, request.id)),
    serverFactory: (framework, settings) => createServer(settings, (request, response) => void (door.answer(request, response) || framework(request, response))),
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id).headers(headers));
  logRequests(app);
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error, problemOf(error, request.id)));
  // Only JSON is read; without this the framework reads plain text as well.
  app.removeContentTypeParser('text/plain');
  const operations = { ...appOperations(services, today), ...ledgerOperations(services), ...reminderOperations(services), ...leaveOperations(services), ...reviewOperations(services), ...recommendationOperations(services), ...trackerOperations(services), ...learningOperations(services), ...accessOperations(services), ...alertOperations(services), ...templateOperations(services), ...settingOperations(services), ...calibrationOperations(services), ...agreementOperations(services), ...panelThemeOperations(services), ...panelOperations(services), ...meetingOperations(services), ...trackingMeetingOperations(services), ...activityOperations(services), ...reportOperations(services) };
  mount(app, { operations, authenticate, etag, cache, learn: door.learn, checkReplies: mode === 'local' });
  mountOpenRoutes(app, options);
  return app;
}

/** What needs no signed-in person of the tab: settings of the sign-in, health, the bot's door and the tab's files. */
function mountOpenRoutes(app: FastifyInstance, { appConfig, ready, bot, tab }: ApiOptions): void {
  app.get(appRoutes.getConfig.path, () => appConfig);
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', (_request, reply) => (ready() ? { status: 'ready' } : reply.code(503).send({ status: 'stopping' })));
  void app.register(botRoute(bot));
  app.setNotFoundHandler(serveTab(tab));
}

/** The bot reads the request itself: its rules for bodies and callers are others than the API's. */
function botRoute(bot: BotDoor) {
  return async (scope: FastifyInstance): Promise<void> => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/api/messages', async (request, reply) => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
      await bot.handle(request.raw, reply.raw);
    });
  };
}

/** Every answer begins with the strictest headers; the tab's page loosens those that Teams needs loose. */
export function strictHeaders(mode: ApiOptions['mode']): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    ...(mode === 'production' && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** One line a request: the route, never the address itself, for addresses hold what people searched for. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ event: 'request', method: request.method, route: request.routeOptions.url ?? 'tab', status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 });
  });
}
