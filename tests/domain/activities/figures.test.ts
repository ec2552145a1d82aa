import { figuresOf, partInWords } from '../../../src/domain/activities/figures';
import { visit, visits, visitsWithNumbers } from './activityBuilder';

const many = (count: number, values: Record<string, string>) => Array.from({ length: count }, (_, index) => visit(`c${index}-${JSON.stringify(values)}`, values));
const seen = (cases: Parameters<typeof figuresOf>[1]) => figuresOf(visits.cases, cases).find(({ key }) => key === 'childSeen');

test('of 24 visits 20 saw the child: 83%, with the number it is of', () => {
  const figure = seen([...many(20, { childSeen: 'yes' }), ...many(4, { childSeen: 'no' })]);
  expect(figure).toMatchObject({ answered: 24, blank: 0, parts: [{ label: 'Yes', count: 20, share: 83 }, { label: 'No', count: 4, share: 17 }] });
  expect(partInWords({ count: 20, share: 83 }, 24)).toBe('20 of 24 (83%)');
});

test('under ten answered cases there is no percentage, and an empty cell leaves the denominator', () => {
  const figure = seen([...many(9, { childSeen: 'yes' }), ...many(3, { childSeen: '' })]);
  expect(figure).toMatchObject({ answered: 9, blank: 3, parts: [{ count: 9, share: undefined }, { count: 0, share: undefined }] });
  expect(partInWords({ count: 9, share: undefined }, 9)).toBe('9 of 9');
});

test('days have a first and a last, and words and record numbers are not counted', () => {
  const figures = figuresOf(visitsWithNumbers.cases, [visit('c1', { visitedOn: '2026-10-30' }), visit('c2', { visitedOn: '2026-09-03' })]);
  expect(figures.map(({ key }) => key)).toEqual(['visitedOn', 'way', 'purposeMet', 'childSeen']);
  expect(figures[0]?.range).toEqual({ from: '2026-09-03', to: '2026-10-30' });
});

test('numbers are ordered as numbers', () => {
  const column = { key: 'days', title: 'Days late', kind: 'number' as const, options: [], required: false };
  expect(figuresOf([column], [{ id: 'a', values: { days: '9' } }, { id: 'b', values: { days: '10' } }])[0]?.range).toEqual({ from: '9', to: '10' });
});
