import { type Fault } from '../errors';
import { namesChild } from '../recommendations/namesChild';
import { type ChildIdentity } from '../reviews/types';
import { type ActivityTemplate } from '../templates/types';
import { type ActivityWords, sectionOf } from './types';

/** A text with its place. */
export interface PlacedText {
  path: string;
  text: string;
}

/** Every text in which a child could be named: all but the cells that are asked for record numbers, and who took part. */
export function textsOf(words: ActivityWords, template: ActivityTemplate): PlacedText[] {
  const { heading, scope, outcome, noneReason, links, cases } = words;
  const free = template.cases.filter(({ kind }) => kind === 'text');
  return [
    { path: 'heading', text: heading },
    { path: 'scope', text: scope },
    ...template.sections.flatMap(({ key }) => sectionTexts(`sections.${key}`, words, key)),
    ...cases.flatMap(({ values }, index) => free.map((column) => ({ path: `cases.${index}.${column.key}`, text: values[column.key] ?? '' }))),
    { path: 'outcome', text: outcome },
    { path: 'noneReason', text: noneReason },
    ...links.flatMap(({ title, url }, index) => [{ path: `links.${index}.title`, text: title }, { path: `links.${index}.url`, text: decoded(url) }]),
  ];
}

function sectionTexts(at: string, words: ActivityWords, key: string): PlacedText[] {
  const { answer, strengths, areas, recommendations } = sectionOf(words, key);
  const findings = { strengths, areas };
  return [
    { path: `${at}.answer`, text: answer },
    ...(['strengths', 'areas'] as const).flatMap((list) => findings[list].flatMap(({ text, evidence }, index) => [{ path: `${at}.${list}.${index}.text`, text }, { path: `${at}.${list}.${index}.evidence`, text: evidence }])),
    ...recommendations.flatMap(({ action, impact, doneWhen = '', experience = '', ownerRole }, index) =>
      Object.entries({ action, impact, doneWhen, experience, owner: ownerRole }).map(([field, text]) => ({ path: `${at}.recommendations.${index}.${field}`, text })),
    ),
  ];
}

/** An address may spell a space as `%20`. */
function decoded(url: string): string {
  return url.replace(/(?:%[0-9a-f]{2})+/gi, ' ').replaceAll('+', ' ').replaceAll('_', ' ');
}

/** The record numbers that stand in the table, where its form asks for them. */
export function recordNumbersOf({ cases }: Pick<ActivityWords, 'cases'>, { cases: columns }: ActivityTemplate): string[] {
  const keys = columns.filter(({ kind }) => kind === 'recordNumber').map(({ key }) => key);
  return [...new Set(cases.flatMap(({ values }) => keys.map((key) => (values[key] ?? '').trim())))].filter(Boolean);
}

/** References of the form `PIR-2026-07` in its texts: of reviews, perhaps. */
export function referencesIn(texts: readonly PlacedText[]): string[] {
  return [...new Set(texts.flatMap(({ text }) => text.toUpperCase().match(/\b[A-Z]{1,6}-\d{4}-\d{1,6}\b/g) ?? []))];
}

/** Texts that name a child, or hold a record number from the table: senior leaders read them, and the tracker holds them (domain.md §2, §8). */
export function namingFaults(words: ActivityWords, template: ActivityTemplate, children: readonly ChildIdentity[]): Fault[] {
  const known = [...children, ...recordNumbersOf(words, template).map((recordNumber) => ({ recordNumber, name: '', dateOfBirth: '' }))];
  if (known.length === 0) return [];
  return textsOf(words, template)
    .filter(({ text }) => text !== '' && known.some((child) => namesChild(text, child)))
    .map(({ path }) => ({ path, code: 'namesChild', message: 'This names a child. Write “the child” in place of the name or record number: people who do not know who the child is read it.' }));
}
