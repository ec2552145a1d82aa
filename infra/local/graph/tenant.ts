/** The state that every call works on: the database, the clock, the switches, and the columns kept in memory. */
import { randomUUID } from 'node:crypto';
import type { createCallLog } from './calls';
import { columnFrom, type ColumnRow } from './columnRows';
import { openDatabase, type Database } from './database';
import { createFaults, type FaultMachine } from './faults';
import { createMeter, type Meter } from './meter';
import type { ListSchema } from './model';
import { schema } from './schema';

export interface Tenant {
  db: Database;
  clock: () => Date;
  tenantId: string;
  hostname: string;
  faults: FaultMachine;
  calls: ReturnType<typeof createCallLog>;
  meter: Meter;
  /** Names this life of the database file. */
  era: string;
  schemaOf(listNo: number): ListSchema;
  /** A transaction that changes lists or columns; what is remembered of columns is read again afterwards, even if it fails. */
  alterLists<Result>(work: (forget: () => void) => Result): Result;
  /** Told of every list that changed, after the change is kept. */
  changed(listNo: number): void;
}

export interface TenantOptions {
  dataFile: string;
  fleeting: boolean;
  tenantId: string;
  hostname: string;
  clock: () => Date;
  calls: ReturnType<typeof createCallLog>;
  faults: Parameters<typeof createFaults>;
}

function eraOf(db: Database): string {
  db.run("INSERT OR IGNORE INTO about (name, value) VALUES ('era', ?)", randomUUID());
  const row = db.one<{ value: string }>("SELECT value FROM about WHERE name = 'era'");
  if (!row) throw new Error('The database did not keep its era');
  return row.value;
}

function readSchema(db: Database, listNo: number): ListSchema {
  const columns = db.all<ColumnRow>('SELECT * FROM columns WHERE listNo = ? ORDER BY no', listNo).map(columnFrom);
  return { columns, byName: new Map(columns.map((column) => [column.name, column])), indexed: columns.filter((column) => column.indexed && column.kind !== 'counter') };
}

/** Opens the data file and gathers what calls work on. */
export function openTenant(options: TenantOptions): Tenant {
  const db = openDatabase(options.dataFile, schema, options.fleeting);
  const schemas = new Map<number, ListSchema>();
  return {
    db,
    clock: options.clock,
    tenantId: options.tenantId,
    hostname: options.hostname,
    faults: createFaults(...options.faults),
    calls: options.calls,
    meter: createMeter(options.clock),
    era: eraOf(db),
    schemaOf: (listNo) => {
      const known = schemas.get(listNo) ?? readSchema(db, listNo);
      schemas.set(listNo, known);
      return known;
    },
    alterLists: (work) => {
      const forget = () => schemas.clear();
      try {
        return db.transaction(() => work(forget));
      } finally {
        forget();
      }
    },
    changed: () => undefined,
  };
}

/** Now, to the whole second, as SharePoint keeps it. */
export function timestamp(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
