import { type Clock, toEpoch } from '../domain/clock';
import { type Log } from '../graph';
import { type FollowUp } from '../lists';
import { createFollowUpRunner, type Performers } from './followUps';
import { type AnyStore, type CreateOptions, type Store, type Stored } from './types';

export interface SweepReport {
  performed: number;
  /** Follow-ups that could not be performed now and stay. */
  failed: number;
  /** Follow-ups whose time has not come. */
  waiting: number;
}

/** One verb = one write, with whatever else must follow kept in the same item until it has happened (architecture rule 3). */
export interface Committer {
  /** Throws as `Store.create`; once the row is written it succeeds, for the sweeper finishes what fails afterwards. */
  create<Row>(store: Store<Row>, value: Row, followUps: readonly FollowUp[], options?: Pick<CreateOptions<Row>, 'sameIfExists'>): Promise<Stored<Row>>;
  /** Throws as `Store.update`; once the change is written it succeeds. */
  update<Row>(store: Store<Row>, stored: Stored<Row>, change: Partial<Row>, followUps: readonly FollowUp[], options?: UpdateOptions): Promise<Stored<Row>>;
  /**
   * Performs what is due and was left, by a crash or because Graph was away. Two servers at once do no harm; those that
   * this server has known for less than `olderThanSeconds` are left to the server that wrote them.
   */
  sweep(options?: { olderThanSeconds?: number }): Promise<SweepReport>;
  /** Resolves when nothing is under way that a reply did not wait for: a clean stop loses no time to the sweeper. */
  idle(): Promise<void>;
}

export interface UpdateOptions {
  /** `committed`: whoever asked waits for the one write alone, and what must follow is performed right after it. */
  replyWhen?: 'committed' | 'followedUp';
}

/** An item that carries follow-ups. */
export interface Pending {
  store: AnyStore;
  key: string;
  stored: Stored<unknown>;
}

interface CommitterOptions {
  stores: { pending(): Iterable<Pending> };
  performers: Performers;
  clock: Clock;
  log: Log;
}

/** Makes the committer of one server. `performers` by kind of follow-up. */
export function createCommitter({ stores, performers, clock, log }: CommitterOptions): Committer {
  const runner = createFollowUpRunner(performers, clock, log);
  const firstSeen = new Map<string, number>();
  const underWay = new Set<Promise<unknown>>();
  const finish = async <Row>(store: Store<Row>, stored: Stored<Row>): Promise<Stored<Row>> => {
    const key = store.keyOf(stored.value);
    await runner.run(store, key, stored);
    return store.get(key) ?? stored;
  };
  const finishAfterwards = <Row>(store: Store<Row>, stored: Stored<Row>): Stored<Row> => {
    const finishing = finish(store, stored)
      // Nobody waits for it any more: it is the sweeper's now.
      .catch((error: unknown) => log.warn('followUp.broken', { store: store.name, error }))
      .finally(() => underWay.delete(finishing));
    underWay.add(finishing);
    return stored;
  };
  const sweepOne = async ({ store, key, stored }: Pending, report: SweepReport, isYoung: boolean): Promise<void> => {
    const due = stored.followUps.filter((followUp) => runner.isDue(followUp)).length;
    report.waiting += stored.followUps.length - due;
    if (due === 0 || isYoung || runner.hasInHand(store, key)) return;
    const done = await runner.run(store, key, stored);
    report.performed += done.length;
    report.failed += due - done.length;
  };

  return {
    create: async (store, value, followUps, options = {}) => finish(store, await store.create(value, { priority: 'save', followUps, ...options })),
    async update(store, stored, change, followUps, { replyWhen = 'followedUp' } = {}) {
      const written = await store.update(stored, change, { priority: 'save', followUps });
      return replyWhen === 'committed' ? finishAfterwards(store, written) : finish(store, written);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async sweep({ olderThanSeconds = 0 } = {}) {
      const report: SweepReport = { performed: 0, failed: 0, waiting: 0 };
      const now = toEpoch(clock.now());
      const pending = [...stores.pending()];
      const names = new Set(pending.map(({ store, key }) => `${store.name}/${key}`));
      for (const name of firstSeen.keys()) if (!names.has(name)) firstSeen.delete(name);
      for (const item of pending) {
        const name = `${item.store.name}/${item.key}`;
        const since = firstSeen.get(name) ?? now;
        firstSeen.set(name, since);
        await sweepOne(item, report, now - since < olderThanSeconds * 1000);
      }
      return report;
    },
  };
}
