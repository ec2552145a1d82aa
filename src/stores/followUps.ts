import { type Clock } from '../domain/clock';
import { AppError } from '../domain/errors';
import { type Log } from '../graph';
import { type FollowUp, type JsonValue } from '../lists';
import { type AnyStore, type Stored } from './types';

/** What a performer is told beside the payload. */
export interface FollowUpContext {
  id: string;
  /** The list and the item that carry the follow-up. */
  store: string;
  key: string;
  value: unknown;
}

/** Does what a follow-up says. Doing it twice must be the same as once: use the id, or a unique key made of the payload. */
export type Performer = (payload: JsonValue, context: FollowUpContext) => Promise<void>;
export type Performers = Readonly<Record<string, Performer>>;

/** Performs what an item carries. */
export interface FollowUpRunner {
  isDue(followUp: FollowUp): boolean;
  /** Whether this server is performing what that item carries. */
  hasInHand(store: AnyStore, key: string): boolean;
  /** What is due, in order, then cleared by one write; gives the ids that were performed. One run of an item begins when the one before has ended. Never throws an AppError. */
  run(store: AnyStore, key: string, stored: Stored<unknown>): Promise<readonly string[]>;
}

/** The runner of one server. */
export function createFollowUpRunner(performers: Performers, clock: Clock, log: Log): FollowUpRunner {
  const inHand = new Map<string, Promise<unknown>>();
  const isDue = (followUp: FollowUp): boolean => followUp.notBefore === undefined || followUp.notBefore <= clock.now();

  const perform = async (followUp: FollowUp, context: FollowUpContext): Promise<boolean> => {
    const performer = performers[followUp.kind];
    if (!performer) {
      log.warn('followUp.unknown', { kind: followUp.kind, id: followUp.id });
      return false;
    }
    try {
      await performer(followUp.payload, context);
      return true;
    } catch (error) {
      log.warn('followUp.failed', { kind: followUp.kind, id: followUp.id, error: error instanceof AppError ? error.code : error });
      return false;
    }
  };
  const clear = async (store: AnyStore, key: string, done: readonly string[]): Promise<void> => {
    try {
      await store.clear(key, done);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // They are performed again, which does no harm, and cleared then.
      log.warn('followUp.notCleared', { store: store.name, key, error: error.code });
    }
  };
  const runAll = async (store: AnyStore, key: string, stored: Stored<unknown>): Promise<readonly string[]> => {
    const done: string[] = [];
    for (const followUp of stored.followUps.filter(isDue)) {
      // A later one may build on an earlier one: the first failure ends the run.
      if (!(await perform(followUp, { id: followUp.id, store: store.name, key, value: stored.value }))) break;
      done.push(followUp.id);
    }
    if (done.length > 0) await clear(store, key, done);
    return done;
  };

  return {
    isDue,
    hasInHand: (store, key) => inHand.has(nameOf(store, key)),
    async run(store, key, stored) {
      const name = nameOf(store, key);
      const before = inHand.get(name);
      const run = before ? before.then(() => runAll(store, key, store.get(key) ?? stored)) : runAll(store, key, stored);
      const ended = run.then(nothing, nothing);
      inHand.set(name, ended);
      try {
        return await run;
      } finally {
        if (inHand.get(name) === ended) inHand.delete(name);
      }
    },
  };
}

/** An item among all lists. */
export const nameOf = (store: AnyStore, key: string): string => `${store.name}/${key}`;
const nothing = (): void => undefined;
