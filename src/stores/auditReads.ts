import { type AuditEntry } from '../domain/audit/types';
import { AppError } from '../domain/errors';
import { type GraphList, type Item, ResyncNeeded } from '../graph';
import { auditList as list } from '../lists';

/** The last entry of each chain that grew, and where the next round goes on. */
export interface Grown {
  heads: readonly AuditEntry[];
  link: string;
}

const reading = { select: list.select, priority: 'bulk', pageSize: list.pageSize } as const;

/** The entry of an item. Throws TypeError when a cell is damaged. */
export const toEntry = (item: Item): AuditEntry => list.decode(item.fields).row;

/** See `AuditStore.everything`. */
export async function* everyEntry(graphList: GraphList): AsyncGenerator<readonly AuditEntry[]> {
  for await (const page of graphList.pages(reading)) yield page.flatMap(readable);
}

/** See `AuditStore.grownSince`. */
export async function grownSince(graphList: GraphList, link: string | undefined): Promise<Grown> {
  return (link === undefined ? undefined : await changedSince(graphList, link)) ?? whole(graphList);
}

/** Undefined when the link is of no more use. */
async function changedSince(graphList: GraphList, from: string): Promise<Grown | undefined> {
  try {
    const { changed, link } = await graphList.delta(from, reading);
    const heads = new Map<string, AuditEntry>();
    keepHeads(heads, changed);
    return { heads: [...heads.values()], link };
  } catch (error) {
    // Too old, or of a list that was made anew.
    if (error instanceof ResyncNeeded || (error instanceof AppError && error.code === 'internal')) return undefined;
    throw error;
  }
}

async function whole(graphList: GraphList): Promise<Grown> {
  // Taken before the walk: what comes during the walk comes again with the next round.
  const link = await graphList.latest(reading);
  const heads = new Map<string, AuditEntry>();
  for await (const page of graphList.pages(reading)) keepHeads(heads, page);
  return { heads: [...heads.values()], link };
}

function keepHeads(heads: Map<string, AuditEntry>, items: readonly Item[]): void {
  for (const entry of items.flatMap(readable)) if (entry.seq > (heads.get(entry.subject)?.seq ?? 0)) heads.set(entry.subject, entry);
}

/** Nothing for an entry that somebody damaged by hand. */
function readable(item: Item): AuditEntry[] {
  try {
    return [toEntry(item)];
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}
