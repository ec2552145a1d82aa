import fc from 'fast-check';
import { mergeFields } from '../../src/stores';

const names = ['strengths', 'areas', 'evidence', 'impact'] as const;
type Section = Record<(typeof names)[number], string>;
const text = fc.constantFrom('', 'a', 'b', 'c');
const section: fc.Arbitrary<Section> = fc.record({ strengths: text, areas: text, evidence: text, impact: text });

test('changes to different fields all survive', () => {
  fc.assert(
    fc.property(section, fc.subarray([...names]), (base, minesNames) => {
      const theirs = { ...base, ...Object.fromEntries(names.filter((name) => !minesNames.includes(name)).map((name) => [name, 'theirs'])) };
      const mine = { ...base, ...Object.fromEntries(minesNames.map((name) => [name, 'mine'])) };
      const { value, conflicts } = mergeFields(base, mine, theirs);
      expect(conflicts).toEqual([]);
      for (const name of names) expect(value[name]).toBe(minesNames.includes(name) ? 'mine' : 'theirs');
    }),
  );
});

test('a conflict is exactly a field that both changed, to different values', () => {
  fc.assert(
    fc.property(section, section, section, (base, mine, theirs) => {
      const both = names.filter((name) => mine[name] !== base[name] && theirs[name] !== base[name] && mine[name] !== theirs[name]);
      expect(mergeFields(base, mine, theirs).conflicts).toEqual(both);
    }),
  );
});

test('nobody’s words vanish: each field of the merge is mine, theirs or told', () => {
  fc.assert(
    fc.property(section, section, section, (base, mine, theirs) => {
      const { value, conflicts } = mergeFields(base, mine, theirs);
      for (const name of names) {
        if (mine[name] !== base[name]) expect(value[name] === mine[name] || conflicts.includes(name)).toBe(true);
        if (theirs[name] !== base[name]) expect(value[name]).toBe(theirs[name]);
      }
    }),
  );
});

test('fields inside a section merge one by one, and a list merges as a whole', () => {
  const base = { answers: { kind: 'graded', graded: { strengths: '', areas: '' } }, items: [1] };
  const mine = { answers: { kind: 'graded', graded: { strengths: 'Warm', areas: '' } }, items: [1, 2] };
  const theirs = { answers: { kind: 'graded', graded: { strengths: '', areas: 'Dates' } }, items: [1, 3] };
  expect(mergeFields(base, mine, theirs)).toEqual({ value: { answers: { kind: 'graded', graded: { strengths: 'Warm', areas: 'Dates' } }, items: [1, 3] }, conflicts: ['items'] });
});
