/** Content types as far as lists need them: each list has Item, and may be given others of that family. */
import type { Json, List } from './model';
import type { Tenant } from './tenant';

interface ContentTypeRow {
  id: string;
  name: string;
  description: string;
}

/** The content types of a list as Graph shows them. */
export function presentContentType(tenant: Tenant, list: List): Json[] {
  const rows = tenant.db.all<ContentTypeRow>('SELECT id, name, description FROM contentTypes WHERE listNo = ? ORDER BY length(id), id', list.no);
  return rows.map(({ id, name, description }) => ({ id, name, description, group: 'List Content Types', hidden: false, parentId: '0x01', readOnly: false, sealed: false }));
}
