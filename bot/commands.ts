import { commandOfPhrase, type Phrased } from './phrases';
import { editDistance } from './slips';

/** What somebody asked the bot for. */
export type Command =
  | { [Kind in Phrased]: { kind: Kind } }[Phrased]
  | { kind: 'find'; words: string }
  | { kind: 'update'; reference: string }
  /** To sign a recommendation off. */
  | { kind: 'signOff'; reference: string }
  /** How a recommendation stands. */
  | { kind: 'status'; reference: string }
  /** The page about something else that has a reference. */
  | { kind: 'open'; reference: string }
  | { kind: 'unknown' };

/** A mention as Teams sends it in `entities`. */
export interface Mention {
  mentionedId: string;
  /** As it stands in the text: `<at>Name</at>`. */
  text: string;
}

const LONGEST_SEARCH = 200;
/** Nobody asks anything in more letters than these; what follows is not looked at. */
const LONGEST_QUESTION = 1_000;

/** The text without our own mention, invisible characters and surplus spaces. Mentions of other people stay. */
export function plainText(text: string, mentions: readonly Mention[], ownId: string): string {
  const own = mentions.filter((mention) => mention.mentionedId === ownId && mention.text);
  const without = own.reduce((rest, mention) => rest.split(mention.text).join(' '), text);
  return without
    .replace(/&nbsp;|&#160;|\u00a0/gi, ' ')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;|&apos;/gi, "'")
    .replace(/&amp;/gi, '&')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Full-width digits and letters, ligatures and the like as the plain ones that they stand for. */
const folded = (text: string): string => text.normalize('NFKC').replace(/[‘’]/g, "'").toLowerCase();

/** A word of another person's mention is a word to search for; to a command it is nothing. */
const withoutTags = (text: string): string => text.replace(/<\/?at[^>]*>/g, ' ');
const withoutMentions = (text: string): string => text.replace(/<at[^>]*>.*?<\/at>/g, ' ');

const unquoted = (text: string): string => withoutTags(text).replace(/["'“”‘’«»„‟‹›]/g, ' ').replace(/\s+/g, ' ').trim();

/** Words that are one slip from "find" and mean something else. */
const notFind = new Set(['fine', 'kind', 'mind', 'wind', 'fund', 'bind', 'hind', 'fin', 'fins', 'fond']);

/** What to search for, when the text asks for a search; empty when it asks for nothing. */
function searchedFor(text: string): string | undefined {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  const isLook = (word === 'look' || word === 'looking') && /^(?:for|up) /.test(rest);
  const isSearch = (editDistance(word, 'find') <= 1 && !notFind.has(word)) || editDistance(word, 'search') <= 1;
  return isLook || isSearch ? unquoted(rest.replace(/^(?:for|up) /, '')).slice(0, LONGEST_SEARCH) : undefined;
}

const between = '[\\s\\-–—‐‑−_./:,#]*';
/** A recommendation's reference inside a sentence: the letter, a year of this century, a number. */
const inSentence = new RegExp(`(?:^|[^a-z0-9])(?:r|rec|recommendation)${between}(20\\d{2})${between}(\\d{1,6})(?![0-9])`);
/** What else has a reference, as a whole text: with how many digits its number is written. */
const others = { pir: 2, a: 3, c: 2, p: 2, tm: 2, act: 2 } as const;
const other = new RegExp(`^(pir|act|tm|a|c|p)${between}(20\\d{2})${between}0*([1-9]\\d{0,5})$`);

function otherReference(text: string): string | undefined {
  const [, letters = '', year, number = ''] = other.exec(text) ?? [];
  return year && Object.hasOwn(others, letters) ? `${letters.toUpperCase()}-${year}-${number.padStart(others[letters as keyof typeof others], '0')}` : undefined;
}

type ParseReference = (text: string) => string | undefined;

/** The recommendation that a sentence is about, and the rest of the sentence. */
function aboutRecommendation(text: string, parseReference: ParseReference): { reference: string; rest: string } | undefined {
  const [whole, year = '', number = ''] = inSentence.exec(text) ?? [];
  const named = whole === undefined ? undefined : parseReference(`r-${year}-${number}`);
  if (whole !== undefined && named) return { reference: named, rest: text.replace(whole, ' ').replace(/\s+/g, ' ').trim() };
  // "update 2025/31": with the verb before it the letter may be missing.
  const [, verb = '', bare = ''] = /^(\D+?)\s*(\d[\s\S]*)$/.exec(text) ?? [];
  const reference = isUpdate(verb) || isSignOff(verb) ? parseReference(bare) : undefined;
  return reference === undefined ? undefined : { reference, rest: verb.trim() };
}

const isUpdate = (text: string): boolean => editDistance(text.trim().split(' ')[0] ?? '', 'update') <= 2;
const isSignOff = (text: string): boolean => editDistance(text.replace(/[^a-z]/g, '').slice(0, 8), 'signoff') <= 1;
const isQuestion = (text: string): boolean => /^(?:how|what|show|status|state|where|open|see|view)\b/.test(text);

/** Politeness around a command. */
const courtesy = /^(?:please|pls|can you|could you|would you|i want to|i would like to|i'd like to|show(?= (?:my|me|the|all|overdue)\b)|me|the|all|give me|tell me|hi|hello|hey)[,:]? +|[,:]? +(?:please|pls|thanks|thank you)$/;

function stripped(text: string): string {
  const next = text.replace(courtesy, '').trim();
  return next === text ? text : stripped(next);
}

/**
 * What somebody meant (domain.md §9), forgiving slips of up to two letters, courtesies, quotation marks of every kind and any
 * way of writing a reference; `parseReference` gives the canonical one of a recommendation, or undefined.
 */
export function parseCommand(text: string, parseReference: ParseReference): Command {
  const typed = folded(text.slice(0, LONGEST_QUESTION)).replace(/\s+/g, ' ').replace(/[\s.!?]+$/, '').trim();
  const asked = stripped(typed.replace(/^(?:<at[^>]*>.*?<\/at>\s*)+/, ''));
  const words = searchedFor(asked);
  if (words !== undefined) return words ? { kind: 'find', words } : { kind: 'help' };
  const plain = stripped(withoutMentions(asked).replace(/\s+/g, ' ').replace(/[\s.!?,:]+$/, '').trim());
  if (!plain) return { kind: 'help' };
  const reference = parseReference(plain.replace(/[_:,#‐‑−]/g, '-').replace(/^-+/, ''));
  if (reference) return { kind: 'update', reference };
  const elsewhere = otherReference(plain.replace(/^(?:open|show|see|view) /, ''));
  if (elsewhere) return { kind: 'open', reference: elsewhere };
  const about = aboutRecommendation(plain, parseReference);
  if (about) return { kind: isSignOff(about.rest) ? 'signOff' : isQuestion(about.rest) ? 'status' : 'update', reference: about.reference };
  return commandOfPhrase(plain) ?? commandOfPhrase(typed) ?? { kind: 'unknown' };
}
