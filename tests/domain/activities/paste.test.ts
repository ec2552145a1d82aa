import { readPasted } from '../../../src/domain/activities/paste';
import { visits } from './activityBuilder';

const columns = visits.cases;
const paste = (...lines: string[][]) => readPasted(lines.map((cells) => cells.join('\t')).join('\r\n'), columns);

test('cells come in the order of the table where there are no headings', () => {
  expect(paste(['7/10/2026', 'Face-to-face', 'At home', 'Y', 'no']).rows).toEqual([{ row: 1, values: { visitedOn: '2026-10-07', way: 'faceToFace', method: 'At home', purposeMet: 'yes', childSeen: 'no' }, faults: [] }]);
});

test('headings say which column is which, and what is no column is named', () => {
  const { rows, unknown, columns: found } = paste(['Child seen', 'Worker', 'DATE OF THE VISIT'], ['yes', 'Jo', '7 Oct 2026']);
  expect(rows).toEqual([{ row: 2, values: { childSeen: 'yes', visitedOn: '2026-10-07' }, faults: [] }]);
  expect([unknown, found]).toEqual([['Worker'], ['childSeen', 'visitedOn']]);
});

test('what a column cannot hold is named with its row and what stands there', () => {
  expect(paste(['31/02/2026', 'by post', '', 'perhaps', 'yes']).rows[0]?.faults).toEqual([
    'Row 1: “Date of the visit” is “31/02/2026”, which is no date. Write it as 27/03/2026.',
    'Row 1: “Face to face or virtual” is “by post”. Use one of: Face to face, Virtual.',
    'Row 1: “Purpose met” is “perhaps”. Use yes or no.',
  ]);
});

test('a row with more cells than the table has columns is named', () => {
  expect(paste(['7/10/2026', 'virtual', '', 'yes', 'yes', 'and more']).rows[0]?.faults).toEqual(['Row 1 has 1 more cell than the table has columns.']);
});

test('empty rows are no cases, and an empty cell is empty', () => {
  expect(paste(['', '', '', '', ''], ['7/10/2026', '', '', '', '']).rows).toEqual([{ row: 2, values: { visitedOn: '2026-10-07' }, faults: [] }]);
  expect(paste([''])).toEqual({ rows: [], columns: [], unknown: [] });
});

test('a cell in quotation marks keeps its line breaks and tabs together', () => {
  expect(paste(['7/10/2026', 'virtual', '"By ""video"",\r\nthen\tby telephone"', 'yes', 'yes']).rows[0]?.values.method).toBe('By "video", then by telephone');
});

test.each([['2026-10-07'], ['07.10.26'], ['7-Oct-26'], ['7 October 2026'], ['7/10/2026']])('%s is 7 October 2026', (typed) => {
  expect(paste([typed]).rows[0]?.values.visitedOn).toBe('2026-10-07');
});

test.each([['29/2/2024', true], ['29/2/2026', false], ['29/2/2100', false], ['29/2/2000', true], ['31/4/2026', false], ['31/12/2026', true], ['0/1/2026', false], ['1/13/2026', false]])('%s is a day: %s', (typed, isDay) => {
  expect(paste([typed]).rows[0]?.faults).toHaveLength(isDay ? 0 : 1);
});
