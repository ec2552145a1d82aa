import { dayInFull } from '../dayInFull';
import { type Known } from './knownNames';
import { indexNames, nameSpans, type NameIndex } from './nameSpans';
import { type Strike } from './types';

/** Makes one text after another anonymous; made once for a review. */
export type Anonymise = (text: string) => string;

type Rule = readonly [pattern: RegExp, as: string];

const STREETS = 'Street|St|Road|Rd|Avenue|Ave|Close|Lane|Drive|Way|Court|Gardens|Crescent|Place|Terrace|Grove|Square|Hill|Row|Walk|Mews|Park|Rise|View|Green';
const PROPER = String.raw`\p{Lu}[\p{L}’']+`;

/** Contact details and references, whoever's they are. The order matters: an e-mail address holds a name. */
const details: readonly Rule[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, 'e-mail address'],
  [/\bhttps?:\/\/\S+/giu, 'link'],
  [/\b(?:PIR|R|A|P|C|T)-\d{4}-\d{2,}\b/gu, 'reference'],
  [new RegExp(String.raw`(?:\b(?:Flat|Apartment|Unit)\s+\w+,?\s+)?\b\d{1,4}[A-Za-z]?,?\s+(?:${PROPER}\s+){1,3}(?:${STREETS})\b`, 'gu'), 'address'],
  [new RegExp(String.raw`(?:${PROPER}\s+){1,2}(?:Street|Road|Avenue|Crescent|Terrace|Grove|Mews)\b`, 'gu'), 'address'],
  [/\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gu, 'postcode'],
  [/(?<!\d)(?:\+44\s?|0)\d(?:[\s-]?\d){8,9}(?!\d)/gu, 'telephone number'],
  [/(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/gu, 'number'],
];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const MONTH = `(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`;
const SOME_DATE = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}\.?,?\s+\d{2,4})`;

/**
 * Takes out of a text who it is about (domain.md §6): names become roles; record number, dates of birth, addresses and
 * other contact details become what they are. Then what the QA lead struck. It knows only what the app knows, so a
 * person must read what is left.
 */
export function anonymiser(known: Known, strikes: readonly Strike[]): Anonymise {
  const rules = [...birthRules(known.child.dateOfBirth), ...recordRules(known.child.recordNumber), ...details, ...teamRules(known.team)];
  const names = indexNames(known.names);
  const struck = strikeRules(strikes);
  return (text) => {
    const named = withoutNames(apply(text.replace(marks, ''), rules), names);
    return daysInWords(aroundMarks(named, (rest) => apply(rest, struck))).replaceAll(OPEN, '[').replaceAll(CLOSE, ']');
  };
}

/** Around what was put in, until all is done: brackets that somebody wrote protect nothing. */
const [OPEN, CLOSE] = ['\u{F0000}', '\u{F0001}'];
const marks = /[\u{F0000}\u{F0001}]/gu;
const marked = (as: string): string => `${OPEN}${as}${CLOSE}`;

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((changed, [pattern, as]) => changed.replace(pattern, (_match, ...groups: unknown[]) => `${typeof groups[0] === 'string' ? groups[0] : ''}${marked(as)}`), text);
}

function withoutNames(text: string, names: NameIndex): string {
  return aroundMarks(text, (rest) => {
    let [changed, from] = ['', 0];
    for (const { start, end, as } of nameSpans(rest, names)) {
      changed += `${rest.slice(from, start)}${marked(as)}`;
      from = end;
    }
    return changed + rest.slice(from);
  });
}

/** What was put in before is left as it is. */
function aroundMarks(text: string, change: (rest: string) => string): string {
  return text
    .split(/(\u{F0000}[^\u{F0001}]*\u{F0001})/u)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

/** That day however it is written; and any date that a text calls one of birth. */
function birthRules(day: string): Rule[] {
  const anyones: Rule = [new RegExp(String.raw`\b((?:born(?:\s+on)?|d\.?o\.?b\.?|date of birth)[\s:,]*)${SOME_DATE}`, 'giu'), 'date of birth'];
  const [year = '', month = '', date = ''] = day.split('-');
  if (!year || !month || !date) return [anyones];
  const zeroed = (digits: string) => `0?${Number(digits)}`;
  const name = MONTHS[Number(month) - 1] ?? '';
  const years = `(?:${year}|${year.slice(2)})`;
  const named = `(?:${name}|${name.slice(0, 3)})\\.?`;
  const forms = [day, `${zeroed(date)}[./-]${zeroed(month)}[./-]${years}`, String.raw`${zeroed(date)}(?:st|nd|rd|th)?(?:\s+of)?\s+${named},?\s+${years}`, String.raw`${named}\s+${zeroed(date)}(?:st|nd|rd|th)?,?\s+${years}`];
  return [anyones, [new RegExp(`(?<!\\d)(?:${forms.join('|')})(?!\\d)`, 'giu'), 'date of birth']];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
const EDGE = String.raw`[\p{L}\p{N}]`;

/** `M/20411` is found in “(M-20411)”. */
function recordRules(recordNumber: string): Rule[] {
  const pieces = recordNumber.match(/[\p{L}]+|[\p{N}]+/gu) ?? [];
  if (pieces.join('').length < 3) return [];
  return [[new RegExp(`(?<!${EDGE})${pieces.map(escaped).join(String.raw`[^\p{L}\p{N}\n]{0,2}`)}(?!${EDGE})`, 'giu'), 'record number']];
}

/** A team of one word may be any word: then it counts only before “team”. */
function teamRules(team: string): Rule[] {
  const words = team.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const phrase = words.map(escaped).join(String.raw`\s+`);
  return [[new RegExp(`(?<!${EDGE})${phrase}${words.length > 1 ? String.raw`(?:\s+team)?` : String.raw`\s+team`}(?!${EDGE})`, 'giu'), 'team']];
}

/** The longest first: a word of a struck phrase may be struck too. */
function strikeRules(strikes: readonly Strike[]): Rule[] {
  return strikes
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.text.length - a.text.length)
    .map(({ text, as }) => [new RegExp(`(?<!${EDGE})${text.trim().split(/\s+/u).map(escaped).join(String.raw`\s+`)}(?!${EDGE})`, 'giu'), as.trim() || 'removed'] as const);
}

/** Days in a text as people read them: `2026-06-12` → 12 June 2026. */
export function daysInWords(text: string): string {
  return text.replace(/(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu, (day) => dayInFull(day));
}
