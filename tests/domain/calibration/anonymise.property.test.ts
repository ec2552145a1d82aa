import fc from 'fast-check';
import { anonymiser } from '../../../src/domain/calibration/anonymise';
import { comparedCopy, copyOf } from '../../../src/domain/calibration/copy';
import { knownOf } from '../../../src/domain/calibration/knownNames';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, review } from '../support/builders';

const names = ['Zephyrine', 'Quillfeather', 'Oswin', 'Brackenthwaite', 'Ingeborg', 'Tolliver'] as const;
const whole = (first: number) => ({ oid: `oid-${first}`, name: `${names[first] ?? ''} ${names[first + 1] ?? ''}` });
const subject = review({ child: { recordNumber: 'K/77031', name: whole(0).name, dateOfBirth: '2011-08-09' }, worker: whole(2), lineManager: whole(4) });
const anonymise = anonymiser(knownOf(subject, [], []), []);
const told = fc.constantFrom(...names, ...names.map((name) => name.toUpperCase()), 'K/77031', 'K 77031', '9 August 2011', '09/08/2011');
const between = fc.constantFrom(' ', ', ', '. ', '\n', ' and ', ' (', ') ', '’s ', '-', ' [', '] ', '…');

test('whatever stands around them, no name, record number or date of birth that the app knows is left', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.lorem({ maxCount: 4 }), between, told, between), { maxLength: 6 }), (pieces) => {
      const text = anonymise(pieces.flat().join(''));
      expect(text).not.toMatch(/zephyrine|quillfeather|oswin|brackenthwaite|ingeborg|tolliver|77031|9 august 2011|09\/08\/2011/i);
    }),
    { numRuns: 400 },
  );
});

test('a text without any of them stays as it is', () => {
  fc.assert(fc.property(fc.lorem({ maxCount: 30 }), (text) => expect(anonymise(text)).toBe(text)));
});

test('done twice is the same as done once', () => {
  fc.assert(fc.property(fc.array(fc.oneof(told, fc.lorem())), (words) => expect(anonymise(anonymise(words.join(' ')))).toBe(anonymise(words.join(' ')))));
});

test('the copy has no grade of the reviewer in it, whatever they gave', () => {
  const compared = comparedCopy(template2025, completeParts(), anonymise);
  expect(compared.length).toBeGreaterThan(5);
  expect(compared.flatMap(({ answers }) => answers.map(({ id }) => id)).filter((id) => /grade|outOfLine|corrections|practice|outcomes/i.test(id))).toEqual([]);
});

test('the pieces of the difference, put together, are the copy', () => {
  const compared = comparedCopy(template2025, completeParts(), anonymise);
  const joined = compared.map(({ key, title, answers }) => ({ key, title, answers: answers.map(({ id, field, pieces }) => ({ id, field, text: pieces.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('') })) }));
  expect(joined).toEqual(copyOf(compared));
});
