import { template2025 } from '../../../src/domain/templates/template2025';
import { partsOf } from '../../../src/domain/templates/parts';
import { grades } from '../../../src/domain/templates/types';
import { ageInWords } from '../../../src/domain/people/age';

test('the template of 2025 has eight standards, five graded sections and two overall grades', () => {
  expect([template2025.standards.length, template2025.sections.length, template2025.summary.overallGrades.map(({ key }) => key)]).toEqual([8, 5, ['practice', 'outcomes']]);
});

test('every grade has a descriptor, and none is called an inspection grade', () => {
  expect(template2025.scale.grades.map(({ code }) => code)).toEqual(grades);
  expect(JSON.stringify(template2025)).not.toMatch(/inspect|ofsted/i);
});

test('a form has eleven parts with keys of their own', () => {
  expect(new Set(partsOf(template2025).map(({ key }) => key)).size).toBe(11);
});

test.each([
  ['2026-10-20', '1 month'],
  ['2024-12-01', '23 months'],
  ['2024-11-20', '2 years'],
  ['2014-03-27', '12 years'],
])('somebody born on %s is %s old on 20 November 2026', (born, words) => {
  expect(ageInWords(born, '2026-11-20')).toBe(words);
});
