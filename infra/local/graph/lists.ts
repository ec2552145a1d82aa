/** Lists over HTTP: `/sites/{site}/lists…`. */
import { levels, missing, requireLevel } from './access';
import { presentColumn } from './columnRows';
import { presentContentType } from './contentTypes';
import { invalidRequest, nameExists } from './failures';
import { createListRows, removeListRows, systemListTitle } from './listRows';
import { contextOf, option, param, type Call, type Reply } from './messages';
import { isJson, type Json, type List, type Site } from './model';
import { siteOf, webUrlOf } from './sites';
import { timestamp, type Tenant } from './tenant';
import { identitySet } from './itemViews';
import { identityByNo, identityOf } from './userInformation';

/** The lists of a site, oldest first; the hidden ones only when asked for. */
export function listsOf(tenant: Tenant, site: Site, withSystem: boolean): List[] {
  return tenant.db.all<List>('SELECT * FROM lists WHERE siteNo = ? AND system <= ? ORDER BY no', site.no, withSystem ? 1 : 0);
}

/** The site and list that a call names, by id or title; 404 if there is none, 403 to those who may not know. */
export function listOf(call: Call): { site: Site; list: List } {
  const site = siteOf(call);
  const named = param(call, 'list');
  const list = listNamed(call.tenant, site, named);
  if (!list) throw missing(call, site);
  return { site, list };
}

/** Mostly by its id as Graph gave it, which the engine finds without looking at every list. */
function listNamed({ db }: Tenant, site: Site, named: string): List | undefined {
  return db.one<List>('SELECT * FROM lists WHERE id = ? AND siteNo = ?', named, site.no) ?? db.one<List>('SELECT * FROM lists WHERE siteNo = ? AND (id = ? COLLATE NOCASE OR displayName = ?)', site.no, named, named);
}

export function presentList(tenant: Tenant, site: Site, list: List): Json {
  const tag = `"${list.id},${list.version}"`;
  return {
    '@odata.etag': tag,
    id: list.id,
    name: list.name,
    displayName: list.displayName,
    description: list.description,
    webUrl: `${webUrlOf(tenant, site)}/Lists/${encodeURIComponent(list.name)}`,
    eTag: tag,
    createdDateTime: list.created,
    lastModifiedDateTime: list.modified,
    createdBy: identitySet(identityByNo(tenant, list.createdBy)),
    lastModifiedBy: identitySet(identityByNo(tenant, list.modifiedBy)),
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: list.system === 1, template: list.displayName === systemListTitle ? 'users' : 'genericList' },
    ...(list.system ? { system: {} } : {}),
  };
}

function filterByTitle(lists: List[], filter: string | undefined): List[] {
  if (filter === undefined) return lists;
  const title = /^\s*displayName\s+eq\s+'((?:[^']|'')*)'\s*$/.exec(filter)?.[1];
  if (title === undefined) throw invalidRequest('The provided filter statement is not supported.');
  return lists.filter((list) => list.displayName.toLowerCase() === title.replaceAll("''", "'").toLowerCase());
}

/** `GET /sites/{site}/lists` */
export function getLists(call: Call): Reply {
  const site = siteOf(call);
  requireLevel(call, levels.read, site);
  const withSystem = (option(call, 'select') ?? '').split(',').includes('system');
  const lists = filterByTitle(listsOf(call.tenant, site, withSystem), option(call, 'filter'));
  return { status: 200, body: { '@odata.context': contextOf(call, `sites('${site.id}')/lists`), value: lists.map((list) => presentList(call.tenant, site, list)) } };
}

/** `GET /sites/{site}/lists/{list}` with `$expand=columns` and `contentTypes`. */
export function getList(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  const expand = (option(call, 'expand') ?? '').split(',').filter((name) => name !== '');
  const unknown = expand.find((name) => name !== 'columns' && name !== 'contentTypes');
  if (unknown) throw invalidRequest(`The query specified in the URI is not valid. Could not expand '${unknown}'.`);
  const schema = call.tenant.schemaOf(list.no);
  const body = {
    '@odata.context': contextOf(call, `sites('${site.id}')/lists/$entity`),
    ...presentList(call.tenant, site, list),
    ...(expand.includes('columns') ? { columns: schema.columns.map((column) => presentColumn(column)) } : {}),
    ...(expand.includes('contentTypes') ? { contentTypes: presentContentType(call.tenant, list) } : {}),
  };
  return { status: 200, body };
}

function titleFrom(body: Json): string {
  if (body['name'] !== undefined) throw invalidRequest("The property 'name' cannot be set. Send 'displayName' instead.");
  const { displayName } = body;
  if (typeof displayName !== 'string' || displayName.trim() === '' || displayName.length > 255) throw invalidRequest("The property 'displayName' is required.");
  return displayName;
}

/** `POST /sites/{site}/lists` */
export function postList(call: Call): Reply {
  const site = siteOf(call);
  requireLevel(call, levels.manage, site);
  const { body } = call;
  if (!isJson(body)) throw invalidRequest('The request is malformed or incorrect.');
  const template = isJson(body['list']) ? body['list']['template'] : undefined;
  if (template !== undefined && template !== 'genericList') throw invalidRequest('Only the list template genericList is supported');
  const description = typeof body['description'] === 'string' ? body['description'] : '';
  const columns = Array.isArray(body['columns']) ? body['columns'] : [];
  const by = identityOf(call.tenant, site, call.caller).no;
  const id = createListRows(call.tenant, site, { displayName: titleFrom(body), description, columns }, by);
  const { list } = listOf({ ...call, params: { ...call.params, list: id } });
  const location = `${call.origin}/v1.0/sites/${site.id}/lists/${id}`;
  return { status: 201, headers: { Location: location }, body: { '@odata.context': contextOf(call, `sites('${site.id}')/lists/$entity`), ...presentList(call.tenant, site, list) } };
}

/** `PATCH /sites/{site}/lists/{list}`: title and description. */
export function patchList(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.manage, site, list);
  const { tenant, body } = call;
  if (!isJson(body)) throw invalidRequest('The request is malformed or incorrect.');
  const displayName = body['displayName'] === undefined ? list.displayName : titleFrom(body);
  const description = typeof body['description'] === 'string' ? body['description'] : list.description;
  const by = identityOf(tenant, site, call.caller).no;
  if (tenant.db.one('SELECT no FROM lists WHERE siteNo = ? AND displayName = ? AND no <> ?', site.no, displayName, list.no)) throw nameExists('The specified list name already exists');
  tenant.db.run(
    'UPDATE lists SET displayName = ?, description = ?, version = version + 1, modified = ?, modifiedBy = ? WHERE no = ?',
    ...[displayName, description, timestamp(tenant.clock()), by, list.no],
  );
  const changed = listOf({ ...call, params: { ...call.params, list: list.id } }).list;
  return { status: 200, body: { '@odata.context': contextOf(call, `sites('${site.id}')/lists/$entity`), ...presentList(tenant, site, changed) } };
}

/** `DELETE /sites/{site}/lists/{list}` */
export function deleteList(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.manage, site, list);
  if (list.system) throw invalidRequest('A system list cannot be deleted');
  removeListRows(call.tenant, list);
  return { status: 204 };
}
