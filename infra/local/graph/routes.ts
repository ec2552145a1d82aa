/** The table of what the local Graph answers: method, path below `/v1.0`, its price in resource units, and who does it. */
import { deleteColumn, getColumn, getColumns, patchColumn, postColumn } from './columns';
import { getContentType, getContentTypeColumns, getContentTypes, postContentType } from './contentTypeRoutes';
import { getDelta, tokenOf } from './delta';
import { GraphFailure, notFound } from './failures';
import { getFields, getItem, getItems, patchFields, patchItem, postItem, removeItem } from './items';
import { deleteList, getList, getLists, patchList, postList } from './lists';
import type { Call, Reply } from './messages';
import { deletePermission, getPermission, getPermissions, patchPermission, postPermission } from './permissions';
import { getSite, searchSites } from './sites';
import { deleteSubscription, getSubscription, getSubscriptions, patchSubscription, postSubscription, reauthorizeSubscription } from './subscriptions';
import { getMe, getUser, getUsers } from './users';
import { getVersion, getVersionFields, getVersions, restoreVersion } from './versions';

type Handler = (call: Call) => Reply | Promise<Reply>;
type Units = number | ((call: Call) => number);

interface Route {
  method: string;
  segments: string[];
  units: Units;
  handler: Handler;
}

// SharePoint's prices (throttling guidance, October 2025): one item 1, many items or a write 2, anything about permissions 5.
const one = 1;
const many = 2;
const write = 2;
const sharing = 5;
const delta: Units = (call) => (tokenOf(call) === undefined ? many : one);

const site = '/sites/{site}';
const list = `${site}/lists/{list}`;
const item = `${list}/items/{item}`;
const permissionRoutes = (place: string): [string, string, Units, Handler][] => [
  ['GET', `${place}/permissions`, sharing, getPermissions],
  ['POST', `${place}/permissions`, sharing, postPermission],
  ['GET', `${place}/permissions/{permission}`, sharing, getPermission],
  ['PATCH', `${place}/permissions/{permission}`, sharing, patchPermission],
  ['DELETE', `${place}/permissions/{permission}`, sharing, deletePermission],
];

const table: [method: string, path: string, units: Units, handler: Handler][] = [
  ['GET', '/me', one, getMe],
  ['GET', '/users', many, getUsers],
  ['GET', '/users/{user}', one, getUser],
  ['GET', '/sites', many, searchSites],
  ['GET', site, one, getSite],
  ['GET', `${site}/lists`, many, getLists],
  ['POST', `${site}/lists`, write, postList],
  ['GET', list, one, getList],
  ['PATCH', list, write, patchList],
  ['DELETE', list, write, deleteList],
  ['GET', `${list}/columns`, many, getColumns],
  ['POST', `${list}/columns`, write, postColumn],
  ['GET', `${list}/columns/{column}`, one, getColumn],
  ['PATCH', `${list}/columns/{column}`, write, patchColumn],
  ['DELETE', `${list}/columns/{column}`, write, deleteColumn],
  ['GET', `${list}/contentTypes`, many, getContentTypes],
  ['POST', `${list}/contentTypes`, write, postContentType],
  ['GET', `${list}/contentTypes/{contentType}`, one, getContentType],
  ['GET', `${list}/contentTypes/{contentType}/columns`, many, getContentTypeColumns],
  ['GET', `${list}/items`, many, getItems],
  ['POST', `${list}/items`, write, postItem],
  ['GET', `${list}/items/delta`, delta, getDelta],
  ['GET', item, one, getItem],
  ['PATCH', item, write, patchItem],
  ['DELETE', item, write, removeItem],
  ['GET', `${item}/fields`, one, getFields],
  ['PATCH', `${item}/fields`, write, patchFields],
  ['GET', `${item}/versions`, many, getVersions],
  ['GET', `${item}/versions/{version}`, one, getVersion],
  ['GET', `${item}/versions/{version}/fields`, one, getVersionFields],
  ['POST', `${item}/versions/{version}/restoreVersion`, write, restoreVersion],
  ...[site, list, item].flatMap(permissionRoutes),
  ['GET', '/subscriptions', one, getSubscriptions],
  ['POST', '/subscriptions', write, postSubscription],
  ['GET', '/subscriptions/{subscription}', one, getSubscription],
  ['PATCH', '/subscriptions/{subscription}', write, patchSubscription],
  ['DELETE', '/subscriptions/{subscription}', write, deleteSubscription],
  ['POST', '/subscriptions/{subscription}/reauthorize', write, reauthorizeSubscription],
];

const routes: Route[] = table.map(([method, path, units, handler]) => ({ method, segments: path.slice(1).split('/'), units, handler }));
const literalsOf = ({ segments }: Route) => segments.filter((segment) => !segment.startsWith('{')).length;
routes.sort((a, b) => literalsOf(b) - literalsOf(a));

/** The path's segments, decoded; a site named as `hostname:/path` or `hostname:/path:` is one segment. */
export function segmentsOf(path: string): string[] {
  const colon = /^\/sites\/([^/:]+):\/([^:]*)(?::(?:\/(.*))?)?$/.exec(path);
  const rest = colon ? ['sites', `${colon[1] ?? ''}:/${(colon[2] ?? '').replace(/\/$/, '')}`, ...(colon[3]?.split('/') ?? [])] : path.split('/').slice(1);
  return rest.filter((segment) => segment !== '').map(decodeURIComponent);
}

/** `delta`, `delta()` and `delta(token='…')` are one route. */
function splitDelta(segments: string[]): { segments: string[]; params: Record<string, string> } {
  const last = segments.at(-1) ?? '';
  const match = /^delta\((?:token='([^']*)')?\)$/.exec(last);
  if (!match) return { segments, params: {} };
  return { segments: [...segments.slice(0, -1), 'delta'], params: match[1] ? { token: match[1] } : {} };
}

function matchRoute(route: Route, segments: string[]): Record<string, string> | undefined {
  if (route.segments.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, pattern] of route.segments.entries()) {
    const segment = segments[index] ?? '';
    if (pattern.startsWith('{')) params[pattern.slice(1, -1)] = segment;
    else if (pattern.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

export interface Found {
  params: Record<string, string>;
  handler: Handler;
  units(call: Call): number;
}

/** Who answers a call; 404 for a path Graph does not have, 405 for a method the path does not take. */
export function findRoute(method: string, path: string): Found {
  const { segments, params } = splitDelta(segmentsOf(path));
  const fitting = routes.flatMap((route) => {
    const matched = matchRoute(route, segments);
    return matched ? [{ route, params: { ...matched, ...params } }] : [];
  });
  if (fitting.length === 0) throw notFound(`Resource not found for the segment '${segments.at(-1) ?? ''}'.`);
  const found = fitting.find(({ route }) => route.method === method);
  if (!found) throw new GraphFailure(405, 'notAllowed', 'The HTTP method is not allowed for this resource.');
  const { units, handler } = found.route;
  return { params: found.params, handler, units: (call) => (typeof units === 'number' ? units : units(call)) };
}
