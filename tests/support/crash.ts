import { isDeepStrictEqual } from 'node:util';
import { type Instant } from '../../src/domain/clock';
import { AppError } from '../../src/domain/errors';
import { type Graph } from '../../src/graph';
import { verifyAudit } from '../../src/services/audit/verifyAudit';
import { fetchInProcess } from './inProcess';
import { mortalGraph } from './mortal';
import { movableClock } from './movableClock';
import { openServer, type TestServer } from './services';
import { snapshotOf, type Snapshot } from './snapshot';
import { type TestTenant } from './tenant';

/** A verb as it is tried: what it works on is made once, and every crash point begins from a copy of that. */
export interface CrashVerb {
  name: string;
  /** Makes what the verb works on, for the child with this record number. */
  arrange(server: TestServer, recordNumber: string): Promise<void>;
  /** Does it, as the person would; again after a crash. */
  run(server: TestServer, recordNumber: string): Promise<unknown>;
}

/** `before`: the call is lost on its way. `after`: Graph does it, and nobody hears so. */
export type CrashMode = 'before' | 'after';

export interface CrashOutcome {
  verb: string;
  mode: CrashMode;
  /** Which Graph call of the verb, or write where only those count, the server died at, from 1. */
  call: number;
  /** Rows of the uncrashed end state that are missing, and rows that are not in it. */
  lost: readonly string[];
  doubled: readonly string[];
  /** What the audit chain shows to be missing or changed. */
  findings: readonly unknown[];
}

/** Nothing is lost, doubled or missing from the audit chain. */
export const isHarmless = ({ lost, doubled, findings }: CrashOutcome): boolean => lost.length + doubled.length + findings.length === 0;

type Living = TestServer & { graph: Graph; die: () => void };

interface CrashPlace {
  mode: CrashMode;
  call: number;
  writesOnly: boolean;
}

/** More than any verb makes. */
const MOST_CALLS = 1000;

/** Deferred follow-ups are due after so many seconds. */
const LATER = 3600;

/**
 * Which places are tried, of a verb that made so many writes unharmed. Dying after a call and dying before the next one leave
 * the same lists behind, and so does dying after a read.
 */
export interface CrashPlan {
  places: (mode: CrashMode, writes: number) => Iterable<number>;
  writesOnly: boolean;
}
/** `npm run faults`: before and after every call, until there are no more. */
export const everyPlace: CrashPlan = { places: () => from(1), writesOnly: false };
/** After every write. */
export const everyWrite: CrashPlan = { places: (mode) => (mode === 'after' ? from(1) : []), writesOnly: true };
/** After the first write, with all that follows still to do; and after the last, when only the answer is lost. */
export const firstAndLastWrite: CrashPlan = { places: (mode, writes) => (mode === 'after' ? new Set([1, writes]) : []), writesOnly: true };

function* from(first: number): Generator<number> {
  for (let place = first; ; place += 1) yield place;
}

/**
 * Runs the verb once unharmed, and then once for every call that it makes: the server dies at that call, a new one opens
 * over the same lists, sweeps, and the person tries again; what is then in the lists must be the same.
 */
export async function crashEverywhere(base: TestTenant, verb: CrashVerb, plan: CrashPlan = everyPlace): Promise<CrashOutcome[]> {
  return await inCopy(base, async (tenant) => {
    const before = await openMortal(tenant);
    await verb.arrange(before, verb.name);
    await settleDown(before);
    const now = before.clock.now();
    const { expected, writes } = await inCopy(tenant, (copy) => unharmed(copy, verb, now));
    const outcomes: CrashOutcome[] = [];
    for (const mode of ['before', 'after'] as const) {
      for (const call of plan.places(mode, writes)) {
        const outcome = await inCopy(tenant, (copy) => crashedAt(copy, verb, now, { mode, call, writesOnly: plan.writesOnly }, expected));
        if (!outcome) break;
        outcomes.push(outcome);
      }
    }
    return outcomes;
  });
}

async function unharmed(copy: TestTenant, verb: CrashVerb, now: Instant): Promise<{ expected: Snapshot; writes: number }> {
  const server = await openMortal(copy, now);
  copy.calls.reset();
  await runWhole(server, verb, verb.name);
  const writes = copy.calls.last(MOST_CALLS).filter(({ method }) => method !== 'GET').length;
  return { expected: await endState(server), writes };
}

/** Undefined when the verb ended before it made so many calls. */
async function crashedAt(copy: TestTenant, verb: CrashVerb, now: Instant, at: CrashPlace, expected: Snapshot): Promise<CrashOutcome | undefined> {
  if (!(await dieAt(copy, await openMortal(copy, now), verb, at))) return undefined;
  const server = await openMortal(copy, now);
  await recover(server, verb, verb.name);
  const left = difference(expected, await endState(server));
  return { verb: verb.name, mode: at.mode, call: at.call, ...left, findings: (await verifyAudit(server.stores)).findings };
}

/** Without sockets: hundreds of crash points are opened, and what a socket does is no part of what is tried. */
async function inCopy<T>(tenant: TestTenant, work: (copy: TestTenant) => Promise<T>): Promise<T> {
  const copy = await tenant.copy();
  const { graph, graphUrl } = copy.local;
  const overSockets = globalThis.fetch;
  globalThis.fetch = fetchInProcess(graphUrl, (request, response) => graph.handler(request, response), overSockets);
  try {
    return await work(copy);
  } finally {
    globalThis.fetch = overSockets;
    await copy.close();
  }
}

/** With what is performed after the reply. */
async function runWhole(server: Living, verb: CrashVerb, recordNumber: string): Promise<void> {
  await verb.run(server, recordNumber);
  await server.committer.idle();
}

async function openMortal(tenant: TestTenant, now?: Instant): Promise<Living> {
  const { graph, die } = mortalGraph(tenant);
  return { ...(await openServer(tenant, { graph, ...(now !== undefined && { clock: movableClock(now) }) })), graph, die };
}

/** Everything that must follow has followed, deferred things too; the clock stands where it stood. */
async function settleDown(server: Living): Promise<void> {
  const now = server.clock.now();
  server.clock.advance(LATER);
  await server.committer.sweep();
  await server.committer.sweep();
  server.clock.set(now);
}

/** False when the verb ended before it made so many calls. */
async function dieAt(tenant: TestTenant, server: Living, verb: CrashVerb, { mode, call, writesOnly }: CrashPlace): Promise<boolean> {
  tenant.calls.reset();
  tenant.faults.set({ ...(mode === 'before' ? { hangAfterCalls: call } : { commitThenHangAt: call }), hangCountsWrites: writesOnly });
  let isRunning = true;
  const stop = (): void => void (isRunning = false);
  const ended = runWhole(server, verb, verb.name).then(stop, stop);
  while (isRunning && !hangs(tenant)) await new Promise((resolve) => setTimeout(resolve, 1));
  const died = isRunning;
  if (died) server.die();
  tenant.faults.reset();
  await ended;
  return died;
}

/** A call has been left without an answer. */
function hangs(tenant: TestTenant): boolean {
  return tenant.calls.last(20).some(({ status }) => status === 0);
}

/** The new server sweeps what it finds, and the person, who saw no answer, tries again; that may well be refused. */
async function recover(server: Living, verb: CrashVerb, recordNumber: string): Promise<void> {
  await server.committer.sweep();
  try {
    await runWhole(server, verb, recordNumber);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

async function endState(server: Living): Promise<Snapshot> {
  await settleDown(server);
  return snapshotOf(server.graph);
}

function difference(expected: Snapshot, actual: Snapshot): Pick<CrashOutcome, 'lost' | 'doubled'> {
  if (isDeepStrictEqual(expected, actual)) return { lost: [], doubled: [] };
  return { lost: without(expected, actual), doubled: without(actual, expected) };
}

function without(rows: Snapshot, others: Snapshot): string[] {
  const left = [...others];
  return rows.filter((row) => {
    const place = left.indexOf(row);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
