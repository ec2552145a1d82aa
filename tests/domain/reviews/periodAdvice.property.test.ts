import fc from 'fast-check';
import { dayInFull } from '../../../src/domain/dayInFull';
import { periodAdvice } from '../../../src/domain/reviews/periodAdvice';
import { type ReviewPart } from '../../../src/domain/reviews/types';
import { datesIn } from '../../../src/domain/text/datesIn';
import { entry } from '../support/builders';

const from = '2026-05-20';
const journey = (evidence: string, beforePeriod = false): ReviewPart => ({
  reviewReference: 'PIR-2026-07',
  part: 'journey',
  answers: { kind: 'graded', graded: { strengths: [], areas: [entry('Visits were late.', { evidence, beforePeriod })], impact: '', grade: undefined, notApplicableReason: '' } },
  round: 0,
  updatedAt: undefined,
  updatedBy: undefined,
  revision: 1,
});
const dayBetween = (min: string, max: string) => fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const spelt = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return fc.constantFrom(day, dayInFull(day), `${date}/${month}/${year}`, `${date}th ${dayInFull(day).split(' ')[1]?.slice(0, 3)} ${year}`);
};

test.each([
  ['Case note 12 January 2025, and visit of 3/2/2025.', ['2025-01-12', '2025-02-03']],
  ['Supervision 2025-01-12', ['2025-01-12']],
  ['31 February 2025, 32/01/2025, 2025-13-01', []],
  ['January 2025, 12 January, 12/01/25, file 2025/12/01/2025, ref 12-2025-01-12-7', []],
])('of “%s” the whole dates are read', (text, days) => {
  expect(datesIn(text)).toEqual(days);
});

test('a finding whose evidence is from before the period is pointed to, with both days', () => {
  const [advice, ...more] = periodAdvice([journey('Visit, 12 January 2025')], from);
  expect(more).toEqual([]);
  expect(advice?.path).toBe('journey.areas.0.evidence');
  for (const words of ['12 January 2025', '20 May 2026']) expect(advice?.message).toContain(words);
});

test('every day before the period is noticed however it is spelt, unless the entry is marked', () => {
  fc.assert(
    fc.property(dayBetween('2000-01-01', '2026-05-19').chain(spelt), fc.constantFrom('', 'Visit ', 'Case note, '), (text, before) => {
      expect(periodAdvice([journey(before + text)], from)).toHaveLength(1);
      expect(periodAdvice([journey(before + text, true)], from)).toEqual([]);
    }),
  );
});

test('a day inside the period is never advised on, whatever stands around it', () => {
  fc.assert(
    fc.property(dayBetween('2026-05-20', '2026-11-20').chain(spelt), fc.string(), (text, around) => {
      expect(periodAdvice([journey(`${around} ${text} `)], from)).toEqual([]);
    }),
  );
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9/ \-JanFeb]*$/), fc.string({ unit: 'binary' }), (near, any) => {
      expect(periodAdvice([journey(near), journey(any)], from).length).toBeLessThanOrEqual(2);
    }),
  );
});
