/** What person and lookup columns point at. */
import type { Column, ItemRow, Site, StoredFields } from './model';
import type { Tenant } from './tenant';
import { personByLookupId } from './userInformation';

export interface LookedUp {
  LookupId: number;
  LookupValue: string;
  Email?: string;
}

/** The person or item a lookup number stands for, or undefined if there is none. */
export function lookUp(tenant: Tenant, site: Site, column: Column, id: number): LookedUp | undefined {
  if (column.kind === 'person') return personByLookupId(tenant, site, id);
  const { listId, columnName } = column.definition['lookup'] as { listId: string; columnName: string };
  const row = tenant.db.one<Pick<ItemRow, 'fields'>>(
    'SELECT items.fields FROM items JOIN lists ON lists.no = items.listNo WHERE lists.id = ? AND lists.siteNo = ? AND items.id = ? AND items.deleted = 0',
    ...[listId, site.no, id],
  );
  if (!row) return undefined;
  const value = (JSON.parse(row.fields) as StoredFields)[columnName];
  return { LookupId: id, LookupValue: value === undefined || typeof value === 'object' ? '' : String(value) };
}
