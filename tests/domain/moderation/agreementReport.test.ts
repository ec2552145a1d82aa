import { type CalibrationAnswer } from '../../../src/domain/calibration/types';
import { agreementReport, PAIRS_FOR_SHARE } from '../../../src/domain/moderation/agreementReport';
import { type GradedTwice, pairsWithGold, pairsWithPanels } from '../../../src/domain/moderation/agreementSources';
import { driftInWords, groupInWords } from '../../../src/domain/moderation/agreementWords';
import { newItem } from '../../../src/domain/moderation/item';
import { type PanelItem } from '../../../src/domain/moderation/types';
import { type Grade, type SectionGrade } from '../../../src/domain/templates/types';
import { answer, calibration, graded } from '../calibration/builders';

const by = { oid: 'oid-Imani', name: 'Imani' };
const decided = (reviewReference: string, concludedAt: string, grades: Readonly<Record<string, readonly [SectionGrade | undefined, SectionGrade]>>, changes: Partial<PanelItem> = {}): PanelItem => ({
  ...newItem({ reference: 'P-2026-01', hideGrades: false }, reviewReference),
  state: 'decided', concludedAt,
  gradeDecisions: Object.entries(grades).map(([key, [original, grade]]) => ({ key, original, grade, decidedBy: 'agreement', reason: '', recordedBy: by, at: concludedAt })),
  ...changes,
});
const pairs = (count: number, first: Grade, second: Grade, changes: Partial<GradedTwice> = {}): GradedTwice[] => Array.from({ length: count }, (_, index) => ({ first, second, key: 'journey', subject: `PIR-2026-${index}`, day: '2026-03-10', ...changes }));
const reportOf = (all: readonly GradedTwice[]) => agreementReport(all, graded);
const sectionsOf = (all: readonly GradedTwice[]) => reportOf(all).groups.find(({ key }) => key === 'sections');

test('a pair is the reviewer’s grade and what the panel settled, on the day that it was concluded; “not applicable” is none', () => {
  const item = decided('PIR-2026-01', '2026-03-10T10:00:00Z', { journey: ['good', 'inadequate'], needs: ['notApplicable', 'good'], partners: [undefined, 'good'] });
  expect(pairsWithPanels([item])).toEqual([{ key: 'journey', first: 'good', second: 'inadequate', subject: 'PIR-2026-01', day: '2026-03-10' }]);
});

test('what is not concluded counts for nothing, and of a review that two panels decided the later decision counts', () => {
  const early = decided('PIR-2026-01', '2026-03-10T10:00:00Z', { journey: ['good', 'inadequate'] });
  const late = decided('PIR-2026-01', '2026-05-10T10:00:00Z', { journey: ['good', 'good'] }, { panelReference: 'P-2026-02' });
  const open = decided('PIR-2026-02', '2026-05-10T10:00:00Z', { journey: ['good', 'good'] }, { state: 'discussing' });
  expect(pairsWithPanels([late, open, early]).map(({ second, subject }) => [second, subject])).toEqual([['good', 'PIR-2026-01']]);
});

test('a calibration pair is the participant’s grade and the gold standard, once the exercise is closed and theirs were in', () => {
  const given = (state: 'open' | 'closed', changes: Partial<CalibrationAnswer> = {}) => pairsWithGold([{ calibration: calibration({ state }), answer: answer('Kit', 'inadequate', changes) }]);
  expect(given('closed')).toHaveLength(graded.length);
  expect(given('closed')[0]).toEqual({ key: 'journey', first: 'inadequate', second: 'good', subject: 'C-2026-01', day: '2026-11-20' });
  expect([given('open'), given('closed', { submittedAt: undefined })]).toEqual([[], []]);
});

test('sections stand together and each by itself; overall grades each by itself, and never among the sections', () => {
  const { groups } = reportOf([...pairs(2, 'good', 'good'), ...pairs(1, 'good', 'good', { key: 'needs' }), ...pairs(3, 'good', 'inadequate', { key: 'practice' })]);
  expect(groups.map(({ key, agreement }) => [key, agreement.n])).toEqual([['sections', 3], ['journey', 2], ['needs', 1], ['practice', 3]]);
});

test('below ten pairs there is no percentage, and it is said so', () => {
  const group = sectionsOf(pairs(PAIRS_FOR_SHARE - 1, 'good', 'good'));
  expect(group && groupInWords(group, 'panel')).toEqual(expect.arrayContaining(['The panel gave the same grade in 9 of 9.', 'Percentages are withheld below 10 pairs of grades.', 'Weighted kappa and Gwet’s AC2 are withheld: they mean something from 32 pairs of grades on, and there are 9.']));
});

test('from ten pairs on a share has its percentage and its range', () => {
  const group = sectionsOf([...pairs(8, 'good', 'good'), ...pairs(2, 'good', 'requiresImprovement')]);
  expect(group && groupInWords(group, 'panel').slice(0, 3)).toEqual([
    'The panel gave the same grade in 8 of 10 (80 %; the true share may lie anywhere from 49 % to 94 %).',
    'The two were the same or next to each other on the scale in 10 of 10 (100 %; the true share may lie anywhere from 72 % to 100 %).',
    'Where they differed, the panel was higher in 0 and lower in 2.',
  ]);
});

test('with enough pairs both coefficients are told with what they mean; where all grades are one, kappa says why it is none', () => {
  const mixed = sectionsOf([...pairs(20, 'good', 'good'), ...pairs(12, 'inadequate', 'inadequate'), ...pairs(4, 'good', 'inadequate')]);
  const alike = sectionsOf(pairs(40, 'good', 'good'));
  expect(mixed && groupInWords(mixed, 'gold').join(' ')).toMatch(/Weighted kappa is 0\.77 \(it may lie anywhere from 0\.55 to 0\.98\), from 36 pairs\. .* Gwet’s AC2 is 0\.8/);
  expect(alike && groupInWords(alike, 'gold').join(' ')).toContain('Weighted kappa cannot be given: all grades on both sides are one and the same. Gwet’s AC2 is 1.00');
});

test('several grades of one review are said not to be independent', () => {
  const group = sectionsOf([...pairs(1, 'good', 'good', { subject: 'PIR-1' }), ...pairs(1, 'good', 'good', { key: 'needs', subject: 'PIR-1' })]);
  expect(group && groupInWords(group, 'panel').at(-1)).toBe('These 2 pairs come from 1 review. Grades of one review are not independent of each other, so the ranges given here are narrower than they should be.');
});

test('a half-year with too few pairs has no share, and drift is said only of those that have one', () => {
  const { halfYears, ...rest } = reportOf([...pairs(10, 'good', 'good'), ...pairs(9, 'good', 'inadequate', { day: '2026-07-01' })]);
  expect(halfYears.map(({ label, n, exact }) => [label, n, exact?.count])).toEqual([['January to June 2026', 10, 10], ['July to December 2026', 9, undefined]]);
  expect(driftInWords({ halfYears, ...rest })).toContain('can be said once two half-years have 10 pairs');
});

test.each([
  ['fewer grades were the same', 20, 4, 'In July to December 2026 fewer grades were the same than in January to June 2026, and chance alone hardly explains it.'],
  ['no change', 16, 14, 'Between January to June 2026 and July to December 2026 there is no change that chance could not explain.'],
  ['more grades were the same', 3, 19, 'In July to December 2026 more grades were the same than in January to June 2026, and chance alone hardly explains it.'],
])('drift: %s', (_, before, after, sentence) => {
  const half = (same: number, day: string) => [...pairs(same, 'good', 'good', { day }), ...pairs(20 - same, 'good', 'inadequate', { day })];
  expect(driftInWords(reportOf([...half(before, '2026-06-30'), ...half(after, '2026-07-01')]))).toBe(sentence);
});
