/**
 * What changed in a list since last time. The state of each item is the latest; one that changes between two pages
 * comes twice. Tags are spelt here as SharePoint spells them in delta, braced and in capitals, and so match no `If-Match`.
 */
import { levels, requireLevel } from './access';
import { invalidRequest, resync } from './failures';
import { expandedFields } from './items';
import { presentItem, selectMembers, viewOf, type FieldChoice, type ItemView } from './itemViews';
import { lagOf } from './laggingRows';
import { listOf } from './lists';
import { contextOf, option, type Call, type Reply } from './messages';
import { isJson, type ItemRow, type Json, type List } from './model';
import { linkTo, pageSize, seal, shortened, unseal } from './paging';

interface DeltaToken {
  era: string;
  list: string;
  /** The last change the caller has been told of. */
  change: number;
  /** Deletions up to here are not told: the caller never knew the items. */
  knownFrom: number;
  /** Present in delta links, which can be made to expire; page links cannot. */
  serial?: number;
}

function readToken(call: Call, list: List, text: string): DeltaToken {
  const startAgain = () => resync(linkTo(call, 'token', undefined));
  const token = unseal(text);
  if (!isJson(token) || typeof token['era'] !== 'string') throw invalidRequest('The delta token is not valid');
  const known = token as unknown as DeltaToken;
  if (known.era !== call.tenant.era || known.list !== list.id || known.change > list.lastChange) throw startAgain();
  const { faults } = call.tenant;
  if (faults.get().expireDeltaTokens && known.serial !== undefined && known.serial < faults.oldestDeltaSerial()) throw startAgain();
  return known;
}

function deltaTag(row: ItemRow): string {
  return `"{${row.guid.toUpperCase()}},${row.version}"`;
}

function presentChange(view: ItemView, row: ItemRow, choice: FieldChoice | undefined): Json {
  const tag = deltaTag(row);
  if (row.deleted)
    return { id: String(row.id), parentReference: { siteId: view.site.id }, contentType: view.contentType(row.contentType), deleted: { state: 'deleted' } };
  const item = presentItem(view, row, choice, tag);
  return isJson(item['fields']) ? { ...item, fields: { ...item['fields'], '@odata.etag': tag } } : item;
}

function deltaLink(call: Call, list: List, change: number): string {
  return linkTo(call, 'token', seal({ era: call.tenant.era, list: list.id, change, knownFrom: 0, serial: call.tenant.faults.nextDeltaSerial() } satisfies DeltaToken));
}

/** `GET …/items/delta`, with `token=latest`, a token of an earlier reply, or none for everything there is. */
export function getDelta(call: Call): Reply {
  const { site, list } = listOf(call);
  requireLevel(call, levels.read, site, list);
  const view = viewOf(call, site, list);
  const choice = expandedFields(call, view);
  const context = { '@odata.context': contextOf(call, `sites('')/lists('${list.id}')/items/$delta`) };
  const until = Math.min(list.lastChange, lagOf(call.tenant, list.no)?.lastChange ?? Number.MAX_SAFE_INTEGER);
  const sent = tokenOf(call);
  if (sent === 'latest') return { status: 200, body: { ...context, '@odata.deltaLink': deltaLink(call, list, until), value: [] } };
  const from = sent === undefined ? { era: call.tenant.era, list: list.id, change: 0, knownFrom: list.lastChange } : readToken(call, list, sent);
  const size = shortened(call, pageSize(call));
  const rows = changedRows(call, list, from, until, size + 1);
  const page = rows.slice(0, size);
  const change = page.at(-1)?.change ?? from.change;
  const link =
    rows.length > size
      ? { '@odata.nextLink': linkTo(call, 'token', seal({ era: from.era, list: from.list, change, knownFrom: from.knownFrom } satisfies DeltaToken)) }
      : { '@odata.deltaLink': deltaLink(call, list, Math.max(until, from.change)) };
  const select = option(call, 'select');
  return { status: 200, body: { ...context, ...link, value: page.map((row) => selectMembers(presentChange(view, row, choice), select)) } };
}

function changedRows(call: Call, list: List, from: DeltaToken, until: number, count: number): ItemRow[] {
  return call.tenant.db.all<ItemRow>(
    'SELECT * FROM items WHERE listNo = ? AND change > ? AND change <= ? AND (deleted = 0 OR change > ?) ORDER BY change LIMIT ?',
    ...[list.no, from.change, until, from.knownFrom, count],
  );
}

/** The token a delta read carries, in the query or in the path as `delta(token='…')`. */
export function tokenOf(call: Call): string | undefined {
  return call.params['token'] ?? option(call, 'token') ?? undefined;
}
