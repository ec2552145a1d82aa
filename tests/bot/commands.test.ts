import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommand, plainText } from '../../bot/commands';
import { editDistance } from '../../bot/slips';
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
  ['what is due?', 'myWork'],
  ["What's due", 'myWork'],
  ['my to-do list please', 'myWork'],
  ['show me my work', 'myWork'],
  ['can you show me what is overdue?', 'overdue'],
  ['Please show overdue recommendations, thanks', 'overdue'],
  ['how is the tracker', 'summary'],
  ['status', 'summary'],
  ['what can you do?', 'help'],
  ['thank you!', 'help'],
  ['hi there', 'help'],
  ['update', 'help'],
  ['fine', 'unknown'],
  ['never mind', 'unknown'],
  ['the date', 'unknown'],
  ['sign me up', 'unknown'],
])('“%s” means %s', (text, kind) => {
  expect(parse(text).kind).toBe(kind);
});

test.each(['update R-2025-031', 'Update r-2025-31', 'updte R-2025-031', 'R-2025-031', 'update r 2025 031', 'r2025031', 'R2025-31', 'update 2025/31', 'R 2025/031', 'r2025 31', 'R–2025–031', 'R_2025_031', '#R-2025-031', 'R：２０２５－０３１', 'Ｒ２０２５　３１', 'rec 2025/31', 'update on R-2025-031 please', 'please update R-2025-031', 'R-2025-031 is done', 'update recommendation 2025-31', '<at>Robin</at> update R-2025-031'])('“%s” asks for the card of R-2025-031', (text) => {
  expect(parse(text)).toEqual({ kind: 'update', reference: 'R-2025-031' });
});

test.each(['sign off R-2025-031', 'Sign-off r2025 31', 'signoff R-2025-031', 'sing off R-2025-031', 'please sign off 2025/31'])('“%s” asks for the signature of R-2025-031', (text) => {
  expect(parse(text)).toEqual({ kind: 'signOff', reference: 'R-2025-031' });
});

test.each(['how is R-2025-031 going?', 'status of R-2025-031', 'what about r-2025-31', 'where is R-2025-031'])('“%s” asks how R-2025-031 stands', (text) => {
  expect(parse(text)).toEqual({ kind: 'status', reference: 'R-2025-031' });
});

test.each([['PIR-2025-07', 'PIR-2025-07'], ['open pir 2025/7', 'PIR-2025-07'], ['A-2026-3', 'A-2026-003'], ['show P-2026-01', 'P-2026-01'], ['tm2026-3', 'TM-2026-03'], ['c 2026 1', 'C-2026-01'], ['ACT 2026/1', 'ACT-2026-01']])('“%s” asks for the page of %s', (text, reference) => {
  expect(parse(text)).toEqual({ kind: 'open', reference });
});

test.each([['find "life story"', 'life story'], ['find “life story”', 'life story'], ['fnd life story', 'life story'], ["search 'life story'", 'life story'], ['search for life story', 'life story'], ['please find „life story“', 'life story'], ['find &quot;life story&quot;', 'life story'], ['look for life story', 'life story'], ['find <at>Robin Achterby</at>', 'robin achterby'], ['find R-2025-031', 'r-2025-031']])('%s searches for the words within', (text, words) => {
  expect(parse(plainText(text, [own], BOT))).toEqual({ kind: 'find', words });
});

test('a text of any length is understood as far as anybody would write one', () => {
  expect([parse('please '.repeat(30_000)).kind, parse(`find ${'word '.repeat(30_000)}`).kind]).toEqual(['unknown', 'find']);
});

test('a search for nothing is answered with help', () => {
  expect(parse('find ""')).toEqual({ kind: 'help' });
});

test('one swap, one missing or one wrong letter is a distance of one', () => {
  expect([editDistance('hepl', 'help'), editDistance('hlp', 'help'), editDistance('halp', 'help')]).toEqual([1, 1, 1]);
});

const manifest = JSON.parse(readFileSync(join(__dirname, '../../appPackage/manifest.json'), 'utf8')) as { bots: { commandLists: { scopes: string[]; commands: { title: string }[] }[] }[] };
const listed = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)));

test.each([...new Set(listed)])('“%s”, which the app lists, is a command that the bot knows', (title) => {
  expect(parse(title).kind).not.toBe('unknown');
});

test('everything that help tells of is listed in the app, for one’s own chat', () => {
  const personal = manifest.bots[0]?.commandLists.find(({ scopes }) => scopes.includes('personal'))?.commands.map(({ title }) => title);

  expect(personal).toEqual(['my work', 'overdue', 'tracker summary', 'find', 'update', 'sign off', 'help']);
});
