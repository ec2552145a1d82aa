/** The control API and page under `/_control`, for people and tests on this machine only: sites, people, switches, calls. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { grantRoles } from './access';
import { controlPage } from './controlPage';
import { calm, faultOf, type Faults } from './faults';
import { readText } from './http';
import { listsOf } from './lists';
import { isJson, type Json, type Site } from './model';
import { allSites, createSite, siteByPath } from './sites';
import type { Tenant } from './tenant';
import { saveUsers } from './users';

/** Whether a request is for the control API. */
export function isControl(request: IncomingMessage): boolean {
  return /^\/_control(\/|\?|$)/.test(request.url ?? '');
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Only this machine, under its own name, and not a page of another site that the browser happens to show. */
function isAllowed(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers;
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  return loopback.includes(request.socket.remoteAddress ?? '') && ownNames.test(host) && !foreign;
}

interface ControlReply {
  status: number;
  body?: unknown;
  html?: string;
  location?: string;
}

const refused = (message: string): ControlReply => ({ status: 400, body: { message } });

/** All there is to see: sites with their lists, switches, calls and resource units. */
export function stateOf(tenant: Tenant) {
  return {
    sites: allSites(tenant).map(({ no: _no, ...site }) => ({ ...site, lists: listsAt(tenant, site.path) })),
    faults: tenant.faults.get(),
    atStart: tenant.faults.atStart,
    calls: { total: tenant.calls.total(), byApp: tenant.calls.byApp(), byVerb: tenant.calls.byVerb() },
    meter: tenant.meter.readings(),
  };
}

function listsAt(tenant: Tenant, path: string) {
  const site = siteByPath(tenant, path);
  return site ? listsOf(tenant, site, true).map(({ id, displayName, itemCount, lastChange, system }) => ({ id, displayName, items: itemCount, changes: lastChange, system: system === 1 })) : [];
}

function postSite(tenant: Tenant, body: Json): ControlReply {
  const { path, displayName, timeZone } = body;
  if (typeof path !== 'string' || typeof displayName !== 'string') return refused('A site has a path and a displayName.');
  try {
    const { no: _no, ...site } = createSite(tenant, { path, displayName, ...(typeof timeZone === 'string' ? { timeZone } : {}) });
    return { status: 200, body: site };
  } catch (error) {
    if (error instanceof RangeError) return refused(error.message);
    throw error;
  }
}

function postUsers(tenant: Tenant, body: unknown): ControlReply {
  const users = (Array.isArray(body) ? body : [body]).filter(isJson);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const read = users.map(({ oid, upn, displayName, mail }) => ({ oid: text(oid), upn: text(upn), displayName: text(displayName), mail: text(mail) }));
  if (read.length === 0 || read.some(({ oid, upn, displayName }) => !oid || !upn || !displayName)) return refused('A person has an oid, a upn and a displayName.');
  saveUsers(tenant, read);
  return { status: 204 };
}

function postMember(tenant: Tenant, body: Json): ControlReply {
  const { path, oid, role } = body;
  const site: Site | undefined = typeof path === 'string' ? siteByPath(tenant, path) : undefined;
  if (!site || typeof oid !== 'string' || !grantRoles.includes(String(role))) return refused(`A member has the path of a site, an oid and a role: ${grantRoles.join(', ')}.`);
  tenant.db.run('INSERT OR REPLACE INTO members (siteNo, oid, role) VALUES (?, ?, ?)', site.no, oid, String(role));
  return { status: 204 };
}

function setFaults(tenant: Tenant, changes: Json): ControlReply {
  const wrong = Object.entries(changes).flatMap(([name, value]) => faultOf(name, value) ?? []);
  if (wrong.length > 0) return refused(wrong.join(' '));
  tenant.faults.set(changes);
  return { status: 200, body: tenant.faults.get() };
}

/** A form says nothing of boxes left unticked, so every switch that is yes or no is read from it. */
function faultsFromForm(form: URLSearchParams): Json {
  return Object.fromEntries(
    Object.entries(calm).flatMap(([name, value]): [string, unknown][] => {
      if (typeof value === 'boolean') return [[name, form.get(name) === 'on']];
      const sent = form.get(name);
      return sent === null || sent === '' ? [] : [[name, Number(sent)]];
    }),
  );
}

function postForm(tenant: Tenant, form: URLSearchParams): ControlReply {
  const action = form.get('action');
  if (action === 'reset') tenant.faults.reset();
  else if (action === 'forget-calls') tenant.calls.reset();
  else {
    const changed = Object.entries(faultsFromForm(form)).filter(([name, value]) => tenant.faults.get()[name as keyof Faults] !== value);
    const reply = setFaults(tenant, Object.fromEntries(changed));
    if (reply.status !== 200) return { status: 400, html: controlPage(stateOf(tenant), tenant.calls.last(50), (reply.body as { message: string }).message) };
  }
  return { status: 303, location: '/_control' };
}

function answer(tenant: Tenant, method: string, url: URL, text: string): ControlReply {
  const json = (): Json => {
    const body: unknown = JSON.parse(text || '{}');
    return isJson(body) ? body : {};
  };
  switch (`${method} ${url.pathname.replace(/\/$/, '')}`) {
    case 'GET /_control':
      return { status: 200, html: controlPage(stateOf(tenant), tenant.calls.last(50)) };
    case 'POST /_control/form':
      return postForm(tenant, new URLSearchParams(text));
    case 'GET /_control/state':
      return { status: 200, body: stateOf(tenant) };
    case 'POST /_control/sites':
      return postSite(tenant, json());
    case 'POST /_control/users':
      return postUsers(tenant, JSON.parse(text || '{}'));
    case 'POST /_control/members':
      return postMember(tenant, json());
    case 'GET /_control/faults':
      return { status: 200, body: tenant.faults.get() };
    case 'PATCH /_control/faults':
      return setFaults(tenant, json());
    case 'DELETE /_control/faults':
      tenant.faults.reset();
      return { status: 200, body: tenant.faults.get() };
    case 'GET /_control/calls':
      return { status: 200, body: { ...stateOf(tenant).calls, last: tenant.calls.last(Number(url.searchParams.get('last') ?? 100)) } };
    case 'DELETE /_control/calls':
      tenant.calls.reset();
      return { status: 204 };
    default:
      return { status: 404, body: { message: 'There is no such control.' } };
  }
}

function attempt(tenant: Tenant, method: string, url: URL, text: string): ControlReply {
  try {
    return answer(tenant, method, url, text);
  } catch (error) {
    if (error instanceof SyntaxError) return refused('The body is not JSON.');
    throw error;
  }
}

/** Answers a request to the control API; 403 to all but this machine. */
export async function controlReply(tenant: Tenant, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://localhost');
  const reply = isAllowed(request)
    ? attempt(tenant, request.method ?? 'GET', url, await readText(request))
    : { status: 403, body: { message: 'The control API is open on this machine only.' } };
  const { status, body, html, location } = reply;
  const type = html === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
  const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'Content-Security-Policy': policy, ...(location ? { Location: location } : {}) });
  response.end(html ?? (body === undefined ? undefined : JSON.stringify(body)));
}
