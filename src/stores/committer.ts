import { type Clock, toEpoch } from '../domain/clock';
import { severally } from '../domain/severally';
import { type Log } from '../graph';
import { type FollowUp } from '../lists';
import { createFollowUpRunner, nameOf, type Performers } from './followUps';
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
   * Performs what is due and was left, by a crash, because Graph was away, or because its time had not come. Two servers at
   * once do no harm; what another server wrote is left to it until it was due, and known here, for `olderThanSeconds`.
   */
  sweep(options?: { olderThanSeconds?: number }): Promise<SweepReport>;
  /** Resolves when nothing is under way that a reply did not wait for: a clean stop loses no time to the sweeper. */
  idle(): Promise<void>;
}

export interface UpdateOptions {
  /** `committed`: whoever asked waits for the one write alone, and what must follow is performed right after it. */
  replyWhen?: 'committed' | 'followedUp';
}

/** Items swept at once. */
const SWEPT_AT_ONCE = 4;

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
  /** Items whose follow-ups this server wrote, and is the first to perform. */
  const ours = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  const finish = async <Row>(store: Store<Row>, stored: Stored<Row>): Promise<Stored<Row>> => {
    const key = store.keyOf(stored.value);
    ours.add(nameOf(store, key));
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
  const sweepOne = async ({ store, key, stored }: Pending, report: SweepReport, youngSince: number): Promise<void> => {
    const due = stored.followUps.filter((followUp) => runner.isDue(followUp));
    report.waiting += stored.followUps.length - due.length;
    const name = nameOf(store, key);
    const since = Math.max(firstSeen.get(name) ?? 0, dueSince(due));
    if (due.length === 0 || (since > youngSince && !ours.has(name)) || runner.hasInHand(store, key)) return;
    const done = await runner.run(store, key, stored);
    report.performed += done.length;
    report.failed += due.length - done.length;
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
      const names = new Set(pending.map(({ store, key }) => nameOf(store, key)));
      for (const name of names) if (!firstSeen.has(name)) firstSeen.set(name, now);
      for (const known of [firstSeen, ours]) for (const name of known.keys()) if (!names.has(name)) known.delete(name);
      await severally(pending, SWEPT_AT_ONCE, (item) => sweepOne(item, report, now - olderThanSeconds * 1000));
      return report;
    },
  };
}

/** Since when something of it has been due, as an epoch; 0 if from the beginning. */
const dueSince = (due: readonly FollowUp[]): number => Math.min(...due.map(({ notBefore }) => (notBefore === undefined ? 0 : toEpoch(notBefore))));
