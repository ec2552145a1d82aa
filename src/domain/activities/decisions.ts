import { type Day, type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Person, type PersonRef } from '../people/types';
import { type ActivityKind, type ActivityTemplate } from '../templates/types';
import { type Activity, type ActivityWords, MOST_CASES, MOST_FINDINGS, MOST_LINKS, MOST_PROPOSALS, proposalsOf, type SectionAnswers } from './types';

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });
const fault = (path: string, code: string, message: string): Fault => ({ path, code, message });

function refuse(code: 'invalid' | 'incomplete', message: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError(code, message, { faults });
}

export interface Starting {
  attempt: string;
  kind: ActivityKind;
  heading: string;
  fromDay: Day;
  toDay: Day;
}

export interface StartFacts {
  lead: Person | undefined;
  /** The form that it begins with, and keeps for ever; undefined when there is none. */
  template: Pick<ActivityTemplate, 'key' | 'version' | 'kinds'> | undefined;
}

/** A new activity but for its reference. Throws `invalid` with every fault. */
export function decideStart({ attempt, kind, heading, fromDay, toDay }: Starting, { lead, template }: StartFacts, actor: PersonRef, now: Instant): Omit<Activity, 'reference'> {
  const fits = template !== undefined && template.kinds.includes(kind);
  const faults = [
    ...(/^[\w-]{8,64}$/.test(attempt) ? [] : [fault('attempt', 'format', 'The attempt needs an id of its own: 8 to 64 letters, digits or hyphens.')]),
    ...(heading.trim() ? [] : [fault('heading', 'required', 'Give it a title.')]),
    ...(fromDay ? [] : [fault('fromDay', 'required', 'Say when it is or was.')]),
    ...(toDay && fromDay && toDay < fromDay ? [fault('toDay', 'order', 'The last day is before the first.')] : []),
    ...(fits ? [] : [fault('template', 'required', 'Choose a form for this kind of activity.')]),
    ...leadFaults(lead),
  ];
  refuse('invalid', 'The activity was not started. Check what is marked.', faults);
  if (!lead || !template) throw new AppError('invalid', 'The activity was not started.');
  return {
    originKey: originKeyOf(actor, attempt),
    kind,
    heading: heading.trim(),
    fromDay,
    toDay: toDay === fromDay ? '' : toDay,
    lead: refOf(lead),
    participants: '',
    scope: '',
    templateKey: template.key,
    templateVersion: template.version,
    sections: {},
    cases: [],
    noneReason: '',
    outcome: '',
    links: [],
    state: 'draft',
    createdBy: refOf(actor),
    createdAt: now,
    updatedBy: refOf(actor),
    updatedAt: now,
    finishedBy: undefined,
    finishedAt: undefined,
    timesReopened: 0,
    reopenReason: '',
    withdrawReason: '',
    revision: 1,
  };
}

/** The same attempt of the same person is one activity. */
export const originKeyOf = ({ oid }: Pick<PersonRef, 'oid'>, attempt: string): string => `${oid}/${attempt}`;

/** Somebody from outside leads nothing: they see reviews that are assigned to them, and nothing else (domain.md §2). */
function leadFaults(lead: Person | undefined): Fault[] {
  if (!lead) return [fault('lead', 'required', 'Choose who leads it.')];
  return lead.kind === 'external' ? [fault('lead', 'external', 'Choose somebody who works here: people from outside see only reviews that are assigned to them.')] : [];
}

export interface SaveFacts {
  template: ActivityTemplate;
  /** Somebody whom the app knows. */
  known: (oid: string) => Person | undefined;
  /** The office gives it to another lead; the lead does not. */
  mayAppoint: boolean;
}

/**
 * What is saved while somebody writes: anything that belongs to the form, finished or not. Throws `invalid` for what does
 * not belong, what is too much, a lead who cannot be one, and an owner whom nobody knows.
 */
export function decideSave(activity: Activity, words: ActivityWords, { template, known, mayAppoint }: SaveFacts, actor: PersonRef, now: Instant): ActivityWords & Pick<Activity, 'updatedBy' | 'updatedAt'> {
  const another = words.lead.oid !== activity.lead.oid;
  const lead = known(words.lead.oid);
  const faults = [
    ...(another && !mayAppoint ? [fault('lead', 'roleMayNot', 'Only a quality assurance lead or the coordinator gives it to somebody else.')] : []),
    ...(another && mayAppoint ? leadFaults(lead) : []),
    ...ownerFaults(words, known),
    ...strangeFaults(words, template),
    ...tooManyFaults(words),
  ];
  refuse('invalid', 'Your last words were not saved. Check what is marked.', faults);
  const { heading, fromDay, toDay, participants, scope, cases, noneReason, outcome, links } = words;
  const sections = Object.fromEntries(template.sections.flatMap(({ key }) => (words.sections[key] ? [[key, withOwners(words.sections[key], known)]] : [])));
  return { heading, fromDay, toDay, lead: another && lead ? refOf(lead) : activity.lead, participants, scope, sections, cases, noneReason, outcome, links, updatedBy: refOf(actor), updatedAt: now };
}

function ownerFaults({ sections }: ActivityWords, known: SaveFacts['known']): Fault[] {
  return Object.entries(sections).flatMap(([key, { recommendations }]) => recommendations.flatMap(({ owner }, index) => (owner && !known(owner.oid) ? [fault(`sections.${key}.recommendations.${index}.owner`, 'unknown', 'Choose somebody whom the app knows, or name a role.')] : [])));
}

/** A name comes from the directory, whatever was sent. */
function withOwners(answers: SectionAnswers, known: SaveFacts['known']): SectionAnswers {
  return { ...answers, recommendations: answers.recommendations.map((item) => ({ ...item, owner: item.owner && refOf(known(item.owner.oid) ?? item.owner) })) };
}

function strangeFaults({ sections, cases }: ActivityWords, template: ActivityTemplate): Fault[] {
  const columns = new Set(template.cases.map(({ key }) => key));
  const asks = new Map(template.sections.map((section) => [section.key, section.asks]));
  return [
    ...Object.entries(sections).flatMap(([key, answers]) => {
      const asked = asks.get(key);
      if (!asked) return [fault(`sections.${key}`, 'unknown', 'This form has no such section. Load the page again.')];
      return (['answer', 'strengths', 'areas', 'recommendations'] as const).filter((ask) => !asked.includes(ask) && answers[ask].length > 0).map((ask) => fault(`sections.${key}.${ask}`, 'unknown', 'This is not asked in this section. Load the page again.'));
    }),
    ...cases.flatMap(({ values }, index) => Object.keys(values).filter((key) => !columns.has(key)).map((key) => fault(`cases.${index}.${key}`, 'unknown', 'The table has no such column. Load the page again.'))),
  ];
}

/** Recommendations name findings, and the tracker names recommendations: no id stands twice. */
function tooManyFaults({ sections, cases, links }: ActivityWords): Fault[] {
  const all = Object.entries(sections);
  const many = (path: string, length: number, most: number, what: string): Fault[] => (length > most ? [fault(path, 'tooMany', `Use ${most} ${what} or fewer.`)] : []);
  return [
    ...many('cases', cases.length, MOST_CASES, 'cases'),
    ...many('links', links.length, MOST_LINKS, 'links'),
    ...all.flatMap(([key, { strengths, areas, recommendations }]) => [...many(`sections.${key}.strengths`, strengths.length, MOST_FINDINGS, 'strengths'), ...many(`sections.${key}.areas`, areas.length, MOST_FINDINGS, 'areas for development'), ...many(`sections.${key}.recommendations`, recommendations.length, MOST_PROPOSALS, 'recommendations')]),
    ...twiceFaults('cases', cases),
    ...twiceFaults('links', links),
    ...twiceFaults('sections', all.flatMap(([, { strengths, areas, recommendations }]) => [...strengths, ...areas, ...recommendations])),
  ];
}

function twiceFaults(path: string, items: readonly { id: string }[]): Fault[] {
  const ids = new Set(items.map(({ id }) => id));
  return ids.size < items.length || ids.has('') ? [fault(path, 'twice', 'Each of these needs an id of its own.')] : [];
}

/** It is done, and stands from now on; its recommendations enter the tracker. Throws `incomplete` with everything that is missing. */
export function decideFinish(missing: readonly Fault[], actor: PersonRef, now: Instant): Pick<Activity, 'state' | 'finishedBy' | 'finishedAt'> {
  refuse('incomplete', 'The activity is not complete. Check what is marked.', missing);
  return { state: 'finished', finishedBy: refOf(actor), finishedAt: now };
}

/** It is open again. Throws `stateForbids` once anything of it is in the tracker, and `invalid` without a reason. */
export function decideReopen(activity: Activity, reason: string): Pick<Activity, 'state' | 'finishedBy' | 'finishedAt' | 'timesReopened' | 'reopenReason'> {
  const count = proposalsOf(activity).length;
  if (count > 0) throw new AppError('stateForbids', `${count === 1 ? 'Its recommendation is' : 'Its recommendations are'} in the tracker, with what people have said of ${count === 1 ? 'it' : 'them'} since. Change ${count === 1 ? 'it' : 'them'} there.`);
  refuse('invalid', 'The activity was not reopened.', reason.trim() ? [] : [fault('reason', 'required', 'Say why it is opened again.')]);
  return { state: 'draft', finishedBy: undefined, finishedAt: undefined, timesReopened: activity.timesReopened + 1, reopenReason: reason.trim() };
}

/** It is not carried on. Throws `invalid` without a reason. */
export function decideWithdraw(reason: string): Pick<Activity, 'state' | 'withdrawReason'> {
  refuse('invalid', 'The activity was not withdrawn.', reason.trim() ? [] : [fault('reason', 'required', 'Say why it is withdrawn.')]);
  return { state: 'withdrawn', withdrawReason: reason.trim() };
}

