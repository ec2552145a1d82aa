import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../src/domain/errors';
import { mortalGraph } from './mortal';
import { openServer, type TestServer } from './services';
import { snapshotOf, type Snapshot } from './snapshot';
import { type TestTenant } from './tenant';

/** A verb as it is tried: what it works on is made anew for each crash point, on a child of its own. */
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
  /** Which Graph call of the verb the server died at, from 1. */
  call: number;
  /** Rows of the uncrashed end state that are missing, and rows that are not in it. */
  lost: readonly string[];
  doubled: readonly string[];
}

type Living = TestServer & { die: () => void };

/** Deferred follow-ups are due after so many seconds. */
const LATER = 3600;

/** Dying after a call and dying before the next one leave the same lists behind: a quick look tries each place once. */
export const eachPlaceOnce: CrashPlan = (mode, call) => mode === 'after' || call === 1;
export const everyPlace: CrashPlan = () => true;
export type CrashPlan = (mode: CrashMode, call: number) => boolean;

/**
 * Runs the verb once unharmed, and then once for every call that it makes: the server dies at that call, a new one opens
 * over the same lists, sweeps, and the person tries again; what is then in the lists must be the same.
 */
export async function crashEverywhere(tenant: TestTenant, verb: CrashVerb, plan: CrashPlan = everyPlace): Promise<{ outcomes: CrashOutcome[]; server: TestServer }> {
  const outcomes: CrashOutcome[] = [];
  let server = await openMortal(tenant);
  const number = serialNumbers(verb.name);

  const first = number();
  await prepare(server, verb, first);
  await runWhole(server, verb, first);
  const expected = await endState(server, first);

  for (const mode of ['before', 'after'] as const) {
    for (let call = 1; plan(mode, call); call += 1) {
      const recordNumber = number();
      await prepare(server, verb, recordNumber);
      if (!(await dieAt(tenant, server, verb, recordNumber, mode, call))) break;
      server = await openMortal(tenant);
      await recover(server, verb, recordNumber);
      outcomes.push({ verb: verb.name, mode, call, ...difference(expected, await endState(server, recordNumber)) });
    }
  }
  return { outcomes, server };
}

/** With what is performed after the reply. */
async function runWhole(server: Living, verb: CrashVerb, recordNumber: string): Promise<void> {
  await verb.run(server, recordNumber);
  await server.committer.idle();
}

function serialNumbers(name: string): () => string {
  let last = 0;
  return () => `${name}-${(last += 1)}`;
}

async function openMortal(tenant: TestTenant): Promise<Living> {
  const { graph, die } = mortalGraph(tenant);
  return { ...(await openServer(tenant, { graph })), die };
}

async function prepare(server: Living, verb: CrashVerb, recordNumber: string): Promise<void> {
  await verb.arrange(server, recordNumber);
  await settleDown(server);
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
async function dieAt(tenant: TestTenant, server: Living, verb: CrashVerb, recordNumber: string, mode: CrashMode, call: number): Promise<boolean> {
  tenant.calls.reset();
  tenant.faults.set(mode === 'before' ? { hangAfterCalls: call } : { commitThenHangAt: call });
  let isRunning = true;
  const stop = (): void => void (isRunning = false);
  const ended = runWhole(server, verb, recordNumber).then(stop, stop);
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

async function endState(server: Living, recordNumber: string): Promise<Snapshot> {
  await settleDown(server);
  return snapshotOf(server.stores, recordNumber);
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
