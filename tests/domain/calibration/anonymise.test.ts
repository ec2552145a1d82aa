import { anonymiser } from '../../../src/domain/calibration/anonymise';
import { knownOf } from '../../../src/domain/calibration/knownNames';
import { type Strike } from '../../../src/domain/calibration/types';
import { type Review } from '../../../src/domain/reviews/types';
import { person, review } from '../support/builders';

const wren = { recordNumber: 'M/20411', name: 'Wren Ashdown', dateOfBirth: '2014-03-27' };
const named = (name: string) => ({ oid: `oid-${name}`, name });
const ofWren = (changes: Partial<Review> = {}) =>
  review({ child: wren, team: 'Safeguarding North', worker: named('Jules Okeford'), lineManager: named('Ola Fenwright'), reviewer: named('Robin Achterby'), checker: named('Quinn Abara'), ...changes });
const anonymous = (text: string, changes: Partial<Review> = {}, strikes: readonly Strike[] = []) => anonymiser(knownOf(ofWren(changes), [], [person('Dov Pascoe-Hart')]), strikes)(text);

test.each([
  ['the whole name', 'Wren Ashdown came.', '[the child] came.'],
  ['a first name with its ending', 'Wren’s bed', '[the child]’s bed'],
  ['a name in small letters', 'wren was seen', '[the child] was seen'],
  ['a name in capitals', 'WREN was seen', '[the child] was seen'],
  ['an initial with the family name', 'W. Ashdown came', '[the child] came'],
  ['the family name alone, which may be a parent’s', 'Mrs Ashdown came', 'Mrs [the child’s family name] came'],
  ['a name that somebody put in brackets', '[Wren] came', '[[the child]] came'],
  ['the worker', 'Jules Okeford and Ms Okeford', '[the worker] and Ms [the worker]'],
  ['the line manager, the reviewer and the checker', 'Ola, Robin, then Quinn', '[the line manager], [the reviewer], then [the checker]'],
  ['a colleague, by the whole name only', 'Dov Pascoe-Hart wrote; Hart is a river', '[a colleague] wrote; Hart is a river'],
])('%s becomes a role', (_, text, expected) => {
  expect(anonymous(text)).toBe(expected);
});

test('a name that is a word of every day counts only with its capital', () => {
  expect(anonymous('Will said he will go in may.', { worker: named('Will May') })).toBe('[the worker] said he will go in may.');
});

test('the word “I” after a name is no initial of it', () => {
  expect(anonymous('Isla I saw twice', { child: { ...wren, name: 'Isla Ingham' } })).toBe('[the child] I saw twice');
});

test.each([
  ['the record number however it is written', 'M-20411, m 20411 and (M/20411)', '[record number], [record number] and ([record number])'],
  ['the date of birth however it is written', '27/3/2014, 27th March 2014, 2014-03-27 and March 27, 2014', '[date of birth], [date of birth], [date of birth] and [date of birth]'],
  ['anybody’s date of birth that is called so', 'Her father, born on 3 May 1980, DOB: 3.5.80', 'Her father, born on [date of birth], DOB: [date of birth]'],
  ['addresses and postcodes', 'Flat 3, 12 High Street, AB1 2CD', '[address], [postcode]'],
  ['telephone numbers and e-mail addresses', '07700 900123, mum.a@home.example', '[telephone number], [e-mail address]'],
  ['references of the app', 'See PIR-2026-07 and R-2026-031', 'See [reference] and [reference]'],
  ['the team', 'the Safeguarding North team', 'the [team]'],
])('%s are taken out', (_, text, expected) => {
  expect(anonymous(text)).toBe(expected);
});

test('another day stays, in words', () => {
  expect(anonymous('Seen on 2026-03-03.')).toBe('Seen on 3 March 2026.');
});

test('what the QA lead struck is taken out, with the words that they chose', () => {
  expect(anonymous('Kayla lives in the blue  house; kayla’s school', {}, [{ text: 'Kayla', as: 'the sister' }, { text: 'blue house', as: '' }])).toBe('[the sister] lives in the [removed]; [the sister]’s school');
});

test('a part of a longer word is not struck', () => {
  expect(anonymous('Kaylas', {}, [{ text: 'Kayla', as: '' }])).toBe('Kaylas');
});
