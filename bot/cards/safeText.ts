import { kindOf, reviewOnPanel } from '../../src/contract/places';
import { type AlertKind } from '../../src/domain/alerts/types';
import { toEpoch, type Day, type Instant } from '../../src/domain/clock';
import { findTheme } from '../../src/domain/learning/themes';
import { type PersonRef } from '../../src/domain/people/types';
import { type OwnerFlag, type Rag, type RecommendationStatus } from '../../src/domain/recommendations/types';
import { statusNames } from '../../src/domain/recommendations/words';

declare const personal: unique symbol;
declare const everywhere: unique symbol;

/**
 * Text that may be sent to one person. It can be made only by the functions of this file, from closed sets, numbers and
 * days: neither a child's name nor anything that somebody typed can become one (architecture rule 10).
 */
export type SafeText = string & { readonly [personal]: true };
/** Text that may also stand in a channel: no member of staff is named in it. */
export type ChannelText = SafeText & { readonly [everywhere]: true };

const forChannel = (text: string) => text as ChannelText;
const forPerson = (text: string) => text as SafeText;

/** The reference of something that has a page (`src/contract/places`). Anything else is shown as "an item", so that a wrong field cannot leak through here. */
export function reference(text: string): ChannelText {
  return forChannel(kindOf(text) ? text : 'an item');
}

/** The panel and the review of an item's key; undefined for anything else. */
export function onPanel(text: string): { panel: ChannelText; review: ChannelText } | undefined {
  const item = reviewOnPanel(text);
  return item && { panel: forChannel(item.panel), review: forChannel(item.review) };
}

/** The tracking meeting of something that was taken on in it, `TM-2026-03/<id>`; any other text as it is. */
export const meetingOf = (text: string): string => /^(TM-\d{4}-\d{1,6})\//.exec(text)?.[1] ?? text;

/** What something is called in a sentence: its reference, the review's and the panel's, or that of the meeting that it was taken on in. */
export function nameOf(text: string): ChannelText {
  const item = onPanel(text);
  if (text.startsWith('TM-')) return reference(meetingOf(text));
  return item ? say`${item.review} on panel ${item.panel}` : reference(text);
}

/** The status in words. */
export const statusLabel = (status: RecommendationStatus): ChannelText => forChannel(statusNames[status]);

const alertKindLabels: Record<AlertKind, string> = { immediateConcern: 'Immediate safeguarding concern', significantConcern: 'Area of significant concern', racismNotAddressed: 'Racism or discrimination not addressed' };
/** What an alert is about, in words. */
export const alertKindLabel = (kind: AlertKind): ChannelText => forChannel(alertKindLabels[kind]);

const flagLabels: Record<OwnerFlag, string> = { onTrack: 'On track', atRisk: 'At risk', blocked: 'Blocked' };
/** What the owner says of it, in words. */
export const flagLabel = (flag: OwnerFlag): ChannelText => forChannel(flagLabels[flag]);

const ragLabels: Record<Rag, string> = { blue: 'Blue: signed off', green: 'Green: on track', amber: 'Amber: due soon or at risk', red: 'Red: overdue or blocked' };
/** The colour as a word with its meaning: a card never says it by colour alone. */
export const ragLabel = (rag: Rag): ChannelText => forChannel(ragLabels[rag]);

/** A theme by its key or title, in words; undefined for a theme that is not in the shipped taxonomy, whose title somebody may have typed. */
export function themeTitle(key: string): ChannelText | undefined {
  const theme = findTheme(key);
  return theme && forChannel(theme.title);
}

/** A whole number, from 0. */
export const count = (value: number): ChannelText => forChannel(String(Math.max(0, Math.trunc(Number.isFinite(value) ? value : 0))));

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** `2026-03-27` as "27 March 2026"; empty or malformed as "no date". */
export function dayText(day: Day): ChannelText {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = months[Number(match?.[2]) - 1];
  return forChannel(match && month ? `${Number(match[3])} ${month} ${match[1]}` : 'no date');
}

/** `2026-03` as "March 2026"; malformed as "no month". */
export function monthText(month: string): ChannelText {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  const name = months[Number(number) - 1];
  return forChannel(year && name ? `${name} ${year}` : 'no month');
}

const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** A moment as "27 March 2026 at 14:05", London time. */
export function momentText(at: Instant): ChannelText {
  const epoch = toEpoch(at);
  return forChannel(Number.isNaN(epoch) ? 'an unknown time' : clockFormat.format(epoch));
}

const LONGEST_NAME = 80;
/** A member of staff, for one person's eyes: markup characters are dropped, so that a name cannot become a link. */
export function staffName(person: PersonRef): SafeText {
  const plain = person.name.replace(/[^\p{L}\p{M}\p{N} .'’-]/gu, ' ').replace(/\s+/g, ' ').trim();
  if (!plain) return forPerson('somebody else');
  return forPerson(plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1)}…` : plain);
}

function join(parts: TemplateStringsArray, values: readonly string[]): string {
  return parts.reduce((text, part, index) => `${text}${values[index - 1] ?? ''}${part}`);
}

/** A sentence of ours around safe values, for a channel or a person. */
export const say = (parts: TemplateStringsArray, ...values: ChannelText[]): ChannelText => forChannel(join(parts, values));
/** The same where a member of staff may be named. */
export const tell = (parts: TemplateStringsArray, ...values: SafeText[]): SafeText => forPerson(join(parts, values));
