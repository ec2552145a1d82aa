import { agreementOf, type GradePair, linearWeights, PAIRS_NEEDED } from '../../../src/domain/moderation/agreement';
import { coefficients } from '../../../src/domain/moderation/coefficients';
import { shareInterval } from '../../../src/domain/moderation/intervals';
import { type Grade } from '../../../src/domain/templates/types';

const same = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
const pair = (first: Grade, second: Grade): GradePair => ({ first, second });
const times = (count: number, each: GradePair): GradePair[] => Array.from({ length: count }, () => each);

test('kappa, its error and interval are those that irrCAC gives for its table of three abstractors', () => {
  // irrCAC (K. L. Gwet), README, cont3x3abstractors.
  const { kappa } = coefficients([[13, 0, 0], [0, 20, 7], [0, 4, 56]], same);
  expect(kappa?.value).toBeCloseTo(0.7964094, 7);
  expect(kappa?.standardError).toBeCloseTo(0.05891072, 8);
  expect([kappa?.interval.low, kappa?.interval.high].map((end) => end?.toFixed(3))).toEqual(['0.680', '0.913']);
});

test('Gwet’s AC1 of the same table is that of irrCAC', () => {
  const { gwet } = coefficients([[13, 0, 0], [0, 20, 7], [0, 4, 56]], same);
  expect(gwet.value).toBeCloseTo(0.8493305, 7);
  expect(gwet.standardError).toBeCloseTo(0.04321747, 8);
  expect([gwet.interval.low, gwet.interval.high].map((end) => end.toFixed(3))).toEqual(['0.764', '0.935']);
});

test('weighted kappa of Cohen’s own example is .348, and .492 without weights', () => {
  // Cohen 1968, table 1, with disagreement weights 1, 3 and 6; the error as the DMAR package gives it.
  const table = [[88, 10, 2], [14, 40, 6], [18, 10, 12]];
  const weights = [[0, 1, 3], [1, 0, 6], [3, 6, 0]].map((row) => row.map((weight) => 1 - weight / 6));
  const weighted = coefficients(table, weights).kappa;
  expect([weighted?.value.toFixed(3), weighted?.standardError.toFixed(4), coefficients(table, same).kappa?.value.toFixed(3)]).toEqual(['0.348', '0.0755', '0.492']);
});

test('Wilson’s interval of 81 in 263 is that of Newcombe’s paper', () => {
  // Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
  const { low, high } = shareInterval(81, 263);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
});

test('shares and moves are given from the first pair on, coefficients from 32', () => {
  const few = agreementOf([pair('good', 'good'), pair('good', 'requiresImprovement'), pair('inadequate', 'outstanding')]);
  expect(few).toMatchObject({ n: 3, exact: { count: 1 }, withinOne: { count: 2 }, moved: { up: 1, down: 1 }, kappa: { withheld: 'tooFewPairs', needed: 32 }, gwet: { withheld: 'tooFewPairs' } });
  expect(agreementOf([...times(PAIRS_NEEDED - 1, pair('good', 'good')), pair('good', 'outstanding')])).toMatchObject({ kappa: { value: 0 }, gwet: { value: expect.any(Number) as number } });
});

test('where one grade only was ever given kappa says so, and is not a number out of nothing', () => {
  expect(agreementOf(times(40, pair('good', 'good')))).toMatchObject({ kappa: { withheld: 'oneGradeOnly' }, gwet: { value: 1 } });
});

test('nobody’s pairs have no interval and no rate', () => {
  expect(agreementOf([])).toMatchObject({ n: 0, exact: { count: 0, of: 0, interval: undefined }, baseRates: { good: { first: 0, second: 0 } } });
});

test('linear weights of four grades go down in thirds', () => {
  expect(linearWeights(4)[0]?.map((weight) => weight.toFixed(2))).toEqual(['1.00', '0.67', '0.33', '0.00']);
});
