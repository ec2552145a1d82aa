import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerChooser } from './chooser';
import { openIdConfiguration, paths } from './discovery';
import { Refusal, refuseStrangers, sendJson } from './http';
import { rememberGood } from './remembered';
import { openSigningKey, type SigningKey } from './signingKey';
import { answerToken, sendTokenRefusal } from './tokenEndpoint';
import { answerTokenFor } from './tokenFor';
import { appClaims, signToken, tabClaims, verifyToken } from './tokens';
import type { SignIn, SignInContext, SignInOptions } from './types';

const systemClock = { now: () => new Date().toISOString() };

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/**
 * A stand-in for Entra: signs RS256 tokens of the shapes that Entra gives Teams tabs and Graph clients, publishes its keys,
 * and lets a person at this machine choose who to be. It knows no product: people and apps are data.
 */
export function createSignIn(options: SignInOptions): SignIn {
  const key = openSigningKey(options.keyFile);
  const clock = options.clock ?? systemClock;
  const context: SignInContext = { ...options, now: () => new Date(clock.now()) };
  const answers = routes(context, key);
  return {
    handler: (request, response) => handle(context, answers, request, response),
    verify: rememberGood((bearer) => verifyToken(context, key, bearer), context.now),
    tabToken: async (oid, overrides = {}) => signToken(key, { ...tabClaims(context, findPerson(context, oid), findTabApp(context)), ...overrides }),
    appToken: async (clientId) => signToken(key, appClaims(context, findApp(context, clientId))),
    jwks: () => ({ keys: [key.jwk] }),
  };
}

function routes(context: SignInContext, key: SigningKey): ReadonlyMap<string, Answer> {
  const at = paths(context.tenantId);
  const open = { 'access-control-allow-origin': '*' };
  return new Map<string, Answer>([
    [`GET ${at.configuration}`, (_, response) => sendJson(response, 200, openIdConfiguration(context), open)],
    [`GET ${at.keys}`, (_, response) => sendJson(response, 200, { keys: [key.jwk] }, open)],
    [`POST ${at.token}`, (request, response) => answerToken(context, key, request, response)],
    [`GET ${at.choose}`, (request, response, url) => answerChooser(context, key, request, response, url)],
    [`POST ${at.choose}`, (request, response, url) => answerChooser(context, key, request, response, url)],
    [`POST ${at.tokenFor}`, (request, response) => answerTokenFor(context, key, request, response)],
    [`OPTIONS ${at.tokenFor}`, (request, response) => answerTokenFor(context, key, request, response)],
  ]);
}

async function handle(context: SignInContext, answers: ReadonlyMap<string, Answer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', context.issuer);
  const answer = answers.get(`${request.method} ${url.pathname}`);
  try {
    refuseStrangers(request);
    if (answer) return await answer(request, response, url);
    if (isForeignTenant(context, url.pathname)) return sendTokenRefusal(context, response, 'noSuchTenant');
    sendJson(response, 404, { error: 'not_found', error_description: 'Local sign-in has nothing at this address.' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sendJson(response, error.status, { error: error.code, error_description: error.message });
  }
}

/** Whether the path is one of ours but for another tenant. */
function isForeignTenant(context: SignInContext, path: string): boolean {
  const [, tenant = ''] = path.split('/');
  return tenant !== context.tenantId && Object.values(paths(tenant)).includes(path);
}

function findPerson(context: SignInContext, oid: string) {
  const person = context.people().find((each) => each.oid === oid);
  if (!person) throw new Error(`Nobody in this tenant has the object id ${oid}.`);
  return person;
}

function findApp(context: SignInContext, clientId: string) {
  const app = context.apps().find((each) => each.clientId === clientId);
  if (!app) throw new Error(`No app in this tenant has the client id ${clientId}.`);
  return app;
}

/** The app that people sign in to: the first one that has somewhere for them to return to. */
function findTabApp(context: SignInContext) {
  const app = context.apps().find(({ redirectUris = [] }) => redirectUris.length > 0);
  if (!app) throw new Error('No app in this tenant has a redirect URI, so there is none for people to sign in to.');
  return app;
}
