/** Content types over HTTP: `/sites/{site}/lists/{list}/contentTypes…`. */
import { randomBytes } from 'node:crypto';
import { levels, requireLevel } from './access';
import { presentColumn } from './columnRows';
import { presentContentType } from './contentTypes';
import { invalidRequest, nameExists, notFound } from './failures';
import { listOf } from './lists';
import { contextOf, option, param, type Call, type Reply } from './messages';
import { isJson, type Json, type List } from './model';

const columnsOf = (call: Call, list: List) => call.tenant.schemaOf(list.no).columns.map((column) => presentColumn(column, true));

function withColumns(call: Call, list: List, types: Json[]): Json[] {
  return option(call, 'expand') === 'columns' ? types.map((type) => ({ ...type, columns: columnsOf(call, list) })) : types;
}

function contentTypeOf(call: Call, list: List): Json {
  const type = presentContentType(call.tenant, list).find(({ id }) => id === param(call, 'contentType'));
  if (!type) throw notFound('The specified content type was not found.');
  return type;
}

/** `GET …/contentTypes`; with `$expand=columns` the columns tell their `type`, which they do nowhere else. */
export function getContentTypes(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  return { status: 200, body: { '@odata.context': contextOf(call, 'contentTypes'), value: withColumns(call, list, presentContentType(call.tenant, list)) } };
}

/** `GET …/contentTypes/{contentType}` */
export function getContentType(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  return { status: 200, body: { '@odata.context': contextOf(call, 'contentTypes/$entity'), ...withColumns(call, list, [contentTypeOf(call, list)])[0] } };
}

/** `GET …/contentTypes/{contentType}/columns` */
export function getContentTypeColumns(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  contentTypeOf(call, list);
  return { status: 200, body: { '@odata.context': contextOf(call, 'columns'), value: columnsOf(call, list) } };
}

/** `POST …/contentTypes`: one more of the Item family. */
export function postContentType(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.manage, site, list);
  if (!isJson(call.body) || typeof call.body['name'] !== 'string') throw invalidRequest('A content type has a name');
  const { name, description } = call.body;
  const { db } = call.tenant;
  if (db.one('SELECT id FROM contentTypes WHERE listNo = ? AND name = ? COLLATE NOCASE', list.no, name)) throw nameExists(`A content type named '${name}' already exists`);
  const base = presentContentType(call.tenant, list)[0];
  const id = `${String(base?.['id'])}00${randomBytes(16).toString('hex').toUpperCase()}`;
  db.run('INSERT INTO contentTypes (id, listNo, name, description) VALUES (?, ?, ?, ?)', id, list.no, name, typeof description === 'string' ? description : '');
  const made = presentContentType(call.tenant, list).find((type) => type['id'] === id);
  return { status: 201, body: { '@odata.context': contextOf(call, 'contentTypes/$entity'), ...made } };
}
