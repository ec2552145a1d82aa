import fc from 'fast-check';
import { agreementOf, type GradePair, PAIRS_NEEDED } from '../../../src/domain/moderation/agreement';
import { grades } from '../../../src/domain/templates/types';

const pairs = fc.array(fc.record({ first: fc.constantFrom(...grades), second: fc.constantFrom(...grades) }), { minLength: PAIRS_NEEDED, maxLength: 90 });
const rank = (grade: GradePair['first']) => grades.indexOf(grade);

/** Weighted kappa a second way: one less the observed distance over the distance of every first with every second. */
function kappaByDistances(given: readonly GradePair[]): number {
  const distance = (a: GradePair['first'], b: GradePair['first']) => Math.abs(rank(a) - rank(b));
  const observed = given.reduce((total, { first, second }) => total + distance(first, second), 0) / given.length;
  const expected = given.reduce((total, { first }) => total + given.reduce((inner, { second }) => inner + distance(first, second), 0), 0) / given.length ** 2;
  return 1 - observed / expected;
}

/** AC2 a second way: from the pairs themselves, without a table. */
function gwetByPairs(given: readonly GradePair[]): number {
  const k = grades.length;
  const weight = (a: number, b: number) => 1 - Math.abs(a - b) / (k - 1);
  const agreed = given.reduce((total, { first, second }) => total + weight(rank(first), rank(second)), 0) / given.length;
  const all = grades.flatMap((a) => grades.map((b) => weight(rank(a), rank(b)))).reduce((a, b) => a + b, 0);
  const spread = grades.reduce((total, grade) => {
    const share = given.flatMap(({ first, second }) => [first, second]).filter((each) => each === grade).length / (2 * given.length);
    return total + share * (1 - share);
  }, 0);
  const chance = (all / (k * (k - 1))) * spread;
  return (agreed - chance) / (1 - chance);
}

test('both coefficients are what a second way of working them out gives, and never NaN', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { kappa, gwet } = agreementOf(given);
      if ('value' in kappa) expect(kappa.value).toBeCloseTo(kappaByDistances(given), 10);
      if (!('value' in gwet)) throw new Error('withheld');
      expect(gwet.value).toBeCloseTo(gwetByPairs(given), 10);
      for (const each of [gwet, kappa]) if ('value' in each) expect([each.value, each.standardError, each.interval.low, each.interval.high].every(Number.isFinite)).toBe(true);
    }),
  );
});

test('exchanging the two who graded changes the direction of the moves and nothing else', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const there = agreementOf(given);
      const back = agreementOf(given.map(({ first, second }) => ({ first: second, second: first })));
      expect([back.exact, back.withinOne, back.moved]).toEqual([there.exact, there.withinOne, { up: there.moved.down, down: there.moved.up }]);
      if ('value' in there.kappa && 'value' in back.kappa) expect(back.kappa.value).toBeCloseTo(there.kappa.value, 10);
    }),
  );
});
