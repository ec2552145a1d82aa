import { cast } from '../../../infra/local/demo/people';
import { spreadColumns, spreadInWords } from '../../../tab/pages/panels/spread';
import { changesInWords, timeTakenInWords } from '../../../tab/pages/review/moderation/moderationWords';
import { sampleModeration } from '../support/samplePanel';

const given = (name: 'devon' | 'imani', grade: 'good' | 'inadequate' | 'notApplicable', late = false) => ({ oid: cast[name].oid, name: cast[name].name, grade, late });
const spread = { key: 'journey', reviewer: 'good' as const, members: [given('devon', 'inadequate', true), given('imani', 'good')], best: 'good' as const, worst: 'inadequate' as const, steps: 2 };

test('names stand under the grade that each gave, the reviewer first, and a late change is named', () => {
  expect(spreadColumns(spread, { own: 'good', firstLine: 'requiresImprovement' }).map(({ who, within }) => [who, within])).toEqual([[[], false], [['Reviewer', cast.imani.name], true], [['First-line check'], true], [[`${cast.devon.name} (changed late)`], true]]);
});

test('“not applicable” has a column of its own where somebody said so, outside the range', () => {
  const columns = spreadColumns({ ...spread, members: [given('imani', 'notApplicable')] }, undefined);
  expect(columns.map(({ grade, within }) => [grade, within]).at(-1)).toEqual(['notApplicable', false]);
  expect(spreadColumns(spread, undefined)).toHaveLength(4);
});

test('how far apart the grades are is said in words, with their names in full', () => {
  const { best: _, worst: __, ...without } = spread;
  expect([spreadInWords(spread), spreadInWords({ ...spread, worst: 'good', steps: 0 }), spreadInWords({ ...spread, members: [] }), spreadInWords(without)]).toEqual(['2 steps apart: from Good to Inadequate.', 'All the same: Good.', 'No reading is in yet.', 'Nobody gave a grade of the scale.']);
});

test('the record says first what changed, and whether it came too late', () => {
  expect(changesInWords(sampleModeration)).toBe('1 of 7 grades changed. Recommendations: 1 amended.');
  expect(changesInWords({ graded: sampleModeration.graded.filter(({ key }) => key !== 'journey'), recommendationDecisions: [] })).toBe('Every grade was agreed as the reviewer gave it.');
  expect(timeTakenInWords(sampleModeration.moderation)).toBe('That was 39 working days after submission, which is late: 20 are allowed.');
});
