/** Lists and their columns as rows: making and removing them, whoever asks. */
import { randomBytes, randomUUID } from 'node:crypto';
import { newDefinition } from './columnDefinitions';
import { invalidRequest, nameExists } from './failures';
import { reservedNames } from './internalNames';
import type { Json, List, Site } from './model';
import { timestamp, type Tenant } from './tenant';

export const systemListTitle = 'User Information List';
const mostIndexes = 20;

const hiddenComputed = ['_ComplianceFlags', '_ComplianceTag', '_ComplianceTagWrittenTime', '_ComplianceTagUserId'];
const shownComputed = ['ContentType', '_UIVersionString', 'Attachments', 'Edit', 'LinkTitle', 'LinkTitleNoMenu', 'ItemChildCount', 'FolderChildCount'];
const person = { personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly', displayAs: 'nameWithPresence' } };
const dateTime = { dateTime: { displayAs: 'default', format: 'dateTime' } };

function builtInDefinitions(): Json[] {
  const common = { builtIn: true, description: '', columnGroup: 'Core Columns', required: false, hidden: false, indexed: false, enforceUniqueValues: false };
  const readOnly = { ...common, readOnly: true };
  const computed = (name: string) => ({ ...readOnly, name, displayName: name, builtInKind: 'computed' });
  return [
    { ...common, readOnly: false, name: 'Title', displayName: 'Title', required: true, text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 } },
    { ...readOnly, name: 'ID', displayName: 'ID', builtInKind: 'counter' },
    { ...readOnly, name: 'Created', displayName: 'Created', ...dateTime },
    { ...readOnly, name: 'Modified', displayName: 'Modified', ...dateTime },
    { ...readOnly, name: 'Author', displayName: 'Created By', ...person },
    { ...readOnly, name: 'Editor', displayName: 'Modified By', ...person },
    { ...readOnly, name: 'AppAuthor', displayName: 'App Created By', builtInKind: 'computed' },
    { ...readOnly, name: 'AppEditor', displayName: 'App Modified By', builtInKind: 'computed' },
    ...shownComputed.map(computed),
    ...hiddenComputed.map(computed),
  ];
}

function addColumn(tenant: Tenant, listNo: number, definition: Json): void {
  const name = String(definition['name']);
  if (reservedNames.has(name.toLowerCase()) || tenant.db.one('SELECT no FROM columns WHERE listNo = ? AND name = ?', listNo, name))
    throw nameExists(`A column named '${name}' already exists`);
  tenant.db.run('INSERT INTO columns (listNo, id, name, definition) VALUES (?, ?, ?, ?)', listNo, randomUUID(), name, JSON.stringify(definition));
}

/** Refuses (400) a list that would have more than 20 indexed columns; to be called inside the transaction that adds one. */
export function refuseTooManyIndexes(tenant: Tenant, listNo: number): void {
  const row = tenant.db.one<{ count: number }>("SELECT COUNT(*) AS count FROM columns WHERE listNo = ? AND json_extract(definition, '$.indexed') = 1", listNo);
  if (row && row.count > mostIndexes) throw invalidRequest(`A list can have at most ${mostIndexes} indexed columns`);
}

/** Adds a column to a list; to be called inside a transaction. Gives its internal name. */
export function addListColumn(tenant: Tenant, listNo: number, body: unknown): string {
  const definition = newDefinition(body);
  addColumn(tenant, listNo, definition);
  return definition.name;
}

export interface NewList {
  displayName: string;
  description: string;
  columns: unknown[];
  system?: boolean;
}

/** Makes a list with its columns, all or nothing. 409 if the site has one of that name. */
export function createListRows(tenant: Tenant, site: Site, made: NewList, by: number): string {
  const id = randomUUID();
  const now = timestamp(tenant.clock());
  return tenant.alterLists(() => {
    if (tenant.db.one('SELECT no FROM lists WHERE siteNo = ? AND (displayName = ? OR name = ?)', site.no, made.displayName, made.displayName))
      throw nameExists('The specified list name already exists');
    const row = tenant.db.one<{ no: number }>(
      `INSERT INTO lists (siteNo, id, name, displayName, description, system, version, created, modified, createdBy, modifiedBy, lastItem, lastChange, itemCount)
       VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 0, 0, 0) RETURNING no`,
      ...[site.no, id, made.displayName, made.displayName, made.description, made.system ? 1 : 0, now, now, by, by],
    );
    if (!row) throw new Error('A list was not kept');
    const contentType = `0x0100${randomBytes(16).toString('hex').toUpperCase()}`;
    tenant.db.run('INSERT INTO contentTypes (id, listNo, name, description) VALUES (?, ?, ?, ?)', contentType, row.no, 'Item', 'Create a new list item.');
    for (const definition of builtInDefinitions()) addColumn(tenant, row.no, definition);
    for (const column of made.columns) addListColumn(tenant, row.no, column);
    refuseTooManyIndexes(tenant, row.no);
    return id;
  });
}

/** Removes a list with everything in it. */
export function removeListRows(tenant: Tenant, list: List): void {
  tenant.alterLists(() => {
    tenant.db.run('DELETE FROM index_values WHERE columnNo IN (SELECT no FROM columns WHERE listNo = ?)', list.no);
    for (const table of ['items', 'versions', 'columns', 'contentTypes', 'subscriptions', 'grants']) tenant.db.run(`DELETE FROM ${table} WHERE listNo = ?`, list.no);
    tenant.db.run('DELETE FROM lists WHERE no = ?', list.no);
  });
}
