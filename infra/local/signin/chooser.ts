import type { IncomingMessage, ServerResponse } from 'node:http';
import { choicePage, contentSecurityPolicy, faultPage } from './chooserPage';
import { isLoopback, parseUrl, readBody, Refusal } from './http';
import type { SigningKey } from './signingKey';
import { signToken, tabClaims } from './tokens';
import type { App, Person, SignInContext } from './types';

/** Who asks for a token, and where it is to go: what the chooser page carries from its address to the choice. */
export interface Asking {
  app: App;
  redirectUri: URL;
  state: string;
}

/** `GET /{tid}/choose`: the list of people, narrowed by `q`. `POST`: the choice, answered by a redirect with the token in the fragment. */
export async function answerChooser(context: SignInContext, key: SigningKey, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  try {
    const form = request.method === 'POST' ? new URLSearchParams(await readBody(request)) : url.searchParams;
    const asking = readAsking(context, form);
    if (request.method !== 'POST') return sendPage(response, 200, choicePage(context.people(), asking, form.get('q') ?? ''), asking.redirectUri.origin);
    const token = await signToken(key, tabClaims(context, chosen(context, form), asking.app));
    const fragment = new URLSearchParams({ token, state: asking.state });
    response.writeHead(303, { location: `${asking.redirectUri.href}#${fragment.toString()}`, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    response.end();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sendPage(response, error.status, faultPage(error.message));
  }
}

/**
 * Whether an app may have a token sent there: registered, and on this machine. The port does not count, as in Entra
 * for `http://localhost` (RFC 8252 §7.3), because local worlds run side by side.
 */
export function isRegistered(app: App, uri: URL): boolean {
  const same = (registered: URL | undefined) =>
    registered?.protocol === uri.protocol && registered.hostname === uri.hostname && registered.pathname === uri.pathname && registered.search === uri.search;
  return isLoopback(uri) && !uri.hash && !uri.username && !uri.password && (app.redirectUris ?? []).some((text) => same(parseUrl(text)));
}

function readAsking(context: SignInContext, form: URLSearchParams): Asking {
  const clientId = form.get('client_id') ?? '';
  const app = context.apps().find((each) => each.clientId === clientId);
  if (!app) throw new Refusal(400, 'unauthorized_client', 'The app that sent you here is not registered in this local tenant. Go back to the app and start again from there.');
  const redirectUri = parseUrl(form.get('redirect_uri') ?? '');
  if (!redirectUri || !isRegistered(app, redirectUri))
    throw new Refusal(400, 'invalid_request', `The address to return to is not one that ${app.name} has registered on this computer, so nobody can be signed in there.`);
  return { app, redirectUri, state: form.get('state') ?? '' };
}

function chosen(context: SignInContext, form: URLSearchParams): Person {
  const person = context.people().find(({ oid }) => oid === form.get('oid'));
  if (!person) throw new Refusal(400, 'invalid_request', 'That person is not in this local tenant any more. Go back and choose somebody else.');
  return person;
}

function sendPage(response: ServerResponse, status: number, html: string, formTarget?: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(formTarget),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(html);
}
