import { type Clock, type Instant } from '../domain/clock';
import { type Committer, type Performers, type Stores } from '../stores';

/** Where the services write what happened: never a name of a child, never free text. */
export interface ServiceLog {
  info(event: string, data?: Readonly<Record<string, unknown>>): void;
  warn(event: string, data?: Readonly<Record<string, unknown>>): void;
}

/** What the services ask of the door to Graph: how it stands, never a call (architecture rule 6). */
export interface Budget {
  meter(): { reachable: boolean; lastError: string; unitsLastMinute: number; unitsPerMinute: number };
  /** Milliseconds to leave between two autosaves of one person. */
  spacing(): number;
}

/** What every verb works with. */
export interface ServiceContext {
  stores: Stores;
  committer: Committer;
  performers: Performers;
  clock: Clock;
  log: ServiceLog;
  /** This server, among those that share the lists. */
  serverId: string;
  version: string;
  startedAt: Instant;
  budget: Budget;
}
