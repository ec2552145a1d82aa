import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson } from './http';
import type { SigningKey } from './signingKey';
import { appClaims, graphAudience, signToken, tokenLife } from './tokens';
import type { App, SignInContext } from './types';

/** Entra's own numbers and OAuth codes, so that a client's error handling meets what it will meet there. */
const refusals = {
  noSuchTenant: { status: 400, error: 'invalid_tenant', number: 90002, text: 'Tenant not found. Check that the tenant ID is right and that the tenant exists.' },
  wrongGrant: { status: 400, error: 'unsupported_grant_type', number: 70003, text: 'The app requested an unsupported grant type.' },
  noSuchApp: { status: 400, error: 'unauthorized_client', number: 700016, text: 'Application was not found in the directory.' },
  wrongSecret: { status: 401, error: 'invalid_client', number: 7000215, text: 'Invalid client secret provided.' },
  wrongScope: { status: 400, error: 'invalid_scope', number: 1002012, text: `The provided value for scope is not valid. Client credential flows must have a scope value of ${graphAudience}/.default.` },
} as const;

/** Which of Entra's refusals a request meets. */
export type TokenRefusal = keyof typeof refusals;

/** Answers a refusal in the shape of Entra's token endpoint. */
export function sendTokenRefusal(context: SignInContext, response: ServerResponse, refusal: TokenRefusal): void {
  const { status, error, number, text } = refusals[refusal];
  const traceId = randomUUID();
  sendJson(response, status, {
    error,
    error_description: `AADSTS${number}: ${text} Trace ID: ${traceId}`,
    error_codes: [number],
    timestamp: context.now().toISOString(),
    trace_id: traceId,
    correlation_id: randomUUID(),
  });
}

/** `POST /{tid}/oauth2/v2.0/token`: an app's own token for Graph, by client id and secret. */
export async function answerToken(context: SignInContext, key: SigningKey, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await readBody(request));
  const granted = judge(context, form, request.headers.authorization);
  if (typeof granted === 'string') return sendTokenRefusal(context, response, granted);
  const token = await signToken(key, appClaims(context, granted));
  sendJson(response, 200, { token_type: 'Bearer', expires_in: tokenLife, ext_expires_in: tokenLife, access_token: token });
}

function judge(context: SignInContext, form: URLSearchParams, authorization: string | undefined): App | TokenRefusal {
  if (form.get('grant_type') !== 'client_credentials') return 'wrongGrant';
  const [clientId, secret] = credentials(form, authorization);
  const app = context.apps().find((each) => each.clientId === clientId);
  if (!app) return 'noSuchApp';
  if (!app.secret || !sameText(app.secret, secret)) return 'wrongSecret';
  // msal-node may add `openid profile offline_access`; Entra passes over them in this flow.
  return (form.get('scope') ?? '').split(' ').includes(`${graphAudience}/.default`) ? app : 'wrongScope';
}

function credentials(form: URLSearchParams, authorization = ''): [clientId: string, secret: string] {
  const basic = /^Basic (.+)$/i.exec(authorization)?.[1];
  if (!basic) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  const plain = (text: string) => new URLSearchParams(`text=${text}`).get('text') ?? '';
  return [plain(id), plain(secret.join(':'))];
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
