import fc from 'fast-check';
import { heading } from '../../../bot/cards/elements';
import { signedOffCard } from '../../../bot/cards/noticeCards';
import { count, dayText, momentText, nameOf, reference, say, staffName, tell } from '../../../bot/cards/safeText';

test('a reference is shown as it is', () => {
  expect([reference('R-2026-031'), reference('PIR-2025-07')]).toEqual(['R-2026-031', 'PIR-2025-07']);
});

test('whatever is not a reference is never shown in its place', () => {
  fc.assert(fc.property(fc.string(), (text) => /^(PIR|R|A|C|P|TM|ACT)-\d{4}-\d{1,6}$/.test(text) || reference(text) === 'an item'));
});

test('a review on a panel is called by both references, and anything else in that shape by none', () => {
  expect([nameOf('P-2026-01/PIR-2026-03'), nameOf('R-2026-031'), nameOf('TM-2026-03/a-1'), nameOf('P-2026-01/Zephyrine'), nameOf('TM-Zephyrine/a-1')]).toEqual(['PIR-2026-03 on panel P-2026-01', 'R-2026-031', 'TM-2026-03', 'an item', 'an item']);
});

test('a day is written out, and a malformed one is no date', () => {
  expect([dayText('2026-03-07'), dayText(''), dayText('2026-13-07'), dayText('Zephyrine')]).toEqual(['7 March 2026', 'no date', 'no date', 'no date']);
});

test('a moment is told in London time', () => {
  expect(momentText('2026-07-01T12:30:00Z')).toBe('1 July 2026 at 13:30');
});

test('a name cannot become a link or formatting', () => {
  expect(staffName({ oid: 'x', name: '[Ola](https://evil.example) **Fenwright**' })).toBe('Ola https evil.example Fenwright');
});

test('a name of any length and script stays short and on one line', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => /^[^\n[\]()*_<>]{1,80}$/u.test(staffName({ oid: 'x', name }))));
});

test('a count is a whole number from 0', () => {
  fc.assert(fc.property(fc.oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9 }), fc.constantFrom(NaN, Infinity)), (value) => /^\d+$/.test(count(value))));
});

test('plain text, and a member of staff in a channel, do not compile', () => {
  const typed: string = 'anything that somebody typed';
  // @ts-expect-error a card takes safe text only
  const titled = heading(typed);
  // @ts-expect-error a sentence takes safe values only
  const sentence = tell`about ${typed}`;
  // @ts-expect-error a channel's sentence takes no member of staff
  const named = () => say`by ${staffName({ oid: 'x', name: 'Ola' })}`;

  expect([titled.type, sentence, named(), signedOffCard(typed, { kind: 'local', origin: 'http://localhost' }).summary]).toEqual(['TextBlock', `about ${typed}`, 'by Ola', 'an item is signed off']);
});
