import { type Instant } from '../domain/clock';
import { type Priority } from '../graph';
import { type FollowUp, type JsonValue } from '../lists';

export type { FollowUp, JsonValue, Priority };

/** A row as it is stored: `etag` guards the next write, `followUps` must still happen (architecture rule 3). */
export interface Stored<Row> {
  readonly id: string;
  readonly etag: string;
  readonly value: Row;
  readonly followUps: readonly FollowUp[];
}

export interface WriteOptions {
  priority: Priority;
  /** Added to those that are pending. */
  followUps?: readonly FollowUp[];
  /** The ids of those that have happened. */
  done?: readonly string[];
}

export interface CreateOptions<Row> extends WriteOptions {
  /** Whether a row that holds the key already is the one we meant to write: then it is given back. */
  sameIfExists?: (existing: Row) => boolean;
}

export interface Change<Row> {
  key: string;
  before?: Row;
  after?: Row;
}

/** One list in memory. Reads never leave the process; each write is one Graph write. */
export interface Store<Row> {
  readonly name: string;
  /** From memory. */
  get(key: string): Stored<Row> | undefined;
  values(): Iterable<Stored<Row>>;
  readonly count: number;
  /** Grows with every change: good for an ETag. Meaningful within this process only. */
  readonly version: number;
  keyOf(value: Row): string;
  /** Throws `tooLong`, or `stale` with reason `keyTaken` and the `Stored` row that is there as `details.current`. */
  create(value: Row, options: CreateOptions<Row>): Promise<Stored<Row>>;
  /**
   * One write, guarded by the eTag; raises `revision` where the row has one and something besides follow-ups changes.
   * Throws `stale` with reason `changed` and the `Stored` row as it is now; `tooLong`; `notFound` when it is gone.
   */
  update(stored: Stored<Row>, change: Partial<Row>, options: WriteOptions): Promise<Stored<Row>>;
  /** Clears follow-ups that have happened, by one write; the row itself and its revision stay as they are. */
  clear(key: string, done: readonly string[]): Promise<void>;
  /** Reads the row from Graph into memory; undefined when there is none. */
  refresh(key: string): Promise<Stored<Row> | undefined>;
  subscribe(listener: (change: Change<Row>) => void): () => void;
}

/** A store of rows of whatever kind, as the sweeper sees it. */
export interface AnyStore {
  readonly name: string;
  get(key: string): Stored<unknown> | undefined;
  clear(key: string, done: readonly string[]): Promise<void>;
}

export interface ListReport {
  name: string;
  rows: number;
  /** Rows that could not be read: named in the log by list and item id. */
  unreadable: number;
}

/** What the read model keeps itself current with. */
export interface Feed {
  readonly name: string;
  /** Reads everything again without an interruption for readers; nothing that changes meanwhile is lost. */
  fill(): Promise<ListReport>;
  /** One delta round; fills again when the delta token has expired. */
  poll(): Promise<void>;
  lastPolledAt(): Instant | undefined;
}
