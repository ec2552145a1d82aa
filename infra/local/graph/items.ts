/** Items over HTTP: `/sites/{site}/lists/{list}/items…`. */
import { accessDenied, invalidRequest, spuriousConflict, staleTag } from './failures';
import { levels, missing, requireLevel } from './access';
import { defaultFields, readFieldWrites, withChanges, type FieldChanges, type WriteRules } from './fieldWrites';
import { placeOf, queryItems, readQuery, type Place } from './itemQuery';
import { deleteItem, findItem, insertItem, tagOf, updateItem } from './itemStore';
import { checkChoice, presentFields, presentItem, readExpand, selectMembers, spoilDates, viewOf, type FieldChoice, type ItemView } from './itemViews';
import { listOf } from './lists';
import { lookUp } from './lookups';
import { contextOf, option, param, prefers, type Call, type Reply } from './messages';
import { isJson, type ItemRow, type List, type Site } from './model';
import { linkTo, pageSize, seal, shortened, unseal } from './paging';
import { identityOf } from './userInformation';

const liftingPreferences = ['HonorNonIndexedQueriesWarningMayFailRandomly', 'allowthrottleablequeries'];
const contextOfItems = (call: Call, list: List, rest: string) => contextOf(call, `sites('')/lists('${list.id}')/items${rest}`);

/** The choice of fields that a call's `$expand` makes, its names checked. */
export function expandedFields(call: Call, view: ItemView): FieldChoice | undefined {
  const choice = readExpand(option(call, 'expand'));
  if (Array.isArray(choice)) checkChoice(view, choice);
  return choice;
}

/** `GET …/items` */
export function getItems(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  for (const refused of ['skip', 'search']) if (option(call, refused) !== undefined) throw invalidRequest(`$${refused} is not supported on list items`);
  const view = viewOf(call, site, list);
  const choice = expandedFields(call, view);
  const scope = { tenant: call.tenant, list, schema: view.schema };
  const lift = liftingPreferences.some((preference) => prefers(call, preference));
  const query = readQuery(scope, site, option(call, 'filter'), option(call, 'orderby'), lift);
  const after = readSkipToken(call);
  const size = shortened(call, pageSize(call));
  const rows = queryItems(scope, query, after, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const next = rows.length > size ? linkTo(call, '$skiptoken', seal(last ? placeOf(query, last) : (after ?? 'start'))) : undefined;
  const select = option(call, 'select');
  const body = {
    '@odata.context': contextOfItems(call, list, ''),
    ...(next ? { '@odata.nextLink': next } : {}),
    value: page.map((row) => selectMembers(presentItem(view, row, choice), select)),
  };
  return { status: 200, body };
}

function readSkipToken(call: Call): Place | undefined {
  const token = option(call, 'skiptoken');
  if (token === undefined) return undefined;
  const place = unseal(token);
  if (place === 'start') return undefined;
  if (!isJson(place) || typeof place['id'] !== 'number') throw invalidRequest('The skip token is not valid');
  return place as unknown as Place;
}

/** The list and item that a call names; 404 if there is none, 403 to those who may not know. */
export function itemOf(call: Call, needed: (typeof levels)[keyof typeof levels]): { site: Site; list: List; row: ItemRow } {
  const { site, list } = listOf(call);
  const id = Number(param(call, 'item'));
  const row = Number.isSafeInteger(id) ? findItem(call.tenant, list.no, id) : undefined;
  if (!row) throw missing(call, site, list, id);
  requireLevel(call, needed, site, list, row.id);
  return { site, list, row };
}

/** `GET …/items/{item}` */
export function getItem(call: Call): Reply {
  const { site, list, row } = itemOf(call, levels.read);
  const view = viewOf(call, site, list);
  const item = selectMembers(presentItem(view, row, expandedFields(call, view)), option(call, 'select'));
  return { status: 200, headers: { ETag: tagOf(row) }, body: { '@odata.context': contextOfItems(call, list, '/$entity'), ...item } };
}

/** `GET …/items/{item}/fields` */
export function getFields(call: Call): Reply {
  const { site, list, row } = itemOf(call, levels.read);
  const view = viewOf(call, site, list);
  const names = option(call, 'select')?.split(',').map((name) => name.trim());
  if (names) checkChoice(view, names);
  const fields = presentFields(view, row, names ?? true);
  return { status: 200, headers: { ETag: tagOf(row) }, body: { '@odata.context': contextOfItems(call, list, `('${row.id}')/fields/$entity`), ...fields } };
}

function rulesFor(call: Call, site: Site, list: List): WriteRules {
  const { tenant } = call;
  return {
    schema: tenant.schemaOf(list.no),
    timeZone: site.timeZone,
    strictLookupString: tenant.faults.get().strictLookupString,
    newBackEnd: prefers(call, 'apiversion=2.1'),
    exists: (column, id) => lookUp(tenant, site, column, id) !== undefined,
  };
}

function readContentType(call: Call, list: List, sent: unknown): string | undefined {
  if (!isJson(sent)) return undefined;
  const id = String(sent['id']);
  if (!call.tenant.db.one('SELECT id FROM contentTypes WHERE listNo = ? AND id = ?', list.no, id)) throw invalidRequest('The content type does not belong to the list');
  return id;
}

/** `POST …/items`. Its reply may have wrong dates, as SharePoint's has. */
export function postItem(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.write, site, list);
  if (list.system) throw accessDenied();
  if (!isJson(call.body) || (call.body['fields'] !== undefined && !isJson(call.body['fields']))) throw invalidRequest('The request is malformed or incorrect.');
  const rules = rulesFor(call, site, list);
  const changes = readFieldWrites({ ...defaultFields(rules.schema), ...(call.body['fields'] as object | undefined) }, rules);
  const by = identityOf(call.tenant, site, call.caller).no;
  const row = insertItem(call.tenant, list, withChanges({}, changes), by, readContentType(call, list, call.body['contentType']));
  const view = viewOf(call, site, list);
  const fields = presentFields(view, row, true);
  const shown = call.tenant.faults.get().postDateBug ? spoilDates(view, fields) : fields;
  const headers = { Location: `${call.origin}/v1.0/sites/${site.id}/lists/${list.id}/items/${row.id}`, ETag: tagOf(row) };
  return { status: 201, headers, body: { '@odata.context': contextOfItems(call, list, '/$entity'), ...presentItem(view, row), fields: shown } };
}

/** Compares `If-Match` with the item: none or `*` passes, a tag without quotes is 400, another version 412. */
function tagCheck(call: Call): (row: ItemRow) => void {
  const sent = call.headers['if-match']?.trim();
  if (sent === undefined || sent === '*') return () => undefined;
  if (!/^"[^"]*"$/.test(sent)) throw invalidRequest('The If-Match header is malformed', 'malformedEntityTag');
  return (row) => {
    if (tagOf(row) !== sent) throw staleTag();
  };
}

function refuseByChance(call: Call): void {
  const { faults } = call.tenant;
  if (faults.chance(faults.get().conflictRate)) throw spuriousConflict();
}

function change(call: Call, sent: unknown): { view: ItemView; row: ItemRow } {
  const { site, list, row: seen } = itemOf(call, levels.write);
  if (list.system) throw accessDenied();
  const changes: FieldChanges = readFieldWrites(sent, rulesFor(call, site, list));
  const by = identityOf(call.tenant, site, call.caller).no;
  const check = tagCheck(call);
  refuseByChance(call);
  const row = updateItem(call.tenant, list, seen.id, by, check, (fields) => withChanges(fields, changes));
  return { view: viewOf(call, site, list), row };
}

/** `PATCH …/items/{item}/fields`: answers with the fields alone. */
export function patchFields(call: Call): Reply {
  const { view, row } = change(call, call.body);
  const body = { '@odata.context': contextOfItems(call, view.list, `('${row.id}')/fields/$entity`), ...presentFields(view, row, true) };
  return { status: 200, headers: { ETag: tagOf(row) }, body };
}

/** `PATCH …/items/{item}` with `{"fields": …}`. */
export function patchItem(call: Call): Reply {
  if (!isJson(call.body)) throw invalidRequest('The request is malformed or incorrect.');
  const { view, row } = change(call, call.body['fields']);
  return { status: 200, headers: { ETag: tagOf(row) }, body: { '@odata.context': contextOfItems(call, view.list, '/$entity'), ...presentItem(view, row, true) } };
}

/** `DELETE …/items/{item}` */
export function removeItem(call: Call): Reply {
  const { list, row } = itemOf(call, levels.write);
  if (list.system) throw accessDenied();
  const check = tagCheck(call);
  refuseByChance(call);
  deleteItem(call.tenant, list, row.id, check);
  return { status: 204 };
}
