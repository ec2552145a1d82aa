/** One call from start to end: who it is, whether a fault takes it, what it costs, what it answers, and what is written down of it. */
import { randomUUID } from 'node:crypto';
import { callerFrom, type Caller } from './caller';
import { performBatch, readBatch, type InnerRequest } from './batch';
import { errorBody, GraphFailure, throttled, unauthenticated } from './failures';
import type { Call, Reply } from './messages';
import { findRoute } from './routes';
import type { Tenant } from './tenant';

export interface Arrival {
  method: string;
  /** Path below `/v1.0`, still encoded. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: unknown;
  origin: string;
}

/** What a caller gets: a reply, or silence for ever. */
export type Outcome = Reply | 'silence';

export interface Performer {
  tenant: Tenant;
  verifyToken(bearer: string): Promise<Record<string, unknown> | undefined>;
}

class Silence extends Error {}

/** The caller that the bearer token stands for, or 401. */
async function callerOf(performer: Performer, headers: Arrival['headers']): Promise<Caller> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (!bearer) throw unauthenticated('Access token is empty.');
  const claims = await performer.verifyToken(bearer);
  if (!claims) throw unauthenticated('Access token validation failure. Invalid signature or expired token.');
  return callerFrom(claims);
}

function refusalOf(tenant: Tenant): GraphFailure | undefined {
  const { failRate, failStatus, failRetryAfter } = tenant.faults.get();
  if (!tenant.faults.takeFailure() && !tenant.faults.chance(failRate)) return undefined;
  if (failStatus === 429) return throttled(failRetryAfter);
  if (failStatus === 500) return new GraphFailure(500, 'generalException', 'General exception while processing');
  if (failStatus === 503) return new GraphFailure(503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.', { headers: { 'Retry-After': String(failRetryAfter) } });
  return new GraphFailure(failStatus, 'UnknownError', '');
}

function toReply(error: unknown, call: { headers: Arrival['headers'] }, tenant: Tenant): Reply {
  if (!(error instanceof GraphFailure)) throw error;
  const clientRequestId = call.headers['client-request-id'] ?? randomUUID();
  return { status: error.status, headers: { ...error.extra.headers }, body: errorBody(error, randomUUID(), clientRequestId, tenant.clock()) };
}

/** Performs one call, inside a batch or not; everything a fault may do to it happens here. */
async function performOne(tenant: Tenant, caller: Caller, arrival: Arrival, inBatch: boolean): Promise<Reply> {
  const record = (status: number, units: number) => tenant.calls.add(recordOf(tenant, caller.appId, arrival, status, units, inBatch));
  const isWrite = arrival.method !== 'GET';
  const fate = tenant.faults.countCall(isWrite);
  if (fate === 'hang') {
    record(0, 0);
    throw new Silence();
  }
  const { reply, units, meterHeaders } = await answer(tenant, caller, arrival);
  if (fate === 'commitThenHang') {
    record(0, units);
    throw new Silence();
  }
  const wrote = isWrite && reply.status < 400;
  const lost = wrote && tenant.faults.countWrite();
  const { commitThenStatus } = tenant.faults.get();
  const told = lost ? toReply(new GraphFailure(commitThenStatus, commitThenStatus === 504 ? 'UnknownError' : 'serviceNotAvailable', ''), arrival, tenant) : reply;
  record(told.status, units);
  return { ...told, headers: { ...meterHeaders, ...told.headers } };
}

async function answer(tenant: Tenant, caller: Caller, arrival: Arrival): Promise<{ reply: Reply; units: number; meterHeaders: Record<string, string> }> {
  const call: Call = { ...arrival, tenant, caller, params: {} };
  let units = 1;
  let meterHeaders: Record<string, string> = {};
  try {
    const refusal = refusalOf(tenant);
    if (refusal) throw refusal;
    const route = findRoute(arrival.method, arrival.path);
    call.params = route.params;
    units = route.units(call);
    const metered = tenant.meter.charge(caller.appId, units, tenant.faults.get().ruPerMinute);
    meterHeaders = metered.headers;
    if (!metered.allowed) throw throttled(metered.retryAfter);
    return { reply: await route.handler(call), units, meterHeaders };
  } catch (error) {
    return { reply: toReply(error, arrival, tenant), units, meterHeaders };
  }
}

function recordOf(tenant: Tenant, app: string, arrival: Arrival, status: number, units: number, inBatch: boolean) {
  const query = arrival.query.toString();
  const kept = (['user-agent', 'client-request-id'] as const).flatMap((name) => (arrival.headers[name] === undefined ? [] : [[name, arrival.headers[name]] as const]));
  return {
    at: tenant.clock().toISOString(),
    app,
    method: arrival.method,
    path: query ? `${arrival.path}?${query}` : arrival.path,
    status,
    units,
    inBatch,
    requestHeaders: Object.fromEntries(kept),
  };
}

function innerArrival(outer: Arrival, inner: InnerRequest): Arrival {
  const [path = '', query = ''] = inner.url.split(/\?(.*)/s);
  const headers = { 'client-request-id': outer.headers['client-request-id'], 'user-agent': outer.headers['user-agent'], ...inner.headers };
  return { method: inner.method, path: path.startsWith('/') ? path : `/${path}`, query: new URLSearchParams(query), headers, body: inner.body, origin: outer.origin };
}

const versionInUrl = /^\/?(v1\.0|beta)(\/|$)/i;

async function performInner(tenant: Tenant, caller: Caller, outer: Arrival, inner: InnerRequest) {
  const arrival = innerArrival(outer, inner);
  const version = versionInUrl.exec(inner.url)?.[1];
  const wrong = /^https?:/i.test(inner.url) || version ? new GraphFailure(400, 'BadRequest', `Resource not found for the segment '${version ?? 'https:'}'.`) : undefined;
  const reply = wrong ? toReply(wrong, arrival, tenant) : await performOne(tenant, caller, arrival, true);
  const headers = { 'Cache-Control': 'no-store, no-cache', ...(reply.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...reply.headers };
  return { id: inner.id, status: reply.status, headers, ...(reply.body === undefined ? {} : { body: reply.body }) };
}

/** Performs what arrived and gives what to answer; throws only on a defect of this service. */
export async function perform(performer: Performer, arrival: Arrival): Promise<Outcome> {
  const { tenant } = performer;
  try {
    const caller = await callerOf(performer, arrival.headers);
    if (arrival.path !== '/$batch') return await performOne(tenant, caller, arrival, false);
    if (arrival.method !== 'POST') throw new GraphFailure(405, 'notAllowed', 'The HTTP method is not allowed for this resource.');
    const responses = await performBatch(readBatch(arrival.body), (inner) => performInner(tenant, caller, arrival, inner));
    return { status: 200, body: { responses } };
  } catch (error) {
    if (error instanceof Silence) return 'silence';
    const reply = toReply(error, arrival, tenant);
    tenant.calls.add(recordOf(tenant, 'unknown', arrival, reply.status, 0, false));
    return reply;
  }
}
