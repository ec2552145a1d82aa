import { type Clock, type Instant } from '../domain/clock';
import { AppError } from '../domain/errors';
import { batchReads, type BatchRead } from './batch';
import { costs } from './costs';
import { tokenSource, type Credential } from './credentials';
import { createDoor, usualDeadlines, type Deadlines } from './door';
import { type ListPlace, listReads } from './listReads';
import { listWrites } from './listItems';
import { createMeter, type MeterReading } from './meter';
import { structure } from './structure';
import { systemTiming, type Timing } from './timing';
import { createTransport } from './transport';
import { type Log, type Priority } from './types';

/** Units a minute of the smallest tenant class (graph-lists §7.1). */
export const SMALL_TENANT_UNITS = 1250;

export interface GraphOptions {
  /** `https://graph.microsoft.com`, or the local Graph; https only. */
  baseUrl: string;
  /** The site's id, or its path such as `contoso.sharepoint.com:/sites/quality`. */
  site: { id: string } | { path: string };
  credential: Credential;
  /** `NONISV|Company|App/1.0`: decorated traffic goes first (graph-lists §7.1). */
  userAgent: string;
  clock: Clock;
  log: Log;
  unitsPerMinute?: number;
  deadlines?: Deadlines;
  timing?: Timing;
}

/** The one door to Graph: lists and their items, within the budget. It knows nothing of what the lists are about. */
export interface Graph {
  /** The list of that display name; found at first use. */
  list(displayName: string): GraphList;
  readonly structure: ReturnType<typeof structure>;
  siteId(): Promise<string>;
  /** Many reads at once: see `batchReads`. */
  batch(reads: readonly BatchRead[], priority: Priority): Promise<unknown[]>;
  /** For the status page. */
  meter(): MeterReading & { reachable: boolean; lastError: string; lastErrorAt: Instant | undefined };
  /** Milliseconds to leave between two autosaves: more while units are scarce. */
  spacing(): number;
}

export type GraphList = ReturnType<typeof listReads> & ReturnType<typeof listWrites>;

/** Opens the door. Nothing is asked of Graph before the first call; throws when `baseUrl` is not https. */
export function openGraph(options: GraphOptions): Graph {
  const timing = options.timing ?? systemTiming;
  const meter = createMeter(options.unitsPerMinute ?? SMALL_TENANT_UNITS, timing);
  const transport = createTransport({ baseUrl: options.baseUrl, tokens: tokenSource(options.credential), userAgent: options.userAgent, timing });
  const door = createDoor({ transport, meter, timing, clock: options.clock, log: options.log, deadlines: options.deadlines ?? usualDeadlines });

  const siteId = remembered(async () => {
    if ('id' in options.site) return options.site.id;
    const reply = await door.read({ method: 'GET', path: `/sites/${options.site.path}?$select=id`, cost: costs.getOne, priority: 'save' });
    return (reply.body as { id: string }).id;
  });
  const sitePath = async (): Promise<string> => `/sites/${await siteId()}`;
  const siteStructure = structure(door, sitePath);
  const listIds = remembered(async () => new Map((await siteStructure.lists()).map((list) => [list.displayName, list.id])));

  const openList = (displayName: string): GraphList => {
    const missing = (cause?: unknown): AppError => {
      for (const known of [path, listIds, siteId]) known.forget();
      return new AppError('internal', `The site has no list “${displayName}”. Run the provisioning command.`, {}, { cause });
    };
    const path = remembered(async () => {
      const id = (await listIds()).get(displayName);
      if (id === undefined) throw missing();
      return `${await sitePath()}/lists/${id}`;
    });
    const place: ListPlace = Object.assign(() => path(), { gone: (error: unknown) => (error instanceof AppError && error.code === 'notFound' ? missing(error.cause) : error) });
    const writes = listWrites(door, place, (column, value, select, priority, deadlineAt) => reads.findByKey(column, value, select, priority, deadlineAt));
    const reads = listReads(door, place, writes.getOne);
    return { ...reads, ...writes };
  };
  const lists = new Map<string, GraphList>();

  return {
    siteId,
    structure: siteStructure,
    list(displayName) {
      const list = lists.get(displayName) ?? openList(displayName);
      lists.set(displayName, list);
      return list;
    },
    batch: (reads, priority) => batchReads(door, reads, priority),
    meter: () => ({ ...meter.reading(), ...door.health() }),
    spacing: () => meter.spacing(),
  };
}

/** A value that is asked for once; a failure is forgotten, so that the next caller asks again. */
function remembered<Value>(ask: () => Promise<Value>): (() => Promise<Value>) & { forget(): void } {
  let asked: Promise<Value> | undefined;
  const forget = (): void => void (asked = undefined);
  const get = (): Promise<Value> => {
    asked ??= ask().catch((error: unknown) => {
      forget();
      throw error;
    });
    return asked;
  };
  return Object.assign(get, { forget });
}
