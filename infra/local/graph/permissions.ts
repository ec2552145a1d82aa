/** Grants to applications on a site, a list or an item: the second of the three steps of the Selected scopes. */
import { randomUUID } from 'node:crypto';
import { grantRoles, requireGrantor } from './access';
import { invalidRequest, notFound } from './failures';
import { listOf } from './lists';
import { contextOf, param, type Call, type Reply } from './messages';
import { isJson, type Json } from './model';
import { siteOf } from './sites';
import { findItem } from './itemStore';

interface GrantRow {
  id: string;
  appId: string;
  appName: string;
  roles: string;
}

/** What a call's grants are about; 0 stands for all lists, or all items. */
function placeOf(call: Call): [siteNo: number, listNo: number, itemId: number] {
  requireGrantor(call);
  if (!call.params['list']) return [siteOf(call).no, 0, 0];
  const { site, list } = listOf(call);
  if (!call.params['item']) return [site.no, list.no, 0];
  const row = findItem(call.tenant, list.no, Number(call.params['item']));
  if (!row) throw notFound('The specified item was not found.');
  return [site.no, list.no, row.id];
}

function present(row: GrantRow): Json {
  const grantedTo = { application: { id: row.appId, displayName: row.appName } };
  return { id: row.id, roles: JSON.parse(row.roles) as string[], grantedToV2: grantedTo, grantedToIdentitiesV2: [grantedTo], grantedToIdentities: [grantedTo] };
}

function rolesFrom(body: Json): string {
  const { roles } = body;
  if (!Array.isArray(roles) || roles.length === 0 || !roles.every((role) => grantRoles.includes(String(role)))) throw invalidRequest(`'roles' holds one or more of ${grantRoles.join(', ')}`);
  return JSON.stringify(roles);
}

function applicationFrom(body: Json): { id: string; displayName: string } {
  const { grantedToV2, grantedToIdentities } = body;
  const identity: unknown = grantedToV2 ?? (Array.isArray(grantedToIdentities) ? (grantedToIdentities as unknown[])[0] : undefined);
  const application = isJson(identity) ? identity['application'] : undefined;
  if (!isJson(application) || typeof application['id'] !== 'string') throw invalidRequest('A grant names an application');
  return { id: application['id'], displayName: typeof application['displayName'] === 'string' ? application['displayName'] : application['id'] };
}

function grantOf(call: Call, place: readonly number[]): GrantRow {
  const row = call.tenant.db.one<GrantRow>('SELECT * FROM grants WHERE siteNo = ? AND listNo = ? AND itemId = ? AND id = ?', ...place, param(call, 'permission'));
  if (!row) throw notFound('The specified permission was not found.');
  return row;
}

const one = (call: Call, row: GrantRow, status: number): Reply => ({ status, body: { '@odata.context': contextOf(call, 'permissions/$entity'), ...present(row) } });

/** `GET …/permissions` */
export function getPermissions(call: Call): Reply {
  const rows = call.tenant.db.all<GrantRow>('SELECT * FROM grants WHERE siteNo = ? AND listNo = ? AND itemId = ? ORDER BY id', ...placeOf(call));
  return { status: 200, body: { '@odata.context': contextOf(call, 'permissions'), value: rows.map(present) } };
}

/** `GET …/permissions/{permission}` */
export function getPermission(call: Call): Reply {
  return one(call, grantOf(call, placeOf(call)), 200);
}

/** `POST …/permissions` */
export function postPermission(call: Call): Reply {
  const place = placeOf(call);
  if (!isJson(call.body)) throw invalidRequest('The request is malformed or incorrect.');
  const roles = rolesFrom(call.body);
  const application = applicationFrom(call.body);
  const row: GrantRow = { id: randomUUID(), appId: application.id, appName: application.displayName, roles };
  call.tenant.db.run('INSERT INTO grants (id, siteNo, listNo, itemId, appId, appName, roles) VALUES (?, ?, ?, ?, ?, ?, ?)', row.id, ...place, row.appId, row.appName, roles);
  return one(call, row, 201);
}

/** `PATCH …/permissions/{permission}`: other roles. */
export function patchPermission(call: Call): Reply {
  const row = grantOf(call, placeOf(call));
  if (!isJson(call.body)) throw invalidRequest('The request is malformed or incorrect.');
  const roles = rolesFrom(call.body);
  call.tenant.db.run('UPDATE grants SET roles = ? WHERE id = ?', roles, row.id);
  return one(call, { ...row, roles }, 200);
}

/** `DELETE …/permissions/{permission}` */
export function deletePermission(call: Call): Reply {
  const row = grantOf(call, placeOf(call));
  call.tenant.db.run('DELETE FROM grants WHERE id = ?', row.id);
  return { status: 204 };
}
