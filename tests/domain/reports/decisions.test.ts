import { decidePublish, decideSave, decideStart, decideWithdraw, missingFrom } from '../../../src/domain/reports/decisions';
import { MOST_ROWS, unpackRows } from '../../../src/domain/reports/packed';
import { person } from '../support/builders';
import { report, row } from './reportBuilder';

const quinn = person('Quinn', ['QaLead']);
const now = '2026-04-02T10:00:00Z';
const starting = { attempt: 'attempt-1', heading: ' Tracker report ', fromDay: '2026-01-01', toDay: '2026-03-31' };
const faultsOf = (changes: Partial<typeof starting>): string[] => {
  try {
    decideStart({ ...starting, ...changes }, quinn, now, '2026-04-02');
    return [];
  } catch (error) {
    return (error as { details: { faults: { path: string; code: string }[] } }).details.faults.map(({ path, code }) => `${path} ${code}`);
  }
};

test('a report begins as a draft over a period that is over, or ends today', () => {
  expect(decideStart(starting, quinn, now, '2026-04-02')).toMatchObject({ heading: 'Tracker report', state: 'draft', snapshot: '', revision: 1, createdBy: { name: 'Quinn' } });
  expect(faultsOf({ toDay: '2026-04-02' })).toEqual([]);
});

test.each([
  [{ toDay: '2026-04-03' }, ['toDay future']],
  [{ fromDay: '2026-04-01' }, ['toDay order']],
  [{ fromDay: '', toDay: '' }, ['fromDay required', 'toDay required']],
  [{ fromDay: '2024-03-30' }, ['fromDay tooLong']],
  [{ fromDay: '2024-03-31' }, []],
  [{ heading: '  ', attempt: 'x' }, ['attempt format', 'heading required']],
  [{ heading: 'T'.repeat(201) }, ['heading tooLong']],
])('starting one with %j finds %j', (changes, faults) => {
  expect(faultsOf(changes)).toEqual(faults);
});

test('what is written is kept without spaces around its title, and a title is needed', () => {
  expect(decideSave({ heading: ' Second quarter ', opening: 'Words.', closing: '' }, quinn, now)).toMatchObject({ heading: 'Second quarter', opening: 'Words.', updatedBy: { name: 'Quinn' }, updatedAt: now });
  expect(() => decideSave({ heading: '', opening: 'Words.', closing: '' }, quinn, now)).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('it is not published without words, without anything to count, with too much, or naming a child behind its figures', () => {
  const child = { recordNumber: 'M20411', name: 'Tamsin Okoro', dateOfBirth: '2014-05-01' };
  const codes = (words: Partial<ReturnType<typeof report>>, rows = [row()]) => missingFrom(report(words), rows, [child]).map(({ path, code }) => `${path} ${code}`);
  expect(codes({})).toEqual([]);
  expect(codes({ opening: ' ' })).toEqual(['opening required']);
  expect(codes({}, [])).toEqual(['fromDay empty']);
  expect(codes({}, Array.from({ length: MOST_ROWS + 1 }, () => row()))).toEqual(['fromDay tooLong']);
  expect(codes({ heading: 'About Tamsin', closing: 'See M20411.' })).toEqual(['heading namesChild', 'closing namesChild']);
});

test('published, it keeps the rows that were counted', () => {
  const rows = [row(), row({ reference: 'R-2026-032', after: 'signedOff', metInTime: 'late', daysToDone: 40 })];
  const change = decidePublish([], rows, quinn, now);
  expect(change).toMatchObject({ state: 'published', publishedBy: { name: 'Quinn' }, publishedAt: now });
  expect(unpackRows(change.snapshot ?? '')).toEqual(rows);
  expect(() => decidePublish([{ path: 'opening', code: 'required', message: 'Say what the figures mean.' }], rows, quinn, now)).toThrow(expect.objectContaining({ code: 'incomplete' }));
});

test('it is withdrawn with a reason', () => {
  expect(decideWithdraw(' Counted twice. ')).toEqual({ state: 'withdrawn', withdrawReason: 'Counted twice.' });
  expect(() => decideWithdraw(' ')).toThrow(expect.objectContaining({ code: 'invalid' }));
});
