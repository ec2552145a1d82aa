/** Older versions of items: `…/items/{item}/versions…`. */
import { levels } from './access';
import { notFound } from './failures';
import { updateItem } from './itemStore';
import { itemOf } from './items';
import { identitySet, presentFields, viewOf, type ItemView } from './itemViews';
import { contextOf, option, param, type Call, type Reply } from './messages';
import type { ItemRow, Json, StoredFields } from './model';
import { identityOf } from './userInformation';

/** All versions, newest first; the first is the item as it stands. */
function versionsOf(call: Call, row: ItemRow): ItemRow[] {
  const older = call.tenant.db.all<Pick<ItemRow, 'version' | 'modified' | 'modifiedBy' | 'fields'>>(
    'SELECT version, modified, modifiedBy, fields FROM versions WHERE listNo = ? AND id = ? ORDER BY version DESC',
    row.listNo,
    row.id,
  );
  return [row, ...older.map((version) => ({ ...row, ...version }))];
}

function presentVersion(view: ItemView, row: ItemRow, withFields: boolean): Json {
  return {
    id: `${row.version}.0`,
    lastModifiedDateTime: row.modified,
    lastModifiedBy: identitySet(view.identity(row.modifiedBy)),
    ...(withFields ? { fields: presentFields(view, row, true) } : {}),
  };
}

function versionOf(call: Call, row: ItemRow): ItemRow {
  const found = versionsOf(call, row).find(({ version }) => `${version}.0` === param(call, 'version'));
  if (!found) throw notFound('The specified version was not found.');
  return found;
}

const withFields = (call: Call) => option(call, 'expand') === 'fields';

/** `GET …/versions` */
export function getVersions(call: Call): Reply {
  const { site, list, row } = itemOf(call, levels.read);
  const view = viewOf(call, site, list);
  const value = versionsOf(call, row).map((version) => presentVersion(view, version, withFields(call)));
  return { status: 200, body: { '@odata.context': contextOf(call, 'listItemVersions'), value } };
}

/** `GET …/versions/{version}` */
export function getVersion(call: Call): Reply {
  const { site, list, row } = itemOf(call, levels.read);
  const version = presentVersion(viewOf(call, site, list), versionOf(call, row), withFields(call));
  return { status: 200, body: { '@odata.context': contextOf(call, 'listItemVersions/$entity'), ...version } };
}

/** `GET …/versions/{version}/fields` */
export function getVersionFields(call: Call): Reply {
  const { site, list, row } = itemOf(call, levels.read);
  const fields = presentFields(viewOf(call, site, list), versionOf(call, row), true);
  return { status: 200, body: { '@odata.context': contextOf(call, 'fieldValueSets/$entity'), ...fields } };
}

/** `POST …/versions/{version}/restoreVersion`: the old fields become a new version. */
export function restoreVersion(call: Call): Reply {
  const { site, list, row } = itemOf(call, levels.write);
  const old = JSON.parse(versionOf(call, row).fields) as StoredFields;
  const by = identityOf(call.tenant, site, call.caller).no;
  updateItem(call.tenant, list, row.id, by, () => undefined, () => old);
  return { status: 204 };
}
