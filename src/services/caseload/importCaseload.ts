import { createHash } from 'node:crypto';
import { readCaseloadFile } from '../../domain/caseload/file';
import { type CaseloadFault, differs, type FindPerson } from '../../domain/caseload/read';
import { londonDay } from '../../domain/clock';
import { type Child } from '../../domain/people/child';
import { type Actor } from '../../domain/people/types';
import { type JsonValue, type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { ensureMay } from '../support/guard';

/** What an import did, or with `dryRun` would do. With faults nothing was written. */
export interface CaseloadImport {
  added: number;
  changed: number;
  unchanged: number;
  faults: CaseloadFault[];
  /** What whoever brings the file should know about how it was read. */
  notes: string[];
  /** An earlier import of the same file stopped half way, and this one finished it. */
  resumed: boolean;
}

/** The setting that remembers the last import: `running` until every row is written. */
const LAST_IMPORT = 'caseload-import';
const AT_ONCE = 4;

/**
 * Reads a caseload file (domain.md §12) into the Children list. Needs `app.importCaseload`. Every fault is listed by line
 * and column, and one fault stops all of it. Running it twice changes nothing; after a crash, running it again finishes it.
 */
export async function importCaseload(context: ServiceContext, actor: Actor, bytes: Uint8Array, { dryRun }: { dryRun: boolean }): Promise<CaseloadImport> {
  ensureMay(actor, 'app.importCaseload');
  const { stores, clock } = context;
  const { children, faults, notes } = readCaseloadFile(bytes, londonDay(clock.now()), personFinder(stores));
  const plan = planOf(stores, children);
  const added = plan.filter(({ stored }) => !stored);
  const changed = plan.filter(({ child, stored }) => stored && differs(stored.value, child));
  const file = createHash('sha256').update(bytes).digest('hex');
  const resumed = isRunning(stores, file);
  const result: CaseloadImport = { added: added.length, changed: changed.length, unchanged: plan.length - added.length - changed.length, faults, notes, resumed };
  const nothingToDo = added.length + changed.length === 0 && !resumed;
  if (dryRun || faults.length > 0 || nothingToDo) return result;
  // It has begun already, and is begun once.
  if (!resumed) await note(context, actor, { file, state: 'running', rows: plan.length });
  await writeAll(stores, [...added, ...changed]);
  await note(context, actor, { file, state: 'done', rows: plan.length });
  return result;
}

interface Planned {
  child: Child;
  stored: Stored<Child> | undefined;
}

/** Each child beside what is stored of it, whose spelling of the record number stays: lists compare keys without regard to case. */
function planOf({ children: store }: Stores, read: readonly Child[]): Planned[] {
  const known = new Map([...store.values()].map((stored) => [stored.value.recordNumber.toLowerCase(), stored]));
  return read.map((child) => {
    const stored = known.get(child.recordNumber.toLowerCase());
    return { child: stored ? { ...child, recordNumber: stored.value.recordNumber } : child, stored };
  });
}

/** By sign-in name first, for it is unique; then by full name. */
function personFinder(stores: Stores): FindPerson {
  const byUpn = new Map<string, { oid: string; name: string }>();
  const byName = new Map<string, { oid: string; name: string }[]>();
  for (const { value } of stores.people.values()) {
    const person = { oid: value.oid, name: value.name };
    if (value.upn) byUpn.set(value.upn.toLowerCase(), person);
    byName.set(value.name.toLowerCase(), [...(byName.get(value.name.toLowerCase()) ?? []), person]);
  }
  return (text) => {
    const named = byName.get(text.toLowerCase()) ?? [];
    return byUpn.get(text.toLowerCase()) ?? (named.length > 1 ? 'ambiguous' : named[0]);
  };
}

async function writeAll({ children }: Stores, rows: readonly Planned[]): Promise<void> {
  const waiting = [...rows];
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const { child, stored } = row;
      if (stored) await children.update(stored, child, { priority: 'bulk' });
      else await children.create(child, { priority: 'bulk', sameIfExists: () => true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

interface LastImport {
  file: string;
  state: 'running' | 'done';
  rows: number;
}

function isRunning(stores: Stores, file: string): boolean {
  const last = stores.settings.get(LAST_IMPORT)?.value.value as unknown as LastImport | undefined;
  return last?.state === 'running' && last.file === file;
}

async function note({ stores, committer, clock }: ServiceContext, actor: Actor, last: LastImport): Promise<void> {
  const at = clock.now();
  const before = stores.settings.get(LAST_IMPORT);
  const revision = (before?.value.revision ?? 0) + 1;
  const change = { value: { ...last } as JsonValue, updatedAt: at, updatedBy: { oid: actor.oid, name: actor.name } };
  const audit = auditFollowUp({ subject: 'caseload', list: 'Settings', key: LAST_IMPORT, from: revision, to: revision, action: `caseload.import.${last.state}`, summary: `${last.rows} rows`, actor, at });
  if (before) await committer.update(stores.settings, before, change, [audit]);
  else await committer.create(stores.settings, { key: LAST_IMPORT, ...change, revision }, [audit]);
}
