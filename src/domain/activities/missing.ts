import { type Day } from '../clock';
import { type Fault } from '../errors';
import { helpWith } from '../recommendations/writingHelp';
import { type ChildIdentity } from '../reviews/types';
import { type ActivitySection, type ActivityTemplate } from '../templates/types';
import { cellFault } from './cells';
import { linkFaults } from './links';
import { namingFaults } from './naming';
import { type Activity, proposalsOf, sectionOf, type SectionAnswers } from './types';

/** Whose name stands in no text: nobody's. Names are looked for in all texts at once. */
const nobody: ChildIdentity = { recordNumber: '', name: '', dateOfBirth: '' };

const fault = (path: string, code: string, message: string): Fault => ({ path, code, message });
const needed = (path: string, text: string, message: string): Fault[] => (text.trim() ? [] : [fault(path, 'required', message)]);

/**
 * Everything that stands in the way of finishing (domain.md §8), each with its place: `sections.findings.areas.0.text`.
 * `children` are those whom its texts must not name.
 */
export function missingFrom(activity: Activity, template: ActivityTemplate, children: readonly ChildIdentity[], today: Day): Fault[] {
  return [
    ...headFaults(activity, today),
    ...template.sections.flatMap((section) => sectionFaults(section, sectionOf(activity, section.key), today)),
    ...unansweredFaults(activity, template),
    ...caseFaults(activity, template),
    ...needed('outcome', activity.outcome, 'Say what came of it.'),
    ...linkFaults(activity.links),
    ...namingFaults(activity, template, children),
  ];
}

/** What would make its recommendations better, and blocks nothing (domain.md §3.5). */
export function adviceOn(activity: Activity, template: ActivityTemplate, today: Day): Fault[] {
  const findings = template.sections.some(({ key }) => sectionOf(activity, key).areas.length > 0);
  return template.sections.flatMap(({ key, asks }) => (asks.includes('recommendations') ? proposalHelp(key, sectionOf(activity, key), today, false) : [])).filter(({ code }) => findings || code !== 'notLinked');
}

function headFaults({ heading, fromDay, toDay, scope }: Activity, today: Day): Fault[] {
  return [
    ...needed('heading', heading, 'Give it a title.'),
    ...(fromDay === '' ? [fault('fromDay', 'required', 'Say when it was.')] : []),
    ...(fromDay > today ? [fault('fromDay', 'future', 'This day is still to come. Finish it when it is over.')] : []),
    ...(fromDay <= today && toDay > today ? [fault('toDay', 'future', 'This day is still to come. Finish it when it is over.')] : []),
    ...(toDay !== '' && toDay < fromDay ? [fault('toDay', 'order', 'The last day is before the first.')] : []),
    ...needed('scope', scope, 'Say what was looked at: which cases, people or places.'),
  ];
}

function sectionFaults({ key, title, asks }: ActivitySection, answers: SectionAnswers, today: Day): Fault[] {
  const at = `sections.${key}`;
  const lists = (['strengths', 'areas'] as const).filter((list) => asks.includes(list));
  const none = lists.length > 0 && lists.every((list) => answers[list].length === 0);
  return [
    ...(asks.includes('answer') ? needed(`${at}.answer`, answers.answer, `Write something in “${title}”.`) : []),
    ...(none ? [fault(`${at}.${lists[0] ?? ''}`, 'required', `Write down at least one ${lists.length === 2 ? 'strength or area for development' : lists[0] === 'areas' ? 'area for development' : 'strength'} in “${title}”.`)] : []),
    ...lists.flatMap((list) => answers[list].flatMap(({ text }, index) => needed(`${at}.${list}.${index}.text`, text, 'Write it, or remove it.'))),
    ...(asks.includes('recommendations') ? proposalHelp(key, answers, today, true) : []),
  ];
}

function proposalHelp(section: string, { recommendations }: SectionAnswers, today: Day, blocking: boolean): Fault[] {
  return recommendations.flatMap((proposed, index) =>
    helpWith(proposed, nobody, today).flatMap(({ code, field, blocks, message }) => (blocks === blocking ? [fault(`sections.${section}.recommendations.${index}.${field}`, code, blocking ? `Recommendation ${index + 1}: ${message}` : message)] : [])),
  );
}

/** An area for development without an answer is what the tracker is there to prevent. */
function unansweredFaults(activity: Activity, { sections }: ActivityTemplate): Fault[] {
  const place = sections.find(({ asks }) => asks.includes('recommendations'));
  const areas = sections.some(({ key, asks }) => asks.includes('areas') && sectionOf(activity, key).areas.length > 0);
  if (!place || !areas || proposalsOf(activity).length > 0 || activity.noneReason.trim()) return [];
  return [fault(`sections.${place.key}.recommendations`, 'required', 'There is an area for development, and nothing is recommended. Write a recommendation, or say why none is needed.')];
}

function caseFaults({ cases }: Activity, { cases: columns }: ActivityTemplate): Fault[] {
  if (columns.length === 0) return [];
  if (cases.length === 0) return [fault('cases', 'required', 'Write down the cases that were looked at.')];
  return cases.flatMap(({ values }, index) =>
    columns.flatMap((column): Fault[] => {
      const message = cellFault(column, values[column.key] ?? '');
      return message === undefined ? [] : [fault(`cases.${index}.${column.key}`, 'cell', `Case ${index + 1}: ${message}`)];
    }),
  );
}
