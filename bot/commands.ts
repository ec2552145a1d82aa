/** What somebody asked the bot for. */
export type Command =
  | { kind: 'myWork' }
  | { kind: 'overdue' }
  | { kind: 'summary' }
  | { kind: 'find'; words: string }
  | { kind: 'update'; reference: string }
  | { kind: 'help' }
  | { kind: 'unknown' };

/** A mention as Teams sends it in `entities`. */
export interface Mention {
  mentionedId: string;
  /** As it stands in the text: `<at>Name</at>`. */
  text: string;
}

const LONGEST_SEARCH = 200;

/** The text without our own mention, invisible characters and surplus spaces. Mentions of other people stay. */
export function plainText(text: string, mentions: readonly Mention[], ownId: string): string {
  const own = mentions.filter((mention) => mention.mentionedId === ownId && mention.text);
  const without = own.reduce((rest, mention) => rest.split(mention.text).join(' '), text);
  return without
    .replace(/&nbsp;|&#160;|\u00a0/gi, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many letters must be added, removed, changed or swapped with their neighbour to turn one word into the other. */
export function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? 0;
}

const phrases: readonly (readonly [string, Command])[] = [
  ['my work', { kind: 'myWork' }],
  ['mywork', { kind: 'myWork' }],
  ['my queue', { kind: 'myWork' }],
  ['what is due', { kind: 'myWork' }],
  ['overdue', { kind: 'overdue' }],
  ['tracker summary', { kind: 'summary' }],
  ['tracker', { kind: 'summary' }],
  ['summary', { kind: 'summary' }],
  ['help', { kind: 'help' }],
  ['hello', { kind: 'help' }],
  ['hi', { kind: 'help' }],
  ['hey', { kind: 'help' }],
  ['good morning', { kind: 'help' }],
  ['good afternoon', { kind: 'help' }],
];

/** Two slips in a long word, one in a short one, none in "hi": otherwise any two letters would be a greeting. */
const slipsAllowed = (phrase: string): number => (phrase.length <= 3 ? 0 : phrase.length <= 5 ? 1 : 2);

function nearestPhrase(text: string): Command | undefined {
  const near = phrases.map(([phrase, command]) => ({ command, distance: editDistance(text, phrase), allowed: slipsAllowed(phrase) })).filter(({ distance, allowed }) => distance <= allowed);
  return near.sort((one, other) => one.distance - other.distance)[0]?.command;
}

function firstWord(text: string): { word: string; rest: string } {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  return { word, rest };
}

const unquoted = (text: string): string => text.replace(/["'“”‘’«»]/g, ' ').replace(/\s+/g, ' ').trim();

/**
 * What somebody meant (domain.md §9), forgiving slips of up to two letters, quotation marks of every kind and any way of writing
 * a reference; `parseReference` gives the canonical one or undefined.
 */
export function parseCommand(text: string, parseReference: (text: string) => string | undefined): Command {
  const plain = text.toLowerCase().replace(/[.!?]+$/, '').trim();
  if (!plain) return { kind: 'help' };
  const whole = parseReference(plain);
  if (whole) return { kind: 'update', reference: whole };
  const { word, rest } = firstWord(plain);
  if (editDistance(word, 'find') <= 1 || editDistance(word, 'search') <= 2) {
    const words = unquoted(rest).slice(0, LONGEST_SEARCH);
    return words ? { kind: 'find', words } : { kind: 'help' };
  }
  if (editDistance(word, 'update') <= 2 && rest) {
    const about = parseReference(rest);
    return about ? { kind: 'update', reference: about } : { kind: 'unknown' };
  }
  return nearestPhrase(plain) ?? { kind: 'unknown' };
}
