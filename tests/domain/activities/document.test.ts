import { activityDocumentOf } from '../../../src/domain/activities/document';
import { activity, findings, proposed, visit, visits } from './activityBuilder';

const written = (changes: Parameters<typeof activity>[0] = {}) => JSON.stringify(activityDocumentOf(activity(changes), visits, [{ reference: 'R-2026-031', originKey: 'ACT-2026-03/r1', status: 'In progress' }]));

test('every word that was written is in the document, with where each recommendation is now', () => {
  const words = ['Visits in October', 'Two team managers.', 'One visit of each', 'Most visits are on time.', 'Children are seen alone.', 'Cases 1 to 20', 'Virtual visits are not explained.', 'Book the next visit', 'R-2026-031 (In progress)', 'The team books visits ahead', 'Face to face', '7 October 2026'];
  const text = written();
  expect(words.filter((each) => !text.includes(each))).toEqual([]);
});

test('a recommendation that is not in the tracker is not said to be', () => {
  expect(written({ sections: { findings: findings({ recommendations: [proposed({ id: 'r9' })] }) } })).toContain('Not in the tracker');
});

test('few cases have no percentage, and the document says why', () => {
  expect(written()).toContain('no percentages are given');
  expect(written({ cases: Array.from({ length: 12 }, (_, index) => visit(`c${index}`)) })).toContain('Yes: 12 of 12 (100%)');
});
