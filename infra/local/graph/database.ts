/**
 * The one place that touches SQLite. `libsql` kills the whole process when it is given a value it cannot bind, and
 * its `.get()` adds a member to the row; both are kept out of sight here, so that another engine can take its place.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';

/** The values that may be bound to a statement. */
export type SqlValue = string | number | null | Buffer;

export interface Database {
  /** Runs one writing statement and gives the number of rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  one<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  /** Runs `work` as one transaction that takes the write lock at once; a throw rolls it back. Must not be nested. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

function refuseUnbindable(value: SqlValue): SqlValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Buffer.isBuffer(value) && value.length > 0) return value;
  throw new TypeError(`SQLite cannot take ${typeof value} ${String(value)}`);
}

/** A write-ahead log that outlived its database belongs to a world that somebody deleted. */
function dropOrphans(file: string): void {
  if (existsSync(file)) return;
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** Opens (or makes) the file and applies `schema`. Survives a kill of the process at any point; not a power cut. */
export function openDatabase(file: string, schema: string): Database {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true });
    dropOrphans(file);
  }
  const engine = new Libsql(file, { timeout: 5000 });
  engine.pragma('journal_mode = WAL');
  engine.pragma('synchronous = NORMAL');
  engine.exec(schema);
  return wrap(engine);
}

function wrap(engine: ReturnType<typeof Libsql>): Database {
  const statements = new Map<string, ReturnType<typeof engine.prepare>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = engine.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  // The values go in as one array: libsql takes a lone object, and so a lone null, for a bag of named values.
  const all = <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).all(values.map(refuseUnbindable)) as Row[];
  return {
    all,
    one: <Row>(sql: string, ...values: SqlValue[]) => all<Row>(sql, ...values)[0],
    run: (sql, ...values) => prepare(sql).run(values.map(refuseUnbindable)).changes,
    transaction: (work) => {
      engine.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        engine.exec('COMMIT');
        return result;
      } catch (error) {
        engine.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      engine.close();
    },
  };
}
