/**
 * The one place that touches SQLite, so that another engine can take its place. `libsql` kills the whole process when it
 * is given a value it cannot bind: that is kept out of sight here. Its `.get()` adds `_metadata` to a row, which nobody
 * reads; to take it off again would cost more than the look-up.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';

/** The values that may be bound to a statement. */
export type SqlValue = string | number | null | Buffer;

type Engine = ReturnType<typeof Libsql>;

export interface Database {
  /** Runs one writing statement and gives the number of rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  one<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  /** The same for what seldom changes (`steadyTables`): asked of the engine once, until one of those tables is written. */
  steady<Row>(sql: string, ...values: SqlValue[]): readonly Row[];
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

/**
 * Opens (or makes) the file and applies `schema`. Survives a kill of the process at any point; not a power cut. A fleeting
 * one works on a copy in memory, and the file stays as it was.
 */
export function openDatabase(file: string, schema: string, fleeting = false): Database {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true });
    dropOrphans(file);
  }
  const engine = new Libsql(file, { timeout: 5000 });
  engine.pragma('journal_mode = WAL');
  engine.pragma('synchronous = NORMAL');
  engine.exec(schema);
  return wrap(fleeting ? copyIntoMemory(engine, file, schema) : engine);
}

function copyIntoMemory(kept: Engine, file: string, schema: string): Engine {
  kept.close();
  const engine = new Libsql(':memory:');
  engine.exec(schema);
  engine.exec(`ATTACH '${file.replaceAll("'", "''")}' AS kept`);
  const tables = engine.prepare("SELECT name FROM kept.sqlite_master WHERE type = 'table'").all([]) as { name: string }[];
  for (const { name } of tables) engine.exec(`INSERT INTO main.${name} SELECT * FROM kept.${name}`);
  engine.exec('DETACH kept');
  return engine;
}

/** Every call reads them, and hardly one writes them. */
const steadyTables = ['sites', 'grants', 'members', 'identities', 'contentTypes', 'subscriptions'];
const MOST_ANSWERS = 1000;
const written = /\b(?:INTO|UPDATE|FROM)\s+(\w+)/i;
const writesSteady = (sql: string): boolean => !/^\s*SELECT/i.test(sql) && steadyTables.includes(written.exec(sql)?.[1] ?? '');

function wrap(engine: Engine): Database {
  const answers = new Map<string, readonly unknown[]>();
  const statements = new Map<string, { statement: ReturnType<typeof engine.prepare>; forgets: boolean }>();
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? { statement: engine.prepare(sql), forgets: writesSteady(sql) };
    statements.set(sql, known);
    if (known.forgets) answers.clear();
    return known.statement;
  };
  // The values go in as one array: libsql takes a lone object, and so a lone null, for a bag of named values.
  const all = <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).all(values.map(refuseUnbindable)) as Row[];
  return {
    all,
    one: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).get(values.map(refuseUnbindable)) as Row | undefined,
    steady: <Row>(sql: string, ...values: SqlValue[]) => {
      const question = JSON.stringify([sql, ...values]);
      const known = answers.get(question) ?? all(sql, ...values);
      if (answers.size >= MOST_ANSWERS) answers.clear();
      answers.set(question, known);
      return known as readonly Row[];
    },
    run: (sql, ...values) => prepare(sql).run(values.map(refuseUnbindable)).changes,
    transaction: (work) => {
      engine.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        engine.exec('COMMIT');
        return result;
      } catch (error) {
        engine.exec('ROLLBACK');
        answers.clear();
        throw error;
      }
    },
    close: () => {
      engine.close();
    },
  };
}
