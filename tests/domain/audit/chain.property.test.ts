import fc from 'fast-check';
import { sealEntry, verifyChain, verifyCoverage } from '../../../src/domain/audit/chain';
import { type AuditEntry } from '../../../src/domain/audit/types';

const summaries = fc.array(fc.string(), { minLength: 2, maxLength: 12 });

function chain(texts: readonly string[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  texts.forEach((summary, index) => {
    entries.push(sealEntry(entries.at(-1), { subject: 'PIR-2026-07', eventId: `e${index}`, at: '2026-11-20T10:00:00Z', actor: { oid: 'oid-Robin', name: 'Robin' }, action: 'review.wrote', itemKey: 'Reviews/PIR-2026-07', fromRevision: index + 1, toRevision: index + 1, summary }));
  });
  return entries;
}
const covered = (revision: number) => [{ itemKey: 'Reviews/PIR-2026-07', subject: 'PIR-2026-07', revision, pending: [] }];

test('an untouched chain verifies, in any order of reading', () => {
  fc.assert(
    fc.property(summaries, (texts) => {
      const entries = chain(texts);
      expect(verifyChain([...entries].reverse())).toEqual([]);
      expect(verifyCoverage(entries, covered(texts.length))).toEqual([]);
    }),
  );
});

test('one changed character is found', () => {
  fc.assert(
    fc.property(summaries, fc.nat(), (texts, at) => {
      const entries = chain(texts);
      const index = at % entries.length;
      entries[index] = { ...entries[index]!, summary: `${entries[index]!.summary}!` };
      expect(verifyChain(entries).map(({ kind, seq }) => `${kind} ${seq}`)).toContain(`changed ${index + 1}`);
    }),
  );
});

test('a removed entry leaves a gap in the numbers, and a revision that nothing explains', () => {
  fc.assert(
    fc.property(summaries, fc.nat(), (texts, at) => {
      const entries = chain(texts);
      const [removed] = entries.splice(at % (entries.length - 1), 1);
      expect(verifyChain(entries)).toContainEqual(expect.objectContaining({ kind: 'missing', detail: `Entry ${removed!.seq} is missing.` }));
      expect(verifyCoverage(entries, covered(texts.length))).toMatchObject([{ kind: 'unexplained', detail: `Nothing explains revision ${removed!.toRevision} of Reviews/PIR-2026-07.` }]);
    }),
  );
});

test('last entries that were removed leave no gap, but revisions that nothing explains', () => {
  fc.assert(
    fc.property(summaries, fc.nat(), (texts, many) => {
      const kept = chain(texts).slice(0, many % texts.length);
      expect(verifyChain(kept)).toEqual([]);
      expect(verifyCoverage(kept, covered(texts.length))).toHaveLength(texts.length - kept.length);
    }),
  );
});

test('two entries that change places are found', () => {
  fc.assert(
    fc.property(summaries, fc.nat(), (texts, at) => {
      const entries = chain(texts);
      const index = at % (entries.length - 1);
      const [first, second] = [entries[index]!, entries[index + 1]!];
      entries.splice(index, 2, { ...second, seq: first.seq }, { ...first, seq: second.seq });
      expect(verifyChain(entries).map(({ kind }) => kind)).toContain('changed');
    }),
  );
});

test('an entry that is there twice is found, as it was or under a new number', () => {
  fc.assert(
    fc.property(summaries, fc.nat(), (texts, at) => {
      const entries = chain(texts);
      const again = entries[at % entries.length]!;
      expect(verifyChain([...entries, again]).map(({ kind }) => kind)).toContain('twice');
      expect(verifyChain([...entries, sealEntry(entries.at(-1), again)])).toMatchObject([{ kind: 'twice', seq: texts.length + 1 }]);
    }),
  );
});

test('another entry under a number that is taken is found', () => {
  const entries = chain(['a', 'b', 'c']);
  const forged = sealEntry(entries[0], { ...entries[1]!, eventId: 'forged', summary: 'forged' });
  expect(verifyChain([...entries, forged]).map(({ kind, seq }) => `${kind} ${seq}`)).toContain('twice 2');
});

test('every field counts: changing any one of them is found', () => {
  const [entry] = chain(['a', 'b']);
  const changes: Partial<AuditEntry>[] = [{ subject: 'x' }, { eventId: 'x' }, { at: '2026-11-20T10:00:01Z' }, { actor: { oid: 'x', name: 'Robin' } }, { actor: { oid: 'oid-Robin', name: 'x' } }, { action: 'x' }, { itemKey: 'x' }, { fromRevision: 0 }, { toRevision: 2 }, { summary: 'x' }, { previousHash: 'x' }];
  expect(changes.filter((change) => !verifyChain([{ ...entry!, ...change }]).some(({ kind }) => kind === 'changed'))).toEqual([]);
});

test('an entry rewritten with a fresh hash breaks the one behind it', () => {
  const entries = chain(['a', 'b', 'c']);
  entries[1] = sealEntry(entries[0], { ...entries[1]!, summary: 'forged' });
  expect(verifyChain(entries)).toMatchObject([{ kind: 'outOfPlace', seq: 3 }]);
});

test('a revision that a pending entry will explain is not missed', () => {
  const [item] = covered(3);
  expect(verifyCoverage(chain(['a', 'b']), [{ ...item!, pending: [{ fromRevision: 3, toRevision: 3 }] }])).toEqual([]);
});
