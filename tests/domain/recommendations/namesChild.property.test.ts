import fc from 'fast-check';
import { namesChild } from '../../../src/domain/recommendations/namesChild';

const child = (name: string, recordNumber = 'M20411') => ({ name, recordNumber, dateOfBirth: '2014-03-27' });

test.each([
  ['another case and an apostrophe', '“ASHDOWN’s” plan', 'M20411'],
  ['no capital', 'ask wren about school', 'M20411'],
  ['no accent', 'a visit to Zoe', 'M20411'],
  ['the record number in brackets', 'see (m20411)', 'M20411'],
  ['the record number written with a dash', 'see M-20411', 'M/20411'],
])('a child is named with %s', (_, text, recordNumber) => {
  expect(namesChild(text, child('Wren Zoë Ashdown', recordNumber))).toBe(true);
});

test.each([
  ['a longer word', 'a wrench in the works', 'Wren Ashdown', 'M20411'],
  ['a name of two letters', 'go to the clinic', 'Bo To', 'M20411'],
  ['a longer number', 'invoice M204119', 'Wren Ashdown', 'M20411'],
  ['a number of two digits', 'by 12 March', 'Wren Ashdown', '12'],
  ['no record number at all', 'by 12 March', 'Wren Ashdown', ''],
])('nobody is named by %s', (_, text, name, recordNumber) => {
  expect(namesChild(text, child(name, recordNumber))).toBe(false);
});

test('about a child called Will Young one can still write “he will” and “young person”, but not “Will”', () => {
  const will = child('Will Young');
  expect(['He will have a say, as a young person may.', 'Meet Will at school.', 'Speak to the YOUNG family.'].map((text) => namesChild(text, will))).toEqual([false, true, true]);
});

test('a name is found wherever it stands, whatever stands around it', () => {
  const around = fc.string().map((text) => text.replace(/[\p{L}\p{M}\p{N}]+$|^[\p{L}\p{M}\p{N}]+/gu, ''));
  fc.assert(fc.property(around, fc.constantFrom('Wren', 'wren', 'ASHDOWN', 'Ashdown'), around, (before, name, after) => namesChild(`${before} ${name} ${after}`, child('Wren Ashdown'))));
});
