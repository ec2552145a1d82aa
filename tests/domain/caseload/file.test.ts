import { readCaseloadFile } from '../../../src/domain/caseload/file';
import { caseloadColumns } from '../../../src/domain/caseload/read';

const heading = caseloadColumns.join(',');
const row = (recordNumber: string, name = 'Wren Ashdown') => `${recordNumber},${name},2014-03-27,,,,CIN,North,,`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (file: string | Uint8Array) => readCaseloadFile(typeof file === 'string' ? utf8(file) : file, '2026-11-20', () => undefined);
const faultsOf = (file: string | Uint8Array) => read(file).faults.map(({ line, column }) => `${line} ${column}`.trim());
const wordsOf = (file: string | Uint8Array) => read(file).faults.map(({ message }) => message).join(' ');
const namesOf = (file: string | Uint8Array) => read(file).children.map(({ name }) => name);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('faults', () => {
  test('a row that cannot be divided into cells hides no other row’s faults', () => {
    expect(faultsOf([heading, 'M1,Wren', row('M2'), `M3,"Otis,2014-03-27,,,,CIN,North,,`, row('M4', ''), `${row('M5')},x`, row('m2')].join('\n'))).toEqual(['2 date_of_birth', '4 name', '5 name', '6 line_manager', '7 record_number']);
  });

  test('a missing column is one fault, and the cells of the others are looked at', () => {
    expect(faultsOf('record_number;name;status\nM1;Wren;CIN\nM2;;none')).toEqual(['1 date_of_birth', '1 gender', '1 ethnicity', '1 religion', '1 team', '1 allocated_worker', '1 line_manager', '3 name', '3 status']);
  });

  test('a column that is there twice, one that nobody knows and one without a name are each named', () => {
    expect(faultsOf(`${heading},team,shoe_size,\n${row('M1')},South,,\n${row('M2', '')},,,`)).toEqual(['1 shoe_size', '1 column 13', '1 team', '3 name']);
  });

  test('the line is that on which the row begins, whatever line ends are inside quotation marks', () => {
    expect(faultsOf(`${heading}\r\n${row('M1', '"Wren\r\nAsh\ndown"')}\r\n\r\n${row('M2', '"\rOtis"').replace('North', '')}\r\n${row('M3', '')}`)).toEqual(['6 team', '8 name']);
  });

  test.each([
    ['an empty file', '', 'The file is empty. Its first line must name the columns: record_number'],
    ['a file of empty lines', '\r\n\r\n', 'The file is empty'],
    ['a file without headings', row('M1'), 'No column is named here'],
    ['headings alone', heading, 'headings and no children'],
    ['a quotation mark in the headings that is not closed', `"${heading}\n${row('M1')}`, 'quotation marks of this cell do not pair'],
    ['a quotation mark that is not closed', `${heading}\nM9,"Wren`, 'quotation marks of this cell do not pair'],
    ['a quotation mark amid a cell', `${heading}\n${row('M1', 'Wren "Wrennie" Ash')}`, 'write each one inside it twice'],
    ['a row with a cell too many', `${heading}\n${row('M1')},x`, 'it has 11 cells, the heading has 10'],
    ['a row with one cell', `${heading}\nM1`, 'it has 1 cell, the heading has 10'],
    ['a letter that was lost on the way', `${heading}\n${row('M1', 'Zo\uFFFD')}`, 'A letter was lost where “\uFFFD” stands'],
  ])('%s is told in words', (_, text, words) => {
    expect(wordsOf(text)).toContain(words);
    expect(read(text).children).toEqual([]);
  });
});

describe('what Excel writes', () => {
  test('rows of bare separators say nothing and are passed over', () => {
    expect(namesOf(`${heading}\r\n${row('M1')}\r\n,,,,,,,,,\r\n`)).toEqual(['Wren Ashdown']);
  });

  test.each([
    ['UTF-8', utf8(`${heading}\r\n${row('M1', 'Zoë')}`)],
    ['UTF-8 with its mark', utf8(`\uFEFF${heading}\r\n${row('M1', 'Zoë')}`)],
    ['semicolons', utf8(`${heading.replaceAll(',', ';')}\r\n${row('M1', 'Zoë').replaceAll(',', ';')}`)],
    ['Unicode Text, which is UTF-16 with tabs', utf16(`${heading.replaceAll(',', '\t')}\r\n${row('M1', 'Zoë').replaceAll(',', '\t')}`)],
    ['UTF-16 with the other byte first', utf16(`${heading}\r\n${row('M1', 'Zoë')}`).swap16()],
  ])('%s is read as it is', (_, file) => {
    expect([namesOf(file), read(file).notes]).toEqual([['Zoë'], []]);
  });

  test('plain CSV, which is Windows-1252, is read, and the report says so and where to look', () => {
    const file = Buffer.from(`${heading}\r\n${row('M1')}\r\n${row('M2', 'Zoë O\x92Dea')}`, 'latin1');
    expect(namesOf(file)).toEqual(['Wren Ashdown', 'Zoë O’Dea']);
    expect(read(file).notes).toEqual([expect.stringMatching(/Windows-1252.*first on line 3\..*CSV UTF-8/)]);
  });

  test.each([
    ['a workbook', Buffer.from('PK\x03\x04 and more', 'latin1'), 'This is an Excel workbook'],
    ['a workbook of long ago', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'This is an Excel workbook'],
    ['UTF-16 without its mark', Buffer.from(heading, 'utf16le'), 'Line 1 holds signs that no text holds'],
    ['UTF-8 that is damaged', Buffer.from(`\xef\xbb\xbf${heading}\n${row('M1', 'Zo\xeb')}`, 'latin1'), 'begins as UTF-8 and does not go on as such'],
    ['UTF-16 that is cut', Buffer.from(utf16(heading).subarray(0, -1)), 'begins as UTF-16LE and does not go on as such'],
    ['two encodings in one file', Buffer.concat([utf8(`${heading}\n${row('M1', 'Zoë')}\n`), Buffer.from(row('M2', 'Zo\xeb'), 'latin1')]), 'line 3 holds one of the other kind'],
    ['bytes that Windows-1252 lacks', Buffer.from(`${heading}\n${row('M1', 'Zo\x81')}`, 'latin1'), 'Line 2 holds signs that no text holds'],
  ])('%s is refused with what to do', (_, file, words) => {
    expect(wordsOf(file)).toMatch(new RegExp(`${words}.*CSV UTF-8`));
    expect(read(file).children).toEqual([]);
  });
});

test('100,000 rows are read within seconds, with the fault of the last', () => {
  const file = utf8([heading, ...Array.from({ length: 100_000 }, (_, index) => row(`M${index}`, '"Ashdown, Wren"')), row('M', '')].join('\r\n'));
  expect(faultsOf(file)).toEqual(['100002 name']);
}, 15_000);
