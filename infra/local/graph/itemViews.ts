/** Items as Graph shows them: no `fields` unless expanded, empty columns absent, people and lookups as numbers in texts. */
import { mislabelled } from './dates';
import { invalidRequest, overThreshold, unknownField } from './failures';
import { tagOf } from './itemStore';
import { lookUp } from './lookups';
import type { Call } from './messages';
import { type Column, type Identity, type ItemRow, type Json, type List, type ListSchema, type Site, type StoredFields, type StoredValue } from './model';
import { webUrlOf } from './sites';
import { identityByNo } from './userInformation';

/** All that stays the same from item to item of one reply. */
export interface ItemView {
  call: Call;
  site: Site;
  list: List;
  schema: ListSchema;
  identity(no: number): Identity;
  contentType(id: string): Json;
  webUrl: string;
}

/** `true` for the default fields, or the names that an inner `$select` asked for. */
export type FieldChoice = true | readonly string[];

const mostLookups = 12;
const computedEmpties = { _ComplianceFlags: '', _ComplianceTag: '', _ComplianceTagWrittenTime: '', _ComplianceTagUserId: '' };

function remembered<Input, Output>(find: (input: Input) => Output): (input: Input) => Output {
  const known = new Map<Input, Output>();
  return (input) => {
    const old = known.get(input);
    if (old !== undefined) return old;
    const found = find(input);
    known.set(input, found);
    return found;
  };
}

export function viewOf(call: Call, site: Site, list: List): ItemView {
  const { tenant } = call;
  return {
    call,
    site,
    list,
    schema: tenant.schemaOf(list.no),
    identity: remembered((no: number) => identityByNo(tenant, no)),
    contentType: remembered((id: string) => ({ id, name: tenant.db.steady<{ name: string }>('SELECT name FROM contentTypes WHERE listNo = ? AND id = ?', list.no, id)[0]?.name ?? 'Item' })),
    webUrl: `${webUrlOf(tenant, site)}/Lists/${encodeURIComponent(list.name)}`,
  };
}

function putDefault(shown: Json, column: Column, value: StoredValue, view: ItemView): void {
  if (column.kind !== 'person' && column.kind !== 'lookup') shown[column.name] = value;
  else if (Array.isArray(value)) shown[column.name] = value.flatMap((id) => lookUp(view.call.tenant, view.site, column, Number(id)) ?? []);
  else shown[`${column.name}LookupId`] = String(Number(value));
}

function builtInFields(view: ItemView, row: ItemRow, fields: StoredFields): Json {
  const author = view.identity(row.createdBy);
  const editor = view.identity(row.modifiedBy);
  const title = fields['Title'];
  return {
    id: String(row.id),
    ContentType: view.contentType(row.contentType)['name'],
    Modified: row.modified,
    Created: row.created,
    AuthorLookupId: String(author.userLookupId),
    EditorLookupId: String(editor.userLookupId),
    _UIVersionString: `${row.version}.0`,
    Attachments: false,
    Edit: '',
    ...(title === undefined ? {} : { LinkTitleNoMenu: title, LinkTitle: title }),
    ItemChildCount: '0',
    FolderChildCount: '0',
    ...computedEmpties,
    ...(author.appLookupId ? { AppAuthorLookupId: String(author.appLookupId) } : {}),
    ...(editor.appLookupId ? { AppEditorLookupId: String(editor.appLookupId) } : {}),
  };
}

/** The `fields` of an item: its eTag, then the default columns or those chosen. */
export function presentFields(view: ItemView, row: ItemRow, choice: FieldChoice): Json {
  const fields = JSON.parse(row.fields) as StoredFields;
  const shown: Json = { '@odata.etag': tagOf(row) };
  if (choice !== true) return Object.assign(shown, chosenFields(view, row, fields, choice));
  for (const name in fields) {
    const column = view.schema.byName.get(name);
    const value = fields[name];
    if (column && value !== undefined && !column.hidden) putDefault(shown, column, value, view);
  }
  return Object.assign(shown, builtInFields(view, row, fields));
}

function chosenFields(view: ItemView, row: ItemRow, fields: StoredFields, names: readonly string[]): Json {
  const shown: Json = {};
  let builtIn: Json | undefined;
  for (const name of names) {
    const own = chosenOwn(view, fields, name);
    if (own.known) {
      if (own.value !== undefined) shown[name] = own.value;
      continue;
    }
    builtIn ??= builtInFields(view, row, fields);
    const value = name === 'ID' ? builtIn['id'] : builtIn[name];
    if (value !== undefined) shown[name] = value;
  }
  return shown;
}

function chosenOwn(view: ItemView, fields: StoredFields, name: string): { known: boolean; value?: unknown } {
  const lookup = name.endsWith('LookupId') ? view.schema.byName.get(name.slice(0, -'LookupId'.length)) : undefined;
  const column = view.schema.byName.get(name) ?? lookup;
  if (!column || (column.builtIn && column.name !== 'Title')) return { known: false };
  const value = fields[column.name];
  if (value === undefined || (column.kind !== 'person' && column.kind !== 'lookup')) return { known: true, value };
  const found = (id: unknown) => lookUp(view.call.tenant, view.site, column, Number(id));
  if (Array.isArray(value)) return { known: true, value: value.flatMap((id) => found(id) ?? []) };
  return { known: true, value: column === lookup ? String(Number(value)) : found(value)?.LookupValue };
}

/** Checks the names of an inner `$select`: each a column of the list (400), and no more than twelve that join other lists. */
export function checkChoice(view: ItemView, names: readonly string[]): void {
  let joins = 0;
  for (const name of names) {
    const column = view.schema.byName.get(name) ?? (name.endsWith('LookupId') ? view.schema.byName.get(name.slice(0, -'LookupId'.length)) : undefined);
    if (!column && name !== 'id') throw unknownField(name);
    if (column?.kind === 'person' || column?.kind === 'lookup') joins += 1;
  }
  if (joins > mostLookups) throw overThreshold(view.call.tenant.faults.get().thresholdStatus);
}

/** A whole listItem. */
export function presentItem(view: ItemView, row: ItemRow, choice?: FieldChoice, tag = tagOf(row)): Json {
  const createdBy = view.identity(row.createdBy);
  const modifiedBy = view.identity(row.modifiedBy);
  return {
    '@odata.etag': tag,
    createdDateTime: row.created,
    eTag: tag,
    id: String(row.id),
    lastModifiedDateTime: row.modified,
    webUrl: `${view.webUrl}/${row.id}_.000`,
    createdBy: createdBy.user.id ? { user: createdBy.user } : identitySet(createdBy),
    lastModifiedBy: identitySet(modifiedBy),
    parentReference: { id: view.list.id, siteId: view.site.id },
    contentType: view.contentType(row.contentType),
    'fields@odata.navigationLink': `sites('${encodeURIComponent(view.site.id)}')/lists('${view.list.id}')/items('${row.id}')/fields`,
    ...(choice === undefined ? {} : { fields: presentFields(view, row, choice) }),
  };
}

/** An identity as `createdBy` and `lastModifiedBy` show it. */
export function identitySet(identity: Identity): Json {
  return { ...(identity.application ? { application: identity.application } : {}), user: identity.user };
}

/** Keeps only the members that an outer `$select` names, and those that always come. */
export function selectMembers(item: Json, select: string | undefined): Json {
  if (!select) return item;
  const wanted = new Set(['@odata.etag', 'id', 'fields', ...select.split(',').map((name) => name.trim())]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name)));
}

/** Makes the dates in a POST's reply wrong in the way SharePoint does. */
export function spoilDates(view: ItemView, fields: Json): Json {
  const isDate = (name: string) => ['dateTime', 'dateOnly'].includes(view.schema.byName.get(name)?.kind ?? '');
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isDate(name) && typeof value === 'string' ? mislabelled(value, view.site.timeZone) : value]));
}

/** What an `$expand` asks of items: the choice of fields, if any. 400 for anything that cannot be expanded. */
export function readExpand(text: string | undefined): FieldChoice | undefined {
  if (!text) return undefined;
  const match = /^fields(?:\(\s*\$?select=([^;)]*)\s*\))?$/i.exec(text.trim());
  if (!match) throw invalidRequest(`The query specified in the URI is not valid. Could not expand '${text}'.`);
  return match[1] === undefined ? true : match[1].split(',').map((name) => name.trim()).filter((name) => name !== '');
}

