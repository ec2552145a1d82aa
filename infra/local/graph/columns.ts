/** Columns over HTTP: `/sites/{site}/lists/{list}/columns…`. */
import { levels, requireLevel } from './access';
import { presentColumn } from './columnRows';
import { changedDefinition } from './columnDefinitions';
import { invalidRequest, notFound } from './failures';
import { buildIndex } from './itemStore';
import { addListColumn, refuseTooManyIndexes } from './listRows';
import { listOf } from './lists';
import { contextOf, param, type Call, type Reply } from './messages';
import type { Column, List } from './model';

const contextOfColumns = (call: Call, list: List, one = true) => contextOf(call, `sites/lists('${list.id}')/columns${one ? '/$entity' : ''}`);
const indexableBuiltIns = ['Title', 'Created', 'Modified'];

function columnOf(call: Call, list: List): Column {
  const id = param(call, 'column').toLowerCase();
  const column = call.tenant.schemaOf(list.no).columns.find((one) => one.id === id || one.name.toLowerCase() === id);
  if (!column) throw notFound('The specified column was not found.');
  return column;
}

/** `GET …/columns` */
export function getColumns(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  return { status: 200, body: { '@odata.context': contextOfColumns(call, list, false), value: call.tenant.schemaOf(list.no).columns.map((column) => presentColumn(column)) } };
}

/** `GET …/columns/{column}` */
export function getColumn(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  return { status: 200, body: { '@odata.context': contextOfColumns(call, list), ...presentColumn(columnOf(call, list)) } };
}

/** An index can be neither added nor taken away once the list has grown too long. */
function refuseIndexChange(call: Call, list: List, column: Column | undefined, after: Pick<Column, 'indexed'>): void {
  if ((column?.indexed ?? false) !== after.indexed && list.itemCount > call.tenant.faults.get().indexChangeLimit)
    throw invalidRequest('The index cannot be changed because the list has too many items');
}

/** `POST …/columns` */
export function postColumn(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.manage, site, list);
  const { tenant } = call;
  const column = tenant.alterLists((forget) => {
    const name = addListColumn(tenant, list.no, call.body);
    refuseTooManyIndexes(tenant, list.no);
    forget();
    const added = tenant.schemaOf(list.no).byName.get(name);
    if (!added) throw new Error(`Column ${name} was not kept`);
    refuseIndexChange(call, list, undefined, added);
    if (added.indexed) buildIndex(tenant, list.no, added);
    return added;
  });
  return { status: 201, body: { '@odata.context': contextOfColumns(call, list), ...presentColumn(column) } };
}

/** `PATCH …/columns/{column}` */
export function patchColumn(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.manage, site, list);
  const { tenant } = call;
  const before = columnOf(call, list);
  const definition = changedDefinition(before.definition, call.body);
  if (before.builtIn && definition['indexed'] === true && !indexableBuiltIns.includes(before.name)) throw invalidRequest('This column cannot be indexed');
  const indexed = definition['indexed'] === true;
  const after: Column = { ...before, definition, indexed, unique: definition['enforceUniqueValues'] === true };
  refuseIndexChange(call, list, before, after);
  tenant.alterLists(() => {
    tenant.db.run('UPDATE columns SET definition = ? WHERE no = ?', JSON.stringify(definition), before.no);
    refuseTooManyIndexes(tenant, list.no);
    if (!indexed) tenant.db.run('DELETE FROM index_values WHERE columnNo = ?', before.no);
    else if (!before.indexed || after.unique !== before.unique) buildIndex(tenant, list.no, after);
  });
  return { status: 200, body: { '@odata.context': contextOfColumns(call, list), ...presentColumn(after) } };
}

/** `DELETE …/columns/{column}`; the values go with it. */
export function deleteColumn(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.manage, site, list);
  const { tenant } = call;
  const column = columnOf(call, list);
  if (column.builtIn) throw invalidRequest('This column cannot be deleted');
  tenant.alterLists(() => {
    tenant.db.run('DELETE FROM index_values WHERE columnNo = ?', column.no);
    tenant.db.run('DELETE FROM columns WHERE no = ?', column.no);
    tenant.db.run('UPDATE items SET fields = json_remove(fields, ?) WHERE listNo = ?', `$."${column.name}"`, list.no);
  });
  return { status: 204 };
}
