import type { Problem } from '../../src/contract/shapes';
import { LONGEST_TEXT } from '../../src/contract/limits';
import { type Conflict, mergeFields, same } from './merge';

/** A save starts this long after the last keystroke… */
export const PAUSE = 1_000;
/** …and, for somebody who never pauses, at the latest this long after the first one. */
export const LONGEST_UNSAVED = 8_000;
const FIRST_RETRY = 3_000;
const LONGEST_RETRY = 30_000;

/** Answers as the server has them, or had them. */
export interface Stored<A> {
  answers: A;
  revision: number;
}

/** A text that no list column can hold: it stays on the page until it is shortened. */
export interface TooLong {
  path: string;
  length: number;
}

/** What one part's autosave knows. `mine` is always the newest words of the person; they leave it only by being edited. */
export interface Saving<A> {
  base: Stored<A>;
  mine: A;
  /** What the server is being sent now: at most one at a time. */
  sent: A | undefined;
  /** When the next save is due (milliseconds), when one is planned. */
  dueAt: number | undefined;
  editedAt: number | undefined;
  /** The server's wish: no save before this moment. */
  notBefore: number;
  failures: number;
  savedAt: string | undefined;
  conflicts: Conflict[];
  tooLong: TooLong[];
  /** Why the last save failed. */
  problem: Problem | undefined;
}

export type SavingEvent<A> =
  | { type: 'edited'; answers: A }
  | { type: 'due' }
  /** The person leaves the part, or presses save: do not wait for the pause. */
  | { type: 'flush' }
  | { type: 'saved'; stored: Stored<A>; savedAt: string; spacing: number }
  | { type: 'refused'; problem: Problem; current: Stored<A> | undefined }
  /** The network is back, or the person has signed in again. */
  | { type: 'reachable' }
  /** The person has compared both versions. */
  | { type: 'resolved'; answers: A }
  /** Somebody else's newer version was read while nothing was being sent. */
  | { type: 'refreshed'; stored: Stored<A> };

export interface Step<A> {
  state: Saving<A>;
  /** Send this now; the answer comes back as `saved` or `refused`. */
  send?: Stored<A>;
}

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'offline' | 'signedOut' | 'retrying' | 'conflict' | 'tooLong' | 'refused';

export function startSaving<A>(stored: Stored<A>, savedAt: string | undefined): Saving<A> {
  return { base: stored, mine: stored.answers, sent: undefined, dueAt: undefined, editedAt: undefined, notBefore: 0, failures: 0, savedAt, conflicts: [], tooLong: [], problem: undefined };
}

/** Whether words would be lost if the page went away now. */
export function isUnsaved<A>(state: Saving<A>): boolean {
  return state.sent !== undefined || !same(state.base.answers, state.mine);
}

/** What the person is told. */
export function statusOf<A>(state: Saving<A>): SaveStatus {
  if (state.conflicts.length > 0) return 'conflict';
  if (state.tooLong.length > 0) return 'tooLong';
  if (state.sent !== undefined) return 'saving';
  if (!isUnsaved(state)) return 'saved';
  if (!state.problem) return 'waiting';
  if (state.problem.status === 0) return 'offline';
  if (state.problem.status === 401) return 'signedOut';
  return isPassing(state.problem) ? 'retrying' : 'refused';
}

/** Pure: what happens, and what to send. Words are never dropped, and never two saves of a part at once. */
export function step<A>(state: Saving<A>, event: SavingEvent<A>, now: number): Step<A> {
  switch (event.type) {
    case 'edited':
      return plan({ ...state, mine: event.answers, tooLong: findTooLong(event.answers), problem: state.problem && isPassing(state.problem) ? state.problem : undefined }, now, PAUSE);
    case 'resolved':
      return plan({ ...state, mine: event.answers, conflicts: [], tooLong: findTooLong(event.answers) }, now, 0);
    case 'refreshed':
      return state.sent === undefined && event.stored.revision > state.base.revision ? rebase(state, event.stored, now) : { state };
    case 'saved':
      return afterSave(state, event, now);
    case 'refused':
      return afterRefusal(state, event, now);
    case 'reachable':
      return plan({ ...state, failures: 0 }, now, 0);
    case 'flush':
      return send({ ...state, dueAt: now }, now);
    case 'due':
      return send(state, now);
  }
}

/** When to send `due`; nothing while a save is on its way or the person must decide first. */
export function wakeAt<A>(state: Saving<A>): number | undefined {
  if (state.sent !== undefined || isHeld(state) || state.dueAt === undefined) return undefined;
  return Math.max(state.dueAt, state.notBefore);
}

function plan<A>(state: Saving<A>, now: number, pause: number): Step<A> {
  if (same(state.base.answers, state.mine)) return { state: { ...state, dueAt: undefined, editedAt: undefined } };
  const editedAt = state.editedAt ?? now;
  return { state: { ...state, editedAt, dueAt: Math.min(now + pause, Math.max(now, editedAt + LONGEST_UNSAVED)) } };
}

function send<A>(state: Saving<A>, now: number): Step<A> {
  const wake = wakeAt(state);
  if (wake === undefined || wake > now || same(state.base.answers, state.mine)) return { state };
  return { state: { ...state, sent: state.mine, dueAt: undefined, editedAt: undefined }, send: { answers: state.mine, revision: state.base.revision } };
}

function afterSave<A>(state: Saving<A>, event: Extract<SavingEvent<A>, { type: 'saved' }>, now: number): Step<A> {
  const next = { ...state, savedAt: event.savedAt, notBefore: now + event.spacing, failures: 0, problem: undefined };
  return rebase({ ...next, base: { ...state.base, answers: state.sent ?? state.base.answers }, sent: undefined }, event.stored, now);
}

function afterRefusal<A>(state: Saving<A>, event: Extract<SavingEvent<A>, { type: 'refused' }>, now: number): Step<A> {
  const idle = { ...state, sent: undefined };
  if (event.problem.code === 'stale' && event.current) return rebase(idle, event.current, now);
  const failed = { ...idle, problem: event.problem, failures: state.failures + 1, editedAt: state.editedAt ?? now };
  if (!isPassing(event.problem)) return { state: { ...failed, dueAt: undefined } };
  const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** state.failures);
  return { state: { ...failed, dueAt: now + Math.max(wait, (event.problem.retryAfterSeconds ?? 0) * 1_000) } };
}

/** Takes a newer stored version as the base, with what the person wrote meanwhile on top of it. */
function rebase<A>(state: Saving<A>, stored: Stored<A>, now: number): Step<A> {
  const { value, conflicts } = mergeFields(state.base.answers, state.mine, stored.answers);
  const kept = state.conflicts.filter((old) => !conflicts.some(({ path }) => path === old.path) && !same(old.mine, old.theirs));
  return plan({ ...state, base: stored, mine: value, conflicts: [...kept, ...conflicts], tooLong: findTooLong(value) }, now, PAUSE);
}

const isHeld = <A>(state: Saving<A>): boolean => state.conflicts.length > 0 || state.tooLong.length > 0;

/** Trouble that passes without the words being changed: no network, a sign-in that ran out, a busy or broken server. */
const isPassing = (problem: Problem): boolean => [0, 401, 429].includes(problem.status) || problem.status >= 500;

/** Every text longer than a list column holds, with its path. */
export function findTooLong(answers: unknown, path = ''): TooLong[] {
  if (typeof answers === 'string') return answers.length > LONGEST_TEXT ? [{ path, length: answers.length }] : [];
  if (typeof answers !== 'object' || answers === null) return [];
  return Object.entries(answers).flatMap(([key, value]) => {
    const name = Array.isArray(answers) && hasId(value) ? value.id : key;
    return findTooLong(value, path ? `${path}.${name}` : name);
  });
}

const hasId = (value: unknown): value is { id: string } => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
