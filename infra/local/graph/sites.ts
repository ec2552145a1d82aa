/** Sites: found by id and by path; made only through the control API, as in life they are made elsewhere. */
import { randomUUID } from 'node:crypto';
import { levelOn, levels, requireLevel } from './access';
import { invalidRequest, notFound } from './failures';
import { contextOf, option, param, type Call, type Reply } from './messages';
import type { Json, Site } from './model';
import { timestamp, type Tenant } from './tenant';
import { addSystemList } from './userInformation';

export interface NewSite {
  /** Server-relative, such as `/sites/quality`; `/` is the root site. */
  path: string;
  displayName: string;
  description?: string;
  /** IANA name; as SharePoint does, a site that says nothing gets Pacific time. */
  timeZone?: string;
}

const normalPath = (path: string) => path.replace(/^\/+|\/+$/g, '');

/** Makes the site, or gives the one that is already at that path. Throws a RangeError for an unknown time zone. */
export function createSite(tenant: Tenant, made: NewSite): Site {
  const path = normalPath(made.path);
  const known = siteByPath(tenant, path);
  if (known) return known;
  const timeZone = made.timeZone ?? 'America/Los_Angeles';
  new Intl.DateTimeFormat('en-GB', { timeZone });
  const id = `${tenant.hostname},${randomUUID()},${randomUUID()}`;
  tenant.db.run(
    'INSERT INTO sites (id, path, displayName, description, timeZone, created) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    path,
    made.displayName,
    made.description ?? '',
    timeZone,
    timestamp(tenant.clock()),
  );
  const site = siteByPath(tenant, path);
  if (!site) throw new Error(`The site at /${path} was not kept`);
  addSystemList(tenant, site);
  return site;
}

export function siteByPath(tenant: Tenant, path: string): Site | undefined {
  return tenant.db.steady<Site>('SELECT * FROM sites WHERE path = ?', normalPath(path))[0];
}

/** Every site, oldest first. */
export function allSites(tenant: Tenant): Site[] {
  return tenant.db.all<Site>('SELECT * FROM sites ORDER BY no');
}

/** The site that a call names in its `{site}`: an id, `root`, the hostname, or `hostname:/path`; 404 if there is none. */
export function siteOf(call: Call): Site {
  const named = param(call, 'site');
  const { tenant } = call;
  const byPath = /^([^/:,]+):\/(.*)$/.exec(named);
  const isRoot = named === 'root' || named.toLowerCase() === tenant.hostname.toLowerCase();
  if (byPath && byPath[1]?.toLowerCase() !== tenant.hostname.toLowerCase()) throw notFound('Requested site could not be found');
  const site = byPath || isRoot ? siteByPath(tenant, byPath?.[2] ?? '') : siteById(tenant, named);
  if (!site) throw notFound('Requested site could not be found');
  return site;
}

function siteById(tenant: Tenant, id: string): Site | undefined {
  const whole = tenant.db.steady<Site>('SELECT * FROM sites WHERE id = ? COLLATE NOCASE', id)[0];
  if (whole || !/^[0-9a-f-]{36}$/i.test(id)) return whole;
  return tenant.db.one<Site>('SELECT * FROM sites WHERE id LIKE ?', `%,${id},%`);
}

/** Where people would open the site in a browser. */
export function webUrlOf(tenant: Tenant, site: Site): string {
  return `https://${tenant.hostname}${site.path ? `/${encodeURI(site.path)}` : ''}`;
}

function presentSite(tenant: Tenant, site: Site): Json {
  return {
    id: site.id,
    name: site.path.split('/').at(-1) ?? '',
    displayName: site.displayName,
    description: site.description,
    webUrl: webUrlOf(tenant, site),
    createdDateTime: site.created,
    lastModifiedDateTime: site.created,
    ...(site.path.split('/').length <= 2 ? { root: {} } : {}),
    siteCollection: { hostname: tenant.hostname },
  };
}

/** `GET /sites/{site}` */
export function getSite(call: Call): Reply {
  const site = siteOf(call);
  requireLevel(call, levels.read, site);
  return { status: 200, body: { '@odata.context': contextOf(call, 'sites/$entity'), ...presentSite(call.tenant, site) } };
}

/** `GET /sites?search=text`: sites whose name holds the text and that the caller may read. */
export function searchSites(call: Call): Reply {
  const text = option(call, 'search');
  if (text === undefined) throw invalidRequest('The search parameter is required');
  const found = allSites(call.tenant).filter((site) => site.displayName.toLowerCase().includes(text.toLowerCase()) && levelOn(call, site) >= levels.read);
  return { status: 200, body: { '@odata.context': contextOf(call, 'sites'), value: found.map((site) => presentSite(call.tenant, site)) } };
}
