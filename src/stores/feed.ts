import { type Clock, type Instant } from '../domain/clock';
import { AppError } from '../domain/errors';
import { type GraphList, type Item, type Log, ResyncNeeded } from '../graph';
import { type List } from '../lists';
import { type Memory } from './memory';
import { toStored } from './store';
import { type Feed, type ListReport, type Stored } from './types';

export interface FeedParts<Row> {
  list: List<Row>;
  graphList: GraphList;
  memory: Memory<Row>;
  clock: Clock;
  log: Log;
  /** Every item that belongs in memory, page by page. By default the whole list. */
  walk?: () => AsyncIterable<readonly Item[]>;
  /** Whether a changed row belongs in memory. By default every one. */
  wanted?: (row: Row) => boolean;
}

export interface ListFeed extends Feed {
  /** Takes items into memory, as a poll does; gives how many could not be read. */
  admit(items: readonly Item[]): number;
}

/** Keeps a memory current with its list: see `Feed`. Rounds of one list never overlap. */
export function createFeed<Row>(parts: FeedParts<Row>): ListFeed {
  const { list, graphList, memory, clock } = parts;
  const options = { priority: 'poll', select: list.select, pageSize: list.pageSize } as const;
  const wanted = parts.wanted ?? (() => true);
  const walk = parts.walk ?? (() => graphList.pages(options));
  const admit = (items: readonly Item[]): number => {
    const rows = items.flatMap((item) => readable(parts, item) ?? []);
    for (const row of rows) if (wanted(row.value)) memory.apply(row);
    return items.length - rows.length;
  };
  let link: string | undefined;
  let lastPolledAt: Instant | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const fill = async (): Promise<ListReport> => {
    // Taken before the walk: what changes during the walk comes again with the first round.
    const from = await graphList.latest(options);
    const walked = memory.startWalk();
    let unreadable = 0;
    try {
      for await (const page of walk()) {
        for (const item of page) walked.met(item.id);
        unreadable += admit(page);
      }
    } catch (error) {
      walked.abandon();
      throw error;
    }
    walked.finish();
    link = from;
    lastPolledAt = clock.now();
    return { name: list.name, rows: memory.count, unreadable };
  };
  const poll = async (): Promise<void> => {
    if (link === undefined) return void (await fill());
    try {
      const changes = await graphList.delta(link, options);
      admit(changes.changed);
      for (const id of changes.removed) memory.removeById(id);
      link = changes.link;
      lastPolledAt = clock.now();
    } catch (error) {
      // The list itself is gone or was made anew: its link is of no more use.
      if (error instanceof AppError && error.code === 'internal') link = undefined;
      if (!(error instanceof ResyncNeeded)) throw error;
      parts.log.info('stores.resync', { list: list.name });
      await fill();
    }
  };
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = running.then(work, work);
    running = turn;
    return turn;
  };

  return { name: list.name, admit, fill: () => inTurn(fill), poll: () => inTurn(poll), lastPolledAt: () => lastPolledAt };
}

/** The row of an item; undefined, with a line in the log that quotes none of it, when somebody damaged it by hand. */
function readable<Row>({ list, log }: FeedParts<Row>, item: Item): Stored<Row> | undefined {
  try {
    return toStored(list, item);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    log.warn('stores.unreadable', { list: list.name, item: item.id, reason: error.message });
    return undefined;
  }
}
