/** Reads of many items may lag: what was written less than `lagMs` ago is shown as it was before, or not at all. */
import type { ItemRow } from './model';
import type { Tenant } from './tenant';

export interface Lag {
  /** Items written too lately; what the tables now say of them is not to be shown. */
  hidden: ReadonlySet<number>;
  /** How those of them looked that were there before. */
  earlier: ItemRow[];
  /** The last change a delta may tell of. */
  lastChange: number;
}

interface OldVersion {
  version: number;
  modified: string;
  modifiedBy: number;
  written: number;
  fields: string;
}

function asItWas(tenant: Tenant, row: ItemRow, horizon: number): ItemRow | undefined {
  const old = tenant.db.one<OldVersion>(
    'SELECT version, modified, modifiedBy, written, fields FROM versions WHERE listNo = ? AND id = ? AND written <= ? ORDER BY version DESC LIMIT 1',
    ...[row.listNo, row.id, horizon],
  );
  return old ? { ...row, ...old, deleted: 0 } : undefined;
}

/** What the lag hides in a list now, or undefined when nothing lags. */
export function lagOf(tenant: Tenant, listNo: number): Lag | undefined {
  const { lagMs } = tenant.faults.get();
  if (lagMs === 0) return undefined;
  const horizon = tenant.clock().getTime() - lagMs;
  const late = tenant.db.all<ItemRow>('SELECT * FROM items WHERE listNo = ? AND written > ? ORDER BY change', listNo, horizon);
  const earlier = late.flatMap((row) => asItWas(tenant, row, horizon) ?? []);
  const first = late[0];
  const lastChange = first ? first.change - 1 : Number.MAX_SAFE_INTEGER;
  return { hidden: new Set(late.map(({ id }) => id)), earlier, lastChange };
}
