/** Subscriptions to lists: `/subscriptions…`. */
import { randomUUID } from 'node:crypto';
import { badRequest, invalidRequest, notFound } from './failures';
import { levels, requireLevel } from './access';
import { listOf } from './lists';
import { contextOf, param, type Call, type Reply } from './messages';
import { isJson, type Json } from './model';

interface SubscriptionRow {
  id: string;
  listNo: number;
  appId: string;
  expires: string;
  body: string;
}

const longestLife = 42_300 * 60_000;
const handshakeLimit = 10_000;

function expiryFrom(call: Call, body: Json): string {
  const asked = Date.parse(String(body['expirationDateTime']));
  const now = call.tenant.clock().getTime();
  if (Number.isNaN(asked) || asked <= now) throw invalidRequest('Subscription expiration can only be set in the future.');
  if (asked - now > longestLife) throw invalidRequest('Subscription expiration can only be 42300 minutes in the future.');
  return new Date(asked).toISOString();
}

/** Graph asks for https; on this machine alone plain http will do too. */
function notificationUrlFrom(body: Json): URL {
  const text = String(body['notificationUrl']);
  if (!URL.canParse(text)) throw invalidRequest('The notificationUrl is not a valid address');
  const url = new URL(text);
  const here = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !here) throw invalidRequest('The notificationUrl must use https');
  return url;
}

function listFrom(call: Call, body: Json): ReturnType<typeof listOf> & { resource: string } {
  const resource = String(body['resource']);
  if (/^[a-z]+:\/\//i.test(resource)) throw badRequest('The resource must be a relative path');
  const [, site, list] = /^\/?sites\/([^/]+)\/lists\/([^/]+)$/.exec(resource) ?? [];
  if (!site || !list) throw badRequest(`Resource '${resource}' is not supported`);
  return { ...listOf({ ...call, params: { site: decodeURIComponent(site), list: decodeURIComponent(list) } }), resource };
}

/** Proves that the address is willing: it must give back the decoded token as plain text within ten seconds. */
async function shakeHands(url: URL): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()} & <more>`;
  const target = new URL(url);
  target.searchParams.set('validationToken', token);
  const refused = (why: string) => invalidRequest(`Subscription validation request failed. ${why}`);
  const reply = await fetch(target, { method: 'POST', headers: { 'Content-Type': 'text/plain; charset=utf-8' }, signal: AbortSignal.timeout(handshakeLimit) }).catch((error: Error) => {
    throw refused(`The notification endpoint could not be reached: ${error.message}`);
  });
  const text = await reply.text();
  if (reply.status !== 200) throw refused(`Must respond with 200 OK to this request, not ${reply.status}.`);
  if (!(reply.headers.get('content-type') ?? '').startsWith('text/plain') || text !== token) throw refused('The validation token must come back as plain text.');
}

function present(row: SubscriptionRow): Json {
  return { id: row.id, ...(JSON.parse(row.body) as Json), applicationId: row.appId, creatorId: row.appId, expirationDateTime: row.expires };
}

const entity = (call: Call, row: SubscriptionRow, status: number): Reply => ({
  status,
  body: { '@odata.context': contextOf(call, 'subscriptions/$entity'), ...present(row) },
});

function subscriptionOf(call: Call): SubscriptionRow {
  const row = call.tenant.db.one<SubscriptionRow>('SELECT * FROM subscriptions WHERE id = ? AND appId = ?', param(call, 'subscription'), call.caller.appId);
  if (!row || row.expires <= call.tenant.clock().toISOString()) throw notFound('The object was not found.');
  return row;
}

/** `POST /subscriptions` */
export async function postSubscription(call: Call): Promise<Reply> {
  const { body } = call;
  if (!isJson(body)) throw invalidRequest('The request is malformed or incorrect.');
  if (body['changeType'] !== 'updated') throw invalidRequest("Invalid 'changeType' attribute");
  if (typeof body['clientState'] === 'string' && body['clientState'].length > 128) throw invalidRequest("'clientState' is longer than 128 characters");
  const { site, list, resource } = listFrom(call, body);
  requireLevel(call, levels.write, site, list);
  const expires = expiryFrom(call, body);
  await shakeHands(notificationUrlFrom(body));
  const kept = ['changeType', 'notificationUrl', 'lifecycleNotificationUrl', 'clientState', 'latestSupportedTlsVersion'].filter((name) => body[name] !== undefined);
  const row: SubscriptionRow = {
    id: randomUUID(),
    listNo: list.no,
    appId: call.caller.appId,
    expires,
    body: JSON.stringify({ resource, latestSupportedTlsVersion: 'v1_2', ...Object.fromEntries(kept.map((name) => [name, body[name]])) }),
  };
  call.tenant.db.run('INSERT INTO subscriptions (id, listNo, appId, expires, body) VALUES (?, ?, ?, ?, ?)', row.id, row.listNo, row.appId, row.expires, row.body);
  return entity(call, row, 201);
}

/** `GET /subscriptions`: the caller's own. */
export function getSubscriptions(call: Call): Reply {
  const now = call.tenant.clock().toISOString();
  const rows = call.tenant.db.all<SubscriptionRow>('SELECT * FROM subscriptions WHERE appId = ? AND expires > ? ORDER BY id', call.caller.appId, now);
  return { status: 200, body: { '@odata.context': contextOf(call, 'subscriptions'), value: rows.map(present) } };
}

/** `GET /subscriptions/{subscription}` */
export function getSubscription(call: Call): Reply {
  return entity(call, subscriptionOf(call), 200);
}

/** `PATCH /subscriptions/{subscription}`: a new end; nothing else can be changed. */
export function patchSubscription(call: Call): Reply {
  const row = subscriptionOf(call);
  if (!isJson(call.body)) throw invalidRequest('The request is malformed or incorrect.');
  const expires = expiryFrom(call, call.body);
  call.tenant.db.run('UPDATE subscriptions SET expires = ? WHERE id = ?', expires, row.id);
  return entity(call, { ...row, expires }, 200);
}

/** `DELETE /subscriptions/{subscription}` */
export function deleteSubscription(call: Call): Reply {
  call.tenant.db.run('DELETE FROM subscriptions WHERE id = ?', subscriptionOf(call).id);
  return { status: 204 };
}

/** `POST /subscriptions/{subscription}/reauthorize` */
export function reauthorizeSubscription(call: Call): Reply {
  subscriptionOf(call);
  return { status: 204 };
}
