import { sealEntry } from '../domain/audit/chain';
import { type AuditDraft, type AuditEntry } from '../domain/audit/types';
import { AppError } from '../domain/errors';
import { type GraphList, type Item, type Priority } from '../graph';
import { auditList as list } from '../lists';
import { everyEntry, type Grown, grownSince, toEntry } from './auditReads';

/** The audit is not in memory: it is written beside everything, and read for one subject or for verification. */
export interface AuditStore {
  /**
   * Puts an event at the end of its subject's chain and gives the entry. The same event twice is one entry; two servers
   * at once take one place each. Throws AppError when Graph is away: whoever calls it again goes on.
   */
  append(draft: AuditDraft, priority?: Priority): Promise<AuditEntry>;
  /** The chain of a subject, in order, by one Graph query. */
  of(subject: string): Promise<readonly AuditEntry[]>;
  /** Every entry of every chain, page by page; one that cannot be read any more is as good as removed, and left out. */
  everything(): AsyncIterable<readonly AuditEntry[]>;
  /** The last entry of each chain that grew since that link, or of every chain without one; and the link for next time. At bulk priority. */
  grownSince(link: string | undefined): Promise<Grown>;
}

/** Subjects whose last entry is remembered, which saves a query at the next event. */
const HEADS_KEPT = 5_000;
/** Places lost to other servers before an append gives up and leaves it to the sweeper. */
const ATTEMPTS = 20;

/** The audit of a site. */
export function createAuditStore(graphList: GraphList): AuditStore {
  const heads = new Map<string, AuditEntry>();
  const turns = new Map<string, Promise<unknown>>();
  const remember = (entry: AuditEntry | undefined): void => {
    if (!entry || entry.seq <= (heads.get(entry.subject)?.seq ?? 0)) return;
    heads.delete(entry.subject);
    heads.set(entry.subject, entry);
    const [oldest] = heads.keys();
    if (heads.size > HEADS_KEPT && oldest !== undefined) heads.delete(oldest);
  };
  const read = async (subject: string, priority: Priority): Promise<AuditEntry[]> => {
    const items = await graphList.find('subject', subject, { select: list.select, priority });
    const entries = items.map(toEntry).sort((a, b) => a.seq - b.seq);
    remember(entries.at(-1));
    return entries;
  };
  const tryPlace = async (draft: AuditDraft, priority: Priority): Promise<AuditEntry | undefined> => {
    const entry = sealEntry(heads.get(draft.subject), draft);
    const cells = list.encode(entry);
    const unique = { eventId: entry.eventId, chainKey: list.keyOf(entry) };
    try {
      await graphList.create(cells, { priority, select: list.select, unique });
      remember(entry);
      return entry;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale' || error.details.current === undefined) throw error;
      const taken = toEntry(error.details.current as Item);
      remember(taken);
      return taken.eventId === draft.eventId ? taken : undefined;
    }
  };
  const appendNow = async (draft: AuditDraft, priority: Priority): Promise<AuditEntry> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // What stood in the way of a first attempt is known by now; only after a second is the chain read.
      if (attempt > 1 || !heads.has(draft.subject)) {
        const known = (await read(draft.subject, priority)).find((entry) => entry.eventId === draft.eventId);
        if (known) return known;
      }
      const placed = await tryPlace(draft, priority);
      if (placed) return placed;
    }
    throw new AppError('busy', 'Too much is being recorded about this at once. Nothing is lost: it is recorded in a moment.', { retryAfterSeconds: 5 });
  };

  return {
    async append(draft, priority = 'followUp') {
      const clean = asStored(draft);
      const before = turns.get(clean.subject) ?? Promise.resolve();
      const turn = before.then(() => appendNow(clean, priority), () => appendNow(clean, priority));
      turns.set(clean.subject, turn);
      try {
        return await turn;
      } finally {
        if (turns.get(clean.subject) === turn) turns.delete(clean.subject);
      }
    },
    of: (subject) => read(subject, 'save'),
    everything: () => everyEntry(graphList),
    grownSince: (link) => grownSince(graphList, link),
  };
}

/** The event as a read will give it: the hash must hold for what is stored, not for what was meant. */
function asStored(draft: AuditDraft): AuditDraft {
  const { seq: _seq, previousHash: _previous, hash: _hash, ...stored } = list.decode(list.encode({ ...draft, seq: 1, previousHash: '', hash: '' })).row;
  return stored;
}
