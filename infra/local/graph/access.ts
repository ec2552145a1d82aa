/** What a caller may do on a site, list or item: broad scopes, or a Selected scope with a grant, and for people their membership too. */
import { accessDenied, notFound } from './failures';
import type { Call } from './messages';
import type { List, Site } from './model';

export const levels = { none: 0, read: 1, write: 2, manage: 3, full: 4 } as const;
export type Level = (typeof levels)[keyof typeof levels];

const broadScopes: Record<string, Level> = { 'Sites.Read.All': 1, 'Sites.ReadWrite.All': 2, 'Sites.Manage.All': 3, 'Sites.FullControl.All': 4 };
const roleLevels: Record<string, Level> = { read: 1, write: 2, owner: 3, fullcontrol: 4 };

/** The roles that a grant may carry. */
export const grantRoles = Object.keys(roleLevels);

const highest = (found: readonly Level[]): Level => found.reduce((top, level) => (level > top ? level : top), levels.none);
const levelOfRoles = (roles: string): Level => highest((JSON.parse(roles) as string[]).map((role) => roleLevels[role] ?? levels.none));

function broadLevel(call: Call): Level {
  return highest([...call.caller.scopes].map((scope) => broadScopes[scope] ?? levels.none));
}

function grantedLevel(call: Call, scope: string, siteNo: number, listNo: number, itemId: number): Level {
  if (!call.caller.scopes.has(scope)) return levels.none;
  const grants = call.tenant.db.steady<{ roles: string }>(
    'SELECT roles FROM grants WHERE siteNo = ? AND listNo = ? AND itemId = ? AND appId = ?',
    siteNo,
    listNo,
    itemId,
    call.caller.appId,
  );
  return highest(grants.map(({ roles }) => levelOfRoles(roles)));
}

function memberLevel(call: Call, siteNo: number, oid: string): Level {
  const member = call.tenant.db.steady<{ role: string }>('SELECT role FROM members WHERE siteNo = ? AND oid = ?', siteNo, oid)[0];
  return member ? (roleLevels[member.role] ?? levels.none) : levels.none;
}

/** How far the caller's rights reach; an app token has the app's rights, a delegated one no more than the person's own as well. */
export function levelOn(call: Call, site: Site, list?: List, itemId?: number): Level {
  const app = highest([
    broadLevel(call),
    grantedLevel(call, 'Sites.Selected', site.no, 0, 0),
    list ? grantedLevel(call, 'Lists.SelectedOperations.Selected', site.no, list.no, 0) : levels.none,
    list && itemId ? grantedLevel(call, 'ListItems.SelectedOperations.Selected', site.no, list.no, itemId) : levels.none,
  ]);
  if (!call.caller.user) return app;
  const own = memberLevel(call, site.no, call.caller.user.oid);
  return own < app ? own : app;
}

/** Refuses with 403 a caller whose rights do not reach `needed`. */
export function requireLevel(call: Call, needed: Level, site: Site, list?: List, itemId?: number): void {
  if (levelOn(call, site, list, itemId) < needed) throw accessDenied();
}

/** Only an app consented to `Sites.FullControl.All` may hand out or see grants. */
export function requireGrantor(call: Call): void {
  if (!call.caller.scopes.has('Sites.FullControl.All')) throw accessDenied();
}

/** A list or item that is not there is 404 for those who could have read it and 403 for everybody else. */
export function missing(call: Call, site: Site, list?: List, itemId?: number): Error {
  return levelOn(call, site, list, itemId) >= levels.read ? notFound('The specified item was not found.') : accessDenied();
}
