/** Reads many items: by id, along an index, or through a filter that an index must first make small. */
import { invalidRequest, overThreshold } from './failures';
import { bindFilter, conditionOf, matches, queriedColumn, type BoundFilter, type BoundTest } from './filterTests';
import { parseFilter } from './filterSyntax';
import { compareKeys, itemKey, type Key } from './indexKeys';
import { lagOf, type Lag } from './laggingRows';
import type { Column, ItemRow, List, ListSchema, Site, StoredFields } from './model';
import type { Tenant } from './tenant';

export interface Sort {
  column: Column;
  descending: boolean;
}

/** The place after which a page begins: the sort key (or the id itself) and the id of the last item before it. */
export interface Place {
  key: Key;
  id: number;
}

export interface ItemQuery {
  filter?: BoundFilter;
  sort?: Sort;
}

export interface Scope {
  tenant: Tenant;
  list: List;
  schema: ListSchema;
}

/** Reads `$filter` and `$orderby`. Names without `fields/` in `$orderby` are passed over in silence, as SharePoint does. */
export function readQuery(scope: Scope, site: Site, filter: string | undefined, orderby: string | undefined, liftIndex: boolean): ItemQuery {
  const bound = filter === undefined ? undefined : bindFilter(parseFilter(filter), scope.schema, site.timeZone, liftIndex);
  const sort = orderby === undefined ? undefined : readSort(orderby, scope.schema, liftIndex);
  if (orderby !== undefined && !sort && !bound && scope.list.itemCount > scope.tenant.faults.get().threshold) throw tooMany(scope);
  return { ...(bound ? { filter: bound } : {}), ...(sort ? { sort } : {}) };
}

function readSort(text: string, schema: ListSchema, liftIndex: boolean): Sort | undefined {
  const match = /^\s*(fields\/)?([A-Za-z0-9_]+)(?:\s+(asc|desc))?\s*$/i.exec(text);
  if (!match) throw invalidRequest(`The query specified in the URI is not valid. Could not sort by '${text}'.`);
  if (!match[1]) return undefined;
  return { column: queriedColumn(match[2] ?? '', schema, liftIndex), descending: match[3]?.toLowerCase() === 'desc' };
}

const tooMany = (scope: Scope) => overThreshold(scope.tenant.faults.get().thresholdStatus);

/** Up to `count` items after `after`, in order. Refuses what touches more rows than the threshold. */
export function queryItems(scope: Scope, query: ItemQuery, after: Place | undefined, count: number): ItemRow[] {
  const lag = lagOf(scope.tenant, scope.list.no);
  const order = orderOf(query.sort);
  const rows = withLag(rowsOf(scope, query, after, count + (lag?.hidden.size ?? 0)), lag, query.filter);
  const beyond = after ? rows.filter((row) => order.compare(order.place(row), after) > 0) : rows;
  return beyond.sort((one, other) => order.compare(order.place(one), order.place(other))).slice(0, count);
}

/** Where an item stands in the order of a query. */
export function placeOf(query: ItemQuery, row: ItemRow): Place {
  return orderOf(query.sort).place(row);
}

function orderOf(sort: Sort | undefined) {
  const turn = sort?.descending ? -1 : 1;
  return {
    place: (row: ItemRow): Place => ({ key: sort ? itemKey(sort.column, row, JSON.parse(row.fields) as StoredFields) : row.id, id: row.id }),
    compare: (one: Place, other: Place) => turn * (compareKeys(one.key, other.key) || one.id - other.id),
  };
}

function withLag(rows: ItemRow[], lag: Lag | undefined, filter: BoundFilter | undefined): ItemRow[] {
  const current = lag ? rows.filter((row) => !lag.hidden.has(row.id)) : rows;
  const all = lag ? current.concat(lag.earlier) : current;
  return filter ? all.filter((row) => passesFilter(filter, row)) : all;
}

function passesFilter(filter: BoundFilter, row: ItemRow): boolean {
  const fields = JSON.parse(row.fields) as StoredFields;
  return matches(filter, (column) => itemKey(column, row, fields));
}

function rowsOf(scope: Scope, query: ItemQuery, after: Place | undefined, count: number): ItemRow[] {
  if (query.filter) return candidates(scope, query.filter);
  if (!query.sort || query.sort.column.kind === 'counter') return rowsById(scope, after, count, query.sort?.descending ?? false);
  return query.sort.column.indexed ? rowsAlongIndex(scope, query.sort, after, count) : everyRow(scope);
}

function rowsById({ tenant, list }: Scope, after: Place | undefined, count: number, descending: boolean): ItemRow[] {
  const [sign, direction, start] = descending ? ['<', 'DESC', Number.MAX_SAFE_INTEGER] : ['>', 'ASC', 0];
  return tenant.db.all<ItemRow>(
    `SELECT * FROM items WHERE listNo = ? AND id ${sign} ? AND deleted = 0 ORDER BY id ${direction} LIMIT ?`,
    ...[list.no, after?.id ?? Number(start), count],
  );
}

function rowsAlongIndex({ tenant, list }: Scope, sort: Sort, after: Place | undefined, count: number): ItemRow[] {
  const [sign, direction] = sort.descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const beyond = after ? `AND (value, itemId) ${sign} (?, ?)` : '';
  return tenant.db.all<ItemRow>(
    `SELECT items.* FROM (SELECT value, itemId FROM index_values WHERE columnNo = ? ${beyond} ORDER BY value ${direction}, itemId ${direction} LIMIT ?) AS found
     JOIN items ON items.listNo = ? AND items.id = found.itemId`,
    ...[sort.column.no, ...(after ? [after.key, after.id] : []), count, list.no],
  );
}

function everyRow(scope: Scope): ItemRow[] {
  if (scope.list.itemCount > scope.tenant.faults.get().threshold) throw tooMany(scope);
  return scope.tenant.db.all<ItemRow>('SELECT * FROM items WHERE listNo = ? AND deleted = 0', scope.list.no);
}

/** The rows among which all matches are. Only the first of several conditions joined by `and` makes the set smaller, as in SharePoint. */
function candidates(scope: Scope, filter: BoundFilter): ItemRow[] {
  if (filter.kind === 'test') return testCandidates(scope, filter);
  const [first] = filter.parts;
  if (filter.kind === 'and' && first) return candidates(scope, first);
  const found = new Map(filter.parts.flatMap((part) => candidates(scope, part)).map((row) => [row.id, row]));
  if (found.size > scope.tenant.faults.get().threshold) throw tooMany(scope);
  return [...found.values()];
}

function testCandidates(scope: Scope, test: BoundTest): ItemRow[] {
  const { tenant, list } = scope;
  const { threshold } = tenant.faults.get();
  const { sql, values } = conditionOf(test);
  const isId = test.column.kind === 'counter';
  if (!test.column.indexed && !isId) return everyRow(scope);
  const rows = isId
    ? tenant.db.all<ItemRow>(`SELECT * FROM items WHERE listNo = ? AND deleted = 0 AND ${sql.replaceAll('value', 'id')} LIMIT ?`, list.no, ...values, threshold + 1)
    : tenant.db.all<ItemRow>(
        `SELECT items.* FROM index_values JOIN items ON items.listNo = ? AND items.id = itemId WHERE columnNo = ? AND ${sql} LIMIT ?`,
        ...[list.no, test.column.no, ...values, threshold + 1],
      );
  if (rows.length > threshold) throw tooMany(scope);
  return rows;
}
