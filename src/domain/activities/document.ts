import { dayInFull } from '../dayInFull';
import { type ReviewDocument } from '../reviews/document';
import { type Block, NOTHING } from '../reviews/documentBlocks';
import { type ProposedRecommendation } from '../reviews/types';
import { type ActivitySection, type ActivityTemplate } from '../templates/types';
import { FEWEST_FOR_SHARE, type Figure, figuresOf, partInWords } from './figures';
import { type Activity, type ActivityFinding, sectionOf, type SectionAnswers } from './types';
import { activityKindNames, activityStateNames, cellInWords } from './words';

/** A recommendation of the activity that is in the tracker. */
export interface Tracked {
  reference: string;
  originKey: string;
  status: string;
}

const text = (words: string): Block => ({ kind: 'text', text: words.trim() || NOTHING });
const heading = (level: 2 | 3, words: string): Block => ({ kind: 'heading', level, text: words });

/** One activity as a document laid out like its form: for those who may read its cases, which are in it. */
export function activityDocumentOf(activity: Activity, template: ActivityTemplate, tracked: readonly Tracked[]): ReviewDocument {
  const title = `${activityKindNames[activity.kind]} ${activity.reference}: ${activity.heading}`;
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', title: 'The activity', rows: frontRows(activity) },
      ...caseBlocks(activity, template),
      ...template.sections.flatMap((section) => sectionBlocks(activity, section, tracked)),
      ...(activity.noneReason ? [heading(2, 'Why nothing is recommended'), text(activity.noneReason)] : []),
      heading(2, 'Outcome'),
      text(activity.outcome),
      ...linkBlocks(activity),
      { kind: 'text', text: `End of activity ${activity.reference}` },
    ],
  };
}

function frontRows({ fromDay, toDay, lead, participants, scope, state, withdrawReason }: Activity): [string, string][] {
  return [
    ['When', fromDay ? [fromDay, toDay].filter(Boolean).map(dayInFull).join(' to ') : NOTHING],
    ['Led by', lead.name],
    ['Who took part', participants.trim() || NOTHING],
    ['What was looked at', scope.trim() || NOTHING],
    ['State', withdrawReason ? `${activityStateNames[state]}: ${withdrawReason}` : activityStateNames[state]],
  ];
}

function caseBlocks({ cases }: Activity, { cases: columns }: ActivityTemplate): Block[] {
  if (columns.length === 0) return [];
  const rows = cases.map(({ values }, index) => [String(index + 1), ...columns.map((column) => cellInWords(column, values[column.key] ?? '', dayInFull))]);
  return [
    heading(2, `What the ${cases.length} cases come to`),
    { kind: 'facts', title: 'What the cases come to', rows: figuresOf(columns, cases).map(figureRow) },
    ...(cases.length < FEWEST_FOR_SHARE ? [text(`There are fewer than ${FEWEST_FOR_SHARE} cases, so no percentages are given.`)] : []),
    heading(2, 'Table of cases'),
    { kind: 'table', title: 'Table of cases', head: ['Case', ...columns.map(({ title }) => title)], rows },
  ];
}

function figureRow({ title, kind, answered, blank, parts, range }: Figure): [string, string] {
  const counted = parts.map((part) => `${part.label}: ${partInWords(part, answered)}`);
  const words = (value: string) => (kind === 'date' ? dayInFull(value) : value);
  const span = range ? [range.from === range.to ? words(range.from) : `${words(range.from)} to ${words(range.to)}`] : [];
  return [title, [...counted, ...span, ...(blank > 0 ? [`Not filled in: ${blank}`] : [])].join('\n') || NOTHING];
}

function sectionBlocks(activity: Activity, { key, title, asks }: ActivitySection, tracked: readonly Tracked[]): Block[] {
  const answers: SectionAnswers = sectionOf(activity, key);
  return [
    heading(2, title),
    ...(asks.includes('answer') ? [text(answers.answer)] : []),
    ...(asks.includes('strengths') ? findingBlocks('Strengths', answers.strengths) : []),
    ...(asks.includes('areas') ? findingBlocks('Areas for development', answers.areas) : []),
    ...(asks.includes('recommendations') ? proposalBlocks(activity.reference, answers.recommendations, tracked) : []),
  ];
}

function findingBlocks(title: string, findings: readonly ActivityFinding[]): Block[] {
  if (findings.length === 0) return [heading(3, title), text('')];
  return [heading(3, title), { kind: 'table', title, head: [title, 'Where it can be seen'], rows: findings.map(({ text: words, evidence }) => [words, evidence]) }];
}

function proposalBlocks(reference: string, proposals: readonly ProposedRecommendation[], tracked: readonly Tracked[]): Block[] {
  const title = 'Recommendations';
  if (proposals.length === 0) return [heading(3, title), text('None.')];
  const rows = proposals.map(({ id, action, impact, doneWhen, experience, owner, ownerRole, dueDay }) => {
    const there = tracked.find(({ originKey }) => originKey === `${reference}/${id}`);
    const known = [impact, doneWhen && `Done when: ${doneWhen}`, experience && `Children will experience: ${experience}`].filter(Boolean).join('\n');
    return [there ? `${there.reference} (${there.status})` : 'Not in the tracker', action, known, owner?.name ?? ownerRole, dueDay ? dayInFull(dueDay) : ''];
  });
  return [heading(3, title), { kind: 'table', title, head: ['Tracker', 'Action', 'What will be different', 'By whom', 'By when'], rows }];
}

function linkBlocks({ links }: Activity): Block[] {
  return links.length === 0 ? [] : [heading(2, 'Links'), { kind: 'facts', title: 'Links', rows: links.map(({ title, url }) => [title, url] as const) }];
}
