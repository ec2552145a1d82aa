import { costs } from './costs';
import { type Door } from './door';
import { literal, readItem, type WireItem, type WirePage } from './wire';
import { type Call, type Item, type Priority } from './types';

/** What changed in a list since a delta link. */
export interface Changes {
  changed: readonly Item[];
  removed: readonly string[];
  /** Where the next round goes on. */
  link: string;
}

export interface ReadOptions {
  priority: Priority;
  select: readonly string[];
  /** Items a page, at most 5,000 (graph-lists §3.3). */
  pageSize?: number;
  deadlineAt?: number;
  /** Milliseconds, retries included, where the deadline of the priority is too long to wait. */
  within?: number;
}

type GetOne = (id: string, select: readonly string[], priority: Priority) => Promise<Item>;

/** Where a list is: `/sites/…/lists/…`; `gone` turns a 404 of the whole list into what to do about it. */
export interface ListPlace {
  (): Promise<string>;
  gone(error: unknown): unknown;
}

/** The reads of one list. */
export function listReads(door: Door, path: ListPlace, getOne: GetOne) {
  const read = async (call: Call): Promise<WirePage> => {
    try {
      return (await door.read(call)).body as WirePage;
    } catch (error) {
      throw path.gone(error);
    }
  };
  const expand = (select: readonly string[]): string => `$expand=fields($select=${select.join(',')})`;

  async function* walk(first: string, options: ReadOptions, filtered: boolean): AsyncGenerator<Item[]> {
    const deadlineAt = options.deadlineAt ?? (options.within === undefined ? undefined : door.timing.elapsed() + options.within);
    for (let next: string | undefined = first; next !== undefined; ) {
      const page: WirePage = await read({ method: 'GET', path: next, cost: costs.query, priority: options.priority, filtered, ...(deadlineAt === undefined ? {} : { deadlineAt }) });
      const link: string | undefined = page['@odata.nextLink'];
      next = link === undefined ? undefined : door.transport.pathOf(link);
      // A page may be short, or empty, and still have a next one (graph-lists §3.3).
      if (page.value.length > 0) yield page.value.map(readItem);
    }
  }
  const equals = async (column: string, value: string, options: ReadOptions): Promise<string> =>
    `${await path()}/items?${expand(options.select)}&$filter=fields/${column}%20eq%20${literal(value)}&$top=${options.pageSize ?? 999}`;

  return {
    /** Every item, page by page, in the order of their ids. */
    async *pages(options: ReadOptions): AsyncGenerator<Item[]> {
      yield* walk(`${await path()}/items?$select=id,eTag&${expand(options.select)}&$top=${options.pageSize ?? 5000}`, options, false);
    },

    /** Every item whose indexed `column` holds `value`. */
    async find(column: string, value: string, options: ReadOptions): Promise<Item[]> {
      const found: Item[] = [];
      for await (const page of walk(await equals(column, value, options), options, true)) found.push(...page);
      return found;
    },

    /** The path of `find`, for a batch; `rest` reads what its reply holds. */
    findPath: equals,

    /** The items of a first page that came in a batch, and of the pages after it. */
    async rest(firstPage: unknown, options: ReadOptions): Promise<Item[]> {
      const page = firstPage as WirePage;
      const found = page.value.map(readItem);
      const next = page['@odata.nextLink'];
      if (next !== undefined) for await (const more of walk(door.transport.pathOf(next), options, true)) found.push(...more);
      return found;
    },

    /** The item whose unique `column` holds `value`. */
    async findByKey(column: string, value: string, select: readonly string[], priority: Priority, deadlineAt?: number): Promise<Item | undefined> {
      const options = { select, priority, pageSize: 2, ...(deadlineAt === undefined ? {} : { deadlineAt }) };
      for await (const page of walk(await equals(column, value, options), options, true)) return page[0];
      return undefined;
    },

    /** A delta link for everything that changes from now on. */
    async latest(options: ReadOptions): Promise<string> {
      const page = await read({ method: 'GET', path: `${await path()}/items/delta?token=latest&${expand(options.select)}`, cost: costs.deltaWithToken, priority: options.priority });
      return door.transport.pathOf(deltaLink(page));
    },

    /** What changed since `link`, each item once, in its last state. Throws ResyncNeeded when the link has expired. */
    async delta(link: string, options: ReadOptions): Promise<Changes> {
      const last = new Map<string, WireItem>();
      let page: WirePage = { value: [], '@odata.nextLink': link };
      while (page['@odata.nextLink'] !== undefined) {
        const next = door.transport.pathOf(page['@odata.nextLink']);
        page = await read({ method: 'GET', path: next, cost: costs.deltaWithToken, priority: options.priority });
        for (const item of page.value) last.set(item.id, item);
      }
      const present = [...last.values()].filter((item) => !item.deleted);
      const changed = await Promise.all(present.map(async (item) => (item.fields ? readItem(item) : getOne(item.id, options.select, options.priority))));
      return { changed, removed: [...last.values()].filter((item) => item.deleted).map((item) => item.id), link: door.transport.pathOf(deltaLink(page)) };
    },
  };
}

function deltaLink(page: WirePage): string {
  const link = page['@odata.deltaLink'];
  if (link === undefined) throw new Error('Graph ended a delta round without a delta link.');
  return link;
}
