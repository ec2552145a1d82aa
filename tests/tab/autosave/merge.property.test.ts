import fc from 'fast-check';
import { mergeFields, same } from '../../../tab/autosave/merge';

const text = fc.constantFrom('', 'seen alone', 'not seen', 'chronology is current');
const item = fc.record({ id: fc.constantFrom('a', 'b', 'c'), action: text, dueDay: text });
const answers = fc.record({ strengths: text, areas: text, grade: fc.constantFrom(undefined, null, 'good'), deep: fc.record({ said: text }), items: fc.uniqueArray(item, { selector: ({ id }) => id }) });
type Answers = typeof answers extends fc.Arbitrary<infer T> ? T : never;
const keepsType = (value: Answers): Answers => value;

test('what only one side changed is taken from that side', () => {
  fc.assert(
    fc.property(answers, answers, (base, changed) => {
      expect(same(mergeFields(base, changed, base).value, changed)).toBe(true);
      expect(same(mergeFields(base, base, changed).value, changed)).toBe(true);
    }),
  );
});

test('two sides that made the same change never conflict', () => {
  fc.assert(fc.property(answers, answers, (base, changed) => expect(mergeFields(base, changed, keepsType(changed))).toEqual({ value: changed, conflicts: [] })));
});

test('every text that a side wrote is in the merged answers or in a conflict', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, mine, theirs) => {
      const { value, conflicts } = mergeFields(base, mine, theirs);
      for (const key of ['strengths', 'areas'] as const)
        for (const side of [mine, theirs]) {
          const conflict = conflicts.find(({ path }) => path === key);
          const kept = value[key] === side[key] || side[key] === base[key] || [conflict?.mine, conflict?.theirs].includes(side[key]);
          expect(kept).toBe(true);
        }
    }),
  );
});

test('a recommendation that somebody added or changed is never removed by a merge', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, mine, theirs) => {
      const { value, conflicts } = mergeFields(base, mine, theirs);
      for (const one of [...mine.items, ...theirs.items]) {
        const before = base.items.find(({ id }) => id === one.id);
        if (same(before, one)) continue;
        expect(value.items.some(({ id }) => id === one.id) || conflicts.some(({ path }) => path.startsWith(`items.${one.id}`))).toBe(true);
      }
    }),
  );
});
