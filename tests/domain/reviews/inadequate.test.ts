import { isInadequate, readInadequateRules, startedBy, usualInadequateRules } from '../../../src/domain/reviews/inadequate';

const inadequate = { practice: 'good', outcomes: 'inadequate', overall: undefined } as const;

test('one Inadequate overall grade is enough, and nothing less starts anything', () => {
  expect([isInadequate(inadequate), isInadequate({ practice: 'requiresImprovement' })]).toEqual([true, false]);
  expect(startedBy({ practice: 'requiresImprovement' }, usualInadequateRules, '2026-03-10')).toEqual({ started: [], reReviewDay: '' });
});

test('as usual people are told and the child is reviewed again in three months', () => {
  expect(startedBy(inadequate, usualInadequateRules, '2026-03-10')).toEqual({ started: ['told', 'reReview'], reReviewDay: '2026-06-10' });
});

test('three months after the last of November are the last of February', () => {
  expect(startedBy(inadequate, usualInadequateRules, '2026-11-30').reReviewDay).toBe('2027-02-28');
});

test('a step that is switched off does not happen', () => {
  expect(startedBy(inadequate, { ...usualInadequateRules, tell: false, reReviewMonths: 0 }, '2026-03-10')).toEqual({ started: [], reReviewDay: '' });
});

test.each([undefined, null, 'three', { reReviewMonths: -1, tell: 'yes' }, { reReviewMonths: 1.5 }, []])('a setting that says %j is as usual', (setting) => {
  expect(readInadequateRules(setting)).toEqual(usualInadequateRules);
});

test('a setting changes what it says, and nothing else', () => {
  expect(readInadequateRules({ panelPlace: false, reReviewMonths: 6 })).toEqual({ tell: true, panelPlace: false, reReviewMonths: 6 });
});
