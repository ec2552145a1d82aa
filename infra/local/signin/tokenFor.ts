import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRegistered } from './chooser';
import { parseUrl, readBody, Refusal, sendJson } from './http';
import type { SigningKey } from './signingKey';
import { signToken, tabClaims, tokenLife } from './tokens';
import type { App, SignInContext } from './types';

/**
 * `POST /{tid}/token-for` with `{ oid, clientId }` as JSON: a tab token without the chooser page, `{ token, expiresOn }`
 * (`expiresOn` in seconds since 1970). For tests, and for the page that plays the Teams host. A page of another origin may ask
 * when that origin belongs to one of the app's registered redirect URIs.
 */
export async function answerTokenFor(context: SignInContext, key: SigningKey, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = allowOrigin(context, request.headers.origin);
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { ...headers, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' });
    response.end();
    return;
  }
  // A form of a foreign page cannot send JSON without the browser asking first.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Refusal(415, 'invalid_request', 'Send JSON.');
  const { oid, clientId } = parseAsked(await readBody(request));
  const app = context.apps().find((each) => each.clientId === clientId);
  if (!app) throw new Refusal(400, 'unauthorized_client', 'No app in this tenant has that client id.');
  const person = context.people().find((each) => each.oid === oid);
  if (!person) throw new Refusal(404, 'not_found', 'Nobody in this tenant has that object id.');
  const claims = tabClaims(context, person, app);
  sendJson(response, 200, { token: await signToken(key, claims), expiresOn: Math.floor(context.now().getTime() / 1000) + tokenLife }, headers);
}

function parseAsked(body: string): { oid: unknown; clientId: unknown } {
  try {
    const { oid, clientId } = JSON.parse(body) as Record<string, unknown>;
    return { oid, clientId };
  } catch (cause) {
    throw new Refusal(400, 'invalid_request', 'The body is not JSON with oid and clientId.', { cause });
  }
}

function allowOrigin(context: SignInContext, origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  const allowed = context.apps().some((app) => belongsTo(app, origin));
  if (!allowed) throw new Refusal(403, 'forbidden', 'Pages of that origin may not ask for tokens.');
  return { 'access-control-allow-origin': origin, vary: 'origin' };
}

function belongsTo(app: App, origin: string): boolean {
  return (app.redirectUris ?? []).some((text) => {
    const uri = parseUrl(text);
    const asked = uri && parseUrl(`${origin}${uri.pathname}${uri.search}`);
    return asked !== undefined && isRegistered(app, asked);
  });
}
