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

test('a removed entry is found: in the middle by its number, at the end by the revision that nothing explains', () => {
  fc.assert(
    fc.property(summaries, fc.nat(), (texts, at) => {
      const entries = chain(texts);
      entries.splice(at % entries.length, 1);
      expect([...verifyChain(entries), ...verifyCoverage(entries, covered(texts.length))].map(({ kind }) => kind)).toEqual(expect.arrayContaining(['unexplained']));
    }),
  );
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
