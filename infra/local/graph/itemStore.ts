/** Items as rows. Every write is one transaction: eTag check, unique keys, index, older version, and the list's count of changes. */
import { randomUUID } from 'node:crypto';
import { notFound, uniqueClash } from './failures';
import { emptyKey, itemKey, type Key } from './indexKeys';
import type { Column, ItemRow, List, StoredFields } from './model';
import { timestamp, type Tenant } from './tenant';

/** An item's eTag, quotes included. */
export const tagOf = (row: Pick<ItemRow, 'guid' | 'version'>) => `"${row.guid},${row.version}"`;

/** The item, or undefined if it never was or is deleted. */
export function findItem(tenant: Tenant, listNo: number, id: number): ItemRow | undefined {
  return tenant.db.one<ItemRow>('SELECT * FROM items WHERE listNo = ? AND id = ? AND deleted = 0', listNo, id);
}

function refuseTaken(tenant: Tenant, column: Column, key: Key, itemId: number): void {
  if (!column.unique || key === emptyKey) return;
  if (tenant.db.one('SELECT itemId FROM index_values WHERE columnNo = ? AND value = ? AND itemId <> ? LIMIT 1', column.no, key, itemId)) throw uniqueClash();
}

function addIndexRows(tenant: Tenant, columns: Column[], row: ItemRow, fields: StoredFields): void {
  const rows = columns.map((column) => ({ column, key: itemKey(column, row, fields) }));
  for (const { column, key } of rows) refuseTaken(tenant, column, key, row.id);
  if (rows.length === 0) return;
  const places = rows.map(() => '(?, ?, ?)').join(', ');
  tenant.db.run(`INSERT INTO index_values (columnNo, value, itemId) VALUES ${places}`, ...rows.flatMap(({ column, key }) => [column.no, key, row.id]));
}

function moveIndexRows(tenant: Tenant, before: ItemRow, after: ItemRow): void {
  const old = JSON.parse(before.fields) as StoredFields;
  const fresh = JSON.parse(after.fields) as StoredFields;
  for (const column of tenant.schemaOf(after.listNo).indexed) {
    const from = itemKey(column, before, old);
    const to = itemKey(column, after, fresh);
    if (from === to) continue;
    refuseTaken(tenant, column, to, after.id);
    tenant.db.run('DELETE FROM index_values WHERE columnNo = ? AND value = ? AND itemId = ?', column.no, from, after.id);
    tenant.db.run('INSERT INTO index_values (columnNo, value, itemId) VALUES (?, ?, ?)', column.no, to, after.id);
  }
}

function removeIndexRows(tenant: Tenant, row: ItemRow): void {
  const fields = JSON.parse(row.fields) as StoredFields;
  for (const column of tenant.schemaOf(row.listNo).indexed)
    tenant.db.run('DELETE FROM index_values WHERE columnNo = ? AND value = ? AND itemId = ?', column.no, itemKey(column, row, fields), row.id);
}

function nextChange(tenant: Tenant, listNo: number, items: { added: number; total: number }): { lastItem: number; lastChange: number } {
  const row = tenant.db.one<{ lastItem: number; lastChange: number }>(
    'UPDATE lists SET lastItem = lastItem + ?, lastChange = lastChange + 1, itemCount = itemCount + ? WHERE no = ? RETURNING lastItem, lastChange',
    ...[items.added, items.total, listNo],
  );
  if (!row) throw notFound();
  return row;
}

function insertRow(tenant: Tenant, row: ItemRow): void {
  tenant.db.run(
    `INSERT INTO items (listNo, id, guid, version, created, modified, createdBy, modifiedBy, written, change, deleted, contentType, fields)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[row.listNo, row.id, row.guid, row.version, row.created, row.modified, row.createdBy, row.modifiedBy, row.written, row.change, row.deleted, row.contentType, row.fields],
  );
}

function contentTypeOf(tenant: Tenant, listNo: number): string {
  const row = tenant.db.steady<{ id: string }>('SELECT id FROM contentTypes WHERE listNo = ? ORDER BY length(id), id LIMIT 1', listNo)[0];
  if (!row) throw notFound();
  return row.id;
}

/** Adds an item; 400 if a unique key is taken. */
export function insertItem(tenant: Tenant, list: List, fields: StoredFields, by: number, contentType?: string): ItemRow {
  const now = tenant.clock();
  const made = timestamp(now);
  const row = tenant.db.transaction(() => {
    const { lastItem: id, lastChange: change } = nextChange(tenant, list.no, { added: 1, total: 1 });
    const type = contentType ?? contentTypeOf(tenant, list.no);
    const times = { created: made, modified: made, createdBy: by, modifiedBy: by, written: now.getTime() };
    const added: ItemRow = { listNo: list.no, id, guid: randomUUID(), version: 1, ...times, change, deleted: 0, contentType: type, fields: JSON.stringify(fields) };
    insertRow(tenant, added);
    addIndexRows(tenant, tenant.schemaOf(list.no).indexed, added, fields);
    return added;
  });
  tenant.changed(list.no);
  return row;
}

function keepVersion(tenant: Tenant, row: ItemRow): void {
  tenant.db.run(
    'INSERT INTO versions (listNo, id, version, modified, modifiedBy, written, fields) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[row.listNo, row.id, row.version, row.modified, row.modifiedBy, row.written, row.fields],
  );
}

/** Changes an item after `check` has seen it as it stands inside the transaction; `change` gives its new fields. 404 if it is gone. */
export function updateItem(tenant: Tenant, list: List, id: number, by: number, check: (row: ItemRow) => void, change: (fields: StoredFields) => StoredFields): ItemRow {
  const now = tenant.clock();
  const row = tenant.db.transaction(() => {
    const before = findItem(tenant, list.no, id);
    if (!before) throw notFound('The specified item was not found.');
    check(before);
    const fields = JSON.stringify(change(JSON.parse(before.fields) as StoredFields));
    const { lastChange } = nextChange(tenant, list.no, { added: 0, total: 0 });
    const after: ItemRow = { ...before, version: before.version + 1, modified: timestamp(now), modifiedBy: by, written: now.getTime(), change: lastChange, fields };
    keepVersion(tenant, before);
    moveIndexRows(tenant, before, after);
    tenant.db.run(
      'UPDATE items SET version = ?, modified = ?, modifiedBy = ?, written = ?, change = ?, fields = ? WHERE listNo = ? AND id = ?',
      ...[after.version, after.modified, by, after.written, lastChange, fields, list.no, id],
    );
    return after;
  });
  tenant.changed(list.no);
  return row;
}

/** Deletes an item, keeping what delta needs to tell of it. 404 if it is gone. */
export function deleteItem(tenant: Tenant, list: List, id: number, check: (row: ItemRow) => void): void {
  const written = tenant.clock().getTime();
  tenant.db.transaction(() => {
    const before = findItem(tenant, list.no, id);
    if (!before) throw notFound('The specified item was not found.');
    check(before);
    const { lastChange } = nextChange(tenant, list.no, { added: 0, total: -1 });
    keepVersion(tenant, before);
    removeIndexRows(tenant, before);
    tenant.db.run("UPDATE items SET deleted = 1, written = ?, change = ?, fields = '{}' WHERE listNo = ? AND id = ?", written, lastChange, list.no, id);
  });
  tenant.changed(list.no);
}

/** Builds the index of a column over the items there are; to be called inside a transaction. 400 if a unique key would be broken. */
export function buildIndex(tenant: Tenant, listNo: number, column: Column): void {
  tenant.db.run('DELETE FROM index_values WHERE columnNo = ?', column.no);
  for (const row of tenant.db.all<ItemRow>('SELECT * FROM items WHERE listNo = ? AND deleted = 0', listNo)) addIndexRows(tenant, [column], row, JSON.parse(row.fields) as StoredFields);
}
