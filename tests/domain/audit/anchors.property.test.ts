import fc from 'fast-check';
import { anchorChainOf, anchorParts, verifyAnchors } from '../../../src/domain/audit/anchors';
import { sealEntry } from '../../../src/domain/audit/chain';
import { type AuditEntry } from '../../../src/domain/audit/types';

/** Entries of a subject, each with these words. */
function chain(subject: string, texts: readonly string[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const [index, summary] of texts.entries())
    entries.push(sealEntry(entries.at(-1), { subject, eventId: `${subject} ${index}`, at: '2026-11-20T10:00:00Z', actor: { oid: '', name: 'Robin' }, action: 'review.read', itemKey: subject, fromRevision: 0, toRevision: 0, summary }));
  return entries;
}
const lasts = (chains: readonly AuditEntry[][]): AuditEntry[] => chains.flatMap((entries) => entries.at(-1) ?? []);
const anchors = anchorChainOf('2026-11-20');
/** The chains with the anchor that was written over `then`. */
const site = (now: readonly AuditEntry[][], then: readonly AuditEntry[][]): Map<string, AuditEntry[]> => {
  const kept = now.flatMap((entries) => (entries[0] ? [[entries[0].subject, entries] as [string, AuditEntry[]]] : []));
  return new Map([...kept, [anchors, chain(anchors, anchorParts(lasts(then)))]]);
};
const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
const chainsOf = (sizes: readonly number[], word = 'opened'): AuditEntry[][] => sizes.map((size, index) => chain(`PIR-2026-${index}`, Array<string>(size).fill(word)));

test('chains that are as they were, or have grown, keep what an anchor says of them', () => {
  fc.assert(
    fc.property(lengths, fc.nat({ max: 3 }), (sizes, more) => {
      expect(verifyAnchors(site(chainsOf(sizes.map((size) => size + more)), chainsOf(sizes)))).toEqual([]);
    }),
  );
});

test('each chain that has lost its end, or all of it, is named once', () => {
  fc.assert(
    fc.property(lengths, fc.array(fc.nat({ max: 6 }), { minLength: 8, maxLength: 8 }), (sizes, cuts) => {
      const left = chainsOf(sizes).map((entries, index) => entries.slice(0, Math.max(0, entries.length - (cuts[index] ?? 0))));
      const cut = sizes.flatMap((_, index) => ((cuts[index] ?? 0) > 0 ? [`PIR-2026-${index} missing`] : []));
      expect(verifyAnchors(site(left, chainsOf(sizes))).map(({ subject, kind }) => `${subject} ${kind}`)).toEqual(cut);
    }),
  );
});

test('a chain that was written anew is not the one that was anchored, however long it has become', () => {
  fc.assert(
    fc.property(lengths, fc.nat({ max: 3 }), (sizes, more) => {
      const anew = chainsOf(sizes.map((size) => size + more), 'nothing');
      expect(verifyAnchors(site(anew, chainsOf(sizes))).map(({ kind }) => kind)).toEqual(sizes.map(() => 'changed'));
    }),
  );
});
