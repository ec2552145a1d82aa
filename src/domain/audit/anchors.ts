import { type Day } from '../clock';
import { type AuditEntry, type AuditFinding } from './types';

/** The last entry of a chain: who knows it knows that all before it was there. */
export type Head = Pick<AuditEntry, 'subject' | 'seq' | 'hash'>;

const ANCHORS = 'anchors/';
/** 128 bits: nobody finds another entry that begins so. */
const KEPT_OF_HASH = 32;
/** Characters of one entry: it is a follow-up first, and an item holds few of this size. */
const LONGEST_PART = 20_000;

/** The chain that an anchor of that day stands in: one a month, for a chain is read as a whole. */
export const anchorChainOf = (day: Day): string => `${ANCHORS}${day.slice(0, 7)}`;

/** Anchors are not anchored: each is a revision of a setting that its entry explains. */
export const isAnchorChain = (subject: string): boolean => subject.startsWith(ANCHORS);

/** The heads in words of the audit, a line each, in as many entries as it takes. */
export function anchorParts(heads: readonly Head[]): string[] {
  const parts: string[] = [];
  for (const { subject, seq, hash } of heads) {
    const line = `${seq} ${hash.slice(0, KEPT_OF_HASH)} ${subject}`;
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < LONGEST_PART) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts;
}

function headsIn(summary: string): Head[] {
  return summary.split('\n').flatMap((line) => {
    const [, seq = '', hash = '', subject = ''] = /^(\d+) ([0-9a-f]+) (.+)$/.exec(line) ?? [];
    return subject === '' ? [] : [{ seq: Number(seq), hash, subject }];
  });
}

/** What an anchor says was there, and when. */
interface Anchored extends Head {
  at: string;
}

/**
 * Every entry that an anchor names must still stand in its place: so the last entries of a chain, or all of it, cannot
 * vanish unseen, nor a chain be written anew. At most one finding of each kind a chain; gaps are `verifyChain`'s.
 */
export function verifyAnchors(chains: ReadonlyMap<string, readonly AuditEntry[]>): AuditFinding[] {
  const bySubject = new Map<string, Anchored[]>();
  for (const [chain, entries] of chains) {
    if (isAnchorChain(chain)) for (const { at, summary } of entries) for (const head of headsIn(summary)) bySubject.set(head.subject, [...(bySubject.get(head.subject) ?? []), { ...head, at }]);
  }
  return [...bySubject].flatMap(([subject, anchored]) => judge(subject, anchored, chains.get(subject) ?? []));
}

function judge(subject: string, anchored: readonly Anchored[], entries: readonly AuditEntry[]): AuditFinding[] {
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]));
  const last = Math.max(0, ...hashes.keys());
  const missing = anchored.filter(({ seq }) => seq > last).reduce<Anchored | undefined>((latest, each) => (latest && latest.seq >= each.seq ? latest : each), undefined);
  const other = anchored.find(({ seq, hash }) => hashes.get(seq)?.startsWith(hash) === false);
  const findings: AuditFinding[] = [];
  if (missing) findings.push({ subject, kind: 'missing', seq: missing.seq, detail: `${missingInWords(last, missing.seq)}: the anchor of ${missing.at} names it as the last.` });
  if (other) findings.push({ subject, kind: 'changed', seq: other.seq, detail: `Entry ${other.seq} is not the one that the anchor of ${other.at} names.` });
  return findings;
}

function missingInWords(last: number, seq: number): string {
  if (last === 0) return `All of the chain, up to entry ${seq}, is missing`;
  return seq - last === 1 ? `Entry ${seq} is missing` : `Entries ${last + 1} to ${seq} are missing`;
}
