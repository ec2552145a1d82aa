import { type CaseloadRecord, caseloadColumns, checkHeadings, differs, readCaseload } from '../../../src/domain/caseload/read';

const today = '2026-11-20';
const jules = { oid: 'oid-jules', name: 'Jules Okeford' };
const findPerson = (text: string) => (text === 'Two Same' ? 'ambiguous' : text.startsWith('jules') ? jules : undefined);

function row(line: number, changes: Record<string, string> = {}): CaseloadRecord {
  const cells = { record_number: `M${line}`, name: 'Wren Ashby', date_of_birth: '2014-03-27', gender: 'Female', ethnicity: '', religion: '', status: 'CIN', team: 'Safeguarding North', allocated_worker: 'jules.okeford@harbourshire.example', line_manager: '', ...changes };
  return { line, cells };
}
const faultsOf = (...records: CaseloadRecord[]) => readCaseload(records, today, findPerson).faults.map((fault) => `${fault.line} ${fault.column}`);

test('a good row becomes a child with their worker', () => {
  const { children, faults } = readCaseload([row(2)], today, findPerson);
  expect(faults).toEqual([]);
  expect(children[0]).toMatchObject({ recordNumber: 'M2', dateOfBirth: '2014-03-27', status: 'childInNeed', worker: jules, lineManager: undefined, importedOn: today });
});

test('a British date is read as day, month, year', () => {
  expect(readCaseload([row(2, { date_of_birth: '7/3/2014' })], today, findPerson).children[0]?.dateOfBirth).toBe('2014-03-07');
});

test('every fault of every row is listed with its line and column', () => {
  expect(faultsOf(row(2, { name: '', status: 'unknown' }), row(3), row(4, { date_of_birth: '31/02/2014', team: ' ' }))).toEqual(['2 name', '2 status', '4 date_of_birth', '4 team']);
});

test.each([
  ['a date in the future', { date_of_birth: '2027-01-01' }, 'date_of_birth'],
  ['a person of 26', { date_of_birth: '2000-11-20' }, 'date_of_birth'],
  ['a worker nobody knows', { allocated_worker: 'Nobody Here' }, 'allocated_worker'],
  ['a name that two people share', { line_manager: 'Two Same' }, 'line_manager'],
  ['a cell longer than a list column', { team: 'x'.repeat(256) }, 'team'],
])('%s is a fault', (_, changes, column) => {
  expect(faultsOf(row(2, changes))).toEqual([`2 ${column}`]);
});

test('one bad row leaves no children at all', () => {
  expect(readCaseload([row(2), row(3, { name: '' })], today, findPerson).children).toEqual([]);
});

test('a record number that comes twice names the first line', () => {
  const { faults } = readCaseload([row(2), row(3, { record_number: 'M2' })], today, findPerson);
  expect(faults[0]?.message).toContain('line 2');
});

test('missing, unknown and repeated headings are each named', () => {
  const headings = [...caseloadColumns.slice(1), 'surname', 'team'];
  expect(checkHeadings(headings).map((fault) => fault.column)).toEqual(['record_number', 'surname', 'team']);
});

test('the import day alone is no difference, a new worker is', () => {
  const child = readCaseload([row(2)], today, findPerson).children[0]!;
  expect(differs(child, { ...child, importedOn: '2026-12-01' })).toBe(false);
  expect(differs(child, { ...child, worker: { oid: 'oid-sam', name: 'Sam Tarrowby' } })).toBe(true);
});
