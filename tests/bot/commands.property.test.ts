import fc from 'fast-check';
import { parseCommand, plainText } from '../../bot/commands';
import { editDistance } from '../../bot/slips';
import { parseReference } from '../../src/domain/recommendations/reference';

const BOT = '28:bot';
const own = { mentionedId: BOT, text: '<at>Practice and impact</at>' };
const parse = (text: string) => parseCommand(plainText(text, [own], BOT), parseReference);
const kinds = ['myWork', 'overdue', 'summary', 'find', 'update', 'signOff', 'status', 'open', 'help', 'unknown'];

test('any text whatever means one of the commands', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => kinds.includes(parse(text).kind)));
});

test('the distance between two words is the same both ways, and nothing for a word and itself', () => {
  fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => editDistance(one, other) === editDistance(other, one) && editDistance(one, one) === 0));
});

/** One slip: a letter left out, doubled, changed or swapped with its neighbour. */
function slip(text: string, at: number, kind: 'left out' | 'doubled' | 'swapped'): string {
  const place = 1 + (at % (text.length - 1));
  if (kind === 'left out') return text.slice(0, place) + text.slice(place + 1);
  if (kind === 'doubled') return text.slice(0, place) + (text[place] ?? '') + text.slice(place);
  return text.slice(0, place - 1) + (text[place] ?? '') + (text[place - 1] ?? '') + text.slice(place + 1);
}

const commands = fc.constantFrom(['my work', 'myWork'], ['overdue', 'overdue'], ['tracker summary', 'summary'], ['what is due', 'myWork'], ['my tasks', 'myWork']);
const courtesies = fc.constantFrom('', 'please ', 'can you show me ', 'hi, ');

test('one slip of the fingers, capitals, courtesies and our own mention change nothing', () => {
  fc.assert(
    fc.property(commands, fc.nat(), fc.constantFrom('left out', 'doubled', 'swapped'), courtesies, fc.constantFrom('', '!', '?', ' please.'), fc.boolean(), ([text = '', kind], at, how, before, after, shout) => {
      const typed = `${before}${slip(text, at, how)}${after}`;
      return parse(`${own.text}&nbsp;${shout ? typed.toUpperCase() : typed}\n`).kind === kind;
    }),
  );
});

/** Digits and letters as another keyboard writes them. */
const wide = (text: string): string => [...text].map((letter) => (/[0-9A-Za-z]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter)).join('');
const separators = fc.constantFrom('-', ' ', '/', '–', '.', '_', ' - ', ' / ', ': ');

test('a reference means the same however it is written, and wherever in the sentence it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('R', 'r', 'rec ', '#R'), separators, separators, fc.nat({ max: 4 }), fc.boolean(), fc.constantFrom(['', ''], ['update ', ''], ['please update ', ' thanks'], ['update on ', ' please']), (year, number, letter, first, second, zeros, isWide, [before, after]) => {
      const reference = `${letter}${first}${year}${second}${String(number).padStart(zeros, '0')}`;
      const command = parse(`${before}${isWide ? wide(reference) : reference}${after}`);
      return command.kind === 'update' && command.reference === `R-${year}-${String(number).padStart(3, '0')}`;
    }),
  );
});

test('what is searched for is what stands between the quotation marks, of whatever kind', () => {
  const word = fc.stringMatching(/^[a-z]{4,10}$/).filter((text) => !['please', 'thanks'].includes(text));
  const quotes = fc.constantFrom(['"', '"'], ['“', '”'], ['‘', '’'], ["'", "'"], ['«', '»'], ['&quot;', '&quot;'], ['', '']);
  fc.assert(
    fc.property(word, word, quotes, fc.constantFrom('find ', 'Find ', 'fnd ', 'search ', 'search for ', 'please find '), (one, other, [opening = '', closing = ''], verb) => {
      const command = parse(`${verb}${opening}${one} ${other}${closing}`);
      return command.kind === 'find' && command.words === `${one} ${other}`;
    }),
  );
});
