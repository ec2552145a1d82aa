import fc from 'fast-check';
import { editDistance, parseCommand, plainText } from '../../bot/commands';
import { parseReference } from '../../src/domain/recommendations/reference';

const BOT = '28:bot';
const own = { mentionedId: BOT, text: '<at>Practice and impact</at>' };
const parse = (text: string) => parseCommand(text, parseReference);

test('only our own mention is taken away', () => {
  const robin = { mentionedId: '29:robin', text: '<at>Robin</at>' };

  expect(plainText('<at>Practice and impact</at>&nbsp;find <at>Robin</at>\n', [own, robin], BOT)).toBe('find <at>Robin</at>');
});

test('invisible characters, hard spaces and line ends do not matter', () => {
  expect(plainText('\u200bmy\u00a0\u00a0work\ufeff\r\n', [], BOT)).toBe('my work');
});

test.each([
  ['my work', 'myWork'],
  ['My Work!', 'myWork'],
  ['my wrok', 'myWork'],
  ['mywork', 'myWork'],
  ['overdu', 'overdue'],
  ['ovredue', 'overdue'],
  ['OVERDUE?', 'overdue'],
  ['tracker summary', 'summary'],
  ['traker sumary', 'summary'],
  ['help', 'help'],
  ['hepl', 'help'],
  ['hi', 'help'],
  ['Hello', 'help'],
  ['', 'help'],
  ['it', 'unknown'],
  ['please delete everything', 'unknown'],
  ['update my address', 'unknown'],
])('“%s” means %s', (text, kind) => {
  expect(parse(text).kind).toBe(kind);
});

test.each(['update R-2025-031', 'Update r-2025-31', 'updte R-2025-031', 'R-2025-031', 'update r 2025 031', 'r2025031', 'R2025-31', 'update 2025/31'])('“%s” asks for the card of R-2025-031', (text) => {
  expect(parse(text)).toEqual({ kind: 'update', reference: 'R-2025-031' });
});

test.each([['find "life story"', 'life story'], ['find “life story”', 'life story'], ['fnd life story', 'life story'], ["search 'life story'", 'life story']])('%s searches for the words within', (text, words) => {
  expect(parse(text)).toEqual({ kind: 'find', words });
});

test('a search for nothing is answered with help', () => {
  expect(parse('find ""')).toEqual({ kind: 'help' });
});

test('any text whatever means one of the commands', () => {
  fc.assert(fc.property(fc.string(), (text) => ['myWork', 'overdue', 'summary', 'find', 'update', 'help', 'unknown'].includes(parse(plainText(text, [own], BOT)).kind)));
});

test('the distance between two words is the same both ways, and nothing for a word and itself', () => {
  fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => editDistance(one, other) === editDistance(other, one) && editDistance(one, one) === 0));
});

test('one swap, one missing or one wrong letter is a distance of one', () => {
  expect([editDistance('hepl', 'help'), editDistance('hlp', 'help'), editDistance('halp', 'help')]).toEqual([1, 1, 1]);
});
