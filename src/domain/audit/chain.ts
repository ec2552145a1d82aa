import { createHash } from 'node:crypto';
import { type AuditDraft, type AuditEntry, type AuditFinding } from './types';

/**
 * Puts an entry behind the one before it in its subject's chain. Whoever changes an entry afterwards must change every
 * later one too; whoever removes one leaves a gap in the numbers, or a revision that nothing explains.
 */
export function sealEntry(previous: Pick<AuditEntry, 'seq' | 'hash'> | undefined, draft: AuditDraft): AuditEntry {
  const placed = { ...draft, seq: (previous?.seq ?? 0) + 1, previousHash: previous?.hash ?? '' };
  return { ...placed, hash: hashOf(placed) };
}

/** SHA-256 over every field, as a JSON array in a fixed order: no two different entries read the same. */
function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { subject, seq, eventId, at, actor, action, itemKey, fromRevision, toRevision, summary, previousHash } = entry;
  const canonical = JSON.stringify([subject, seq, eventId, at, actor.oid, actor.name, action, itemKey, fromRevision, toRevision, summary, previousHash]);
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

/** What is wrong with the entries of one subject; nothing when they are as they were written. Any order. */
export function verifyChain(entries: readonly AuditEntry[]): AuditFinding[] {
  const sorted = [...entries].sort((a, b) => a.seq - b.seq);
  const findings: AuditFinding[] = [];
  const seen = new Set<string>();
  let previous: AuditEntry | undefined;
  for (const entry of sorted) {
    findings.push(...judge(entry, previous, seen));
    seen.add(entry.eventId);
    previous = entry;
  }
  return findings;
}

function judge(entry: AuditEntry, previous: AuditEntry | undefined, seen: ReadonlySet<string>): AuditFinding[] {
  const { subject, seq } = entry;
  const found = (kind: AuditFinding['kind'], detail: string): AuditFinding => ({ subject, kind, seq, detail });
  const findings: AuditFinding[] = [];
  const expected = (previous?.seq ?? 0) + 1;
  if (seq > expected) findings.push(found('missing', seq - expected === 1 ? `Entry ${expected} is missing.` : `Entries ${expected} to ${seq - 1} are missing.`));
  if (seq < expected) findings.push(found('twice', `Two entries have the number ${seq}.`));
  if (seen.has(entry.eventId)) findings.push(found('twice', `The event ${entry.eventId} is recorded twice.`));
  if (hashOf(entry) !== entry.hash) findings.push(found('changed', `Entry ${seq} was changed after it was written.`));
  if (seq === expected && entry.previousHash !== (previous?.hash ?? '')) findings.push(found('outOfPlace', `Entry ${seq} was not written behind entry ${seq - 1} as it is now.`));
  return findings;
}

/** A committed item and how often it was committed; what its pending follow-ups will still explain is `pending`. */
export interface CoveredItem {
  itemKey: string;
  subject: string;
  revision: number;
  pending: readonly { fromRevision: number; toRevision: number }[];
}

/**
 * Every revision of every item must be explained by an entry (or by one that is still to be written): so the last entries
 * of a chain cannot vanish unseen. Gives the unexplained ones.
 */
export function verifyCoverage(entries: readonly AuditEntry[], items: readonly CoveredItem[]): AuditFinding[] {
  const ranges = new Map<string, { fromRevision: number; toRevision: number }[]>();
  for (const entry of entries) ranges.set(entry.itemKey, [...(ranges.get(entry.itemKey) ?? []), entry]);
  return items.flatMap(({ itemKey, subject, revision, pending }) => {
    const known = [...(ranges.get(itemKey) ?? []), ...pending];
    const bare: number[] = [];
    for (let each = 1; each <= revision; each += 1) if (!known.some((range) => range.fromRevision <= each && each <= range.toRevision)) bare.push(each);
    return bare.map((each): AuditFinding => ({ subject, kind: 'unexplained', seq: 0, detail: `Nothing explains revision ${each} of ${itemKey}.` }));
  });
}
