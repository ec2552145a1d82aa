import { dayInFull } from '../dayInFull';
import { findTheme } from '../learning/themes';
import { gradeLabels, outcomeLabels } from '../templates/labels';
import { type FormPart } from '../templates/parts';
import { type Option, type Template } from '../templates/types';
import { type Block, NOTHING } from './documentBlocks';
import { entryKey } from './entries';
import { type Form } from './reading';
import { type FeedbackAnswer, type GradedAnswers, type HeaderAnswers, type ProposedRecommendation, type RecommendationsAnswers, type SectionEntry, type StandardsAnswers, type SummaryAnswers } from './types';

/** What was written in one part, in words. */
export function partBlocks({ key, kind, title }: FormPart, form: Form): Block[] {
  const { template } = form;
  switch (kind) {
    case 'header':
      return [{ kind: 'facts', title, rows: headerRows(form.header, template) }];
    case 'standards':
      return [standardsTable(form.standards, template, title)];
    case 'graded': {
      const graded = form.sections[key];
      return graded ? gradedBlocks(graded, title) : [];
    }
    case 'feedback':
      return template.feedback.sources.flatMap((source) => [{ kind: 'heading', level: 3, text: source.title }, ...feedbackBlocks(form.feedback[source.key], template, source.title)] satisfies Block[]);
    case 'summary':
      return [{ kind: 'facts', title, rows: summaryRows(form.summary, template) }];
    case 'recommendations':
      return recommendationBlocks(key === 'childRecommendations' ? form.child : form.service, form, title);
  }
}

const lines = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n') || NOTHING;
const labelIn = (options: readonly Option[], code: string | undefined): string => (code ? (options.find((option) => option.code === code)?.label ?? code) : '');

function headerRows(header: HeaderAnswers, { genders, ethnicities, religions }: Template): [string, string][] {
  const interpreter = header.interpreterNeeded === undefined ? '' : header.interpreterNeeded ? 'Yes' : 'No';
  return [
    ['Gender', lines(labelIn(genders, header.gender))],
    ['Ethnicity', lines(labelIn(ethnicities.flatMap(({ options }) => options), header.ethnicity), header.ethnicityText, header.ethnicityReason)],
    ['Religion', lines(labelIn(religions, header.religion), header.religionReason)],
    ['Additional needs', lines(header.additionalNeeds)],
    ['First language', lines(header.firstLanguage)],
    ['Interpreter needed', lines(interpreter)],
    ['Wrong in the record', lines(header.corrections)],
  ];
}

function standardsTable(standards: StandardsAnswers, template: Template, title: string): Block {
  const rows = template.standards.map((standard) => {
    const answer = standards[standard.key];
    return [standard.title, answer?.outcome ? outcomeLabels[answer.outcome] : NOTHING, answer?.outcome === 'met' && !answer.action && !answer.reason ? 'None needed' : lines(answer?.action, answer?.reason)];
  });
  return { kind: 'table', title, head: ['Standard', 'Outcome', 'Action required, or why it does not apply'], rows };
}

function gradedBlocks({ grade, notApplicableReason, strengths, areas, impact }: GradedAnswers, title: string): Block[] {
  return [
    ...entriesTable('Strengths', strengths, title),
    ...entriesTable('Areas for development', areas, title),
    { kind: 'facts', title: `Impact and grade: ${title}`, rows: [['Impact on the child', lines(impact)], ['Grade', lines(grade && gradeLabels[grade], notApplicableReason)]] },
  ];
}

function entriesTable(name: string, entries: readonly SectionEntry[], title: string): Block[] {
  if (entries.length === 0) return [{ kind: 'facts', title: `${name}: ${title}`, rows: [[name, NOTHING]] }];
  const rows = entries.map(({ text, evidence, beforePeriod }) => [lines(text, beforePeriod ? 'From before the period in view' : ''), lines(evidence)]);
  return [{ kind: 'table', title: `${name}: ${title}`, head: [name, 'Evidence in the record'], rows }];
}

function feedbackBlocks({ obtained, day, method, said, attempts }: FeedbackAnswer, { feedback }: Template, title: string): Block[] {
  const answer = obtained === undefined ? NOTHING : obtained ? 'Yes' : 'No';
  const rows: [string, string][] = [['Obtained', answer]];
  if (day) rows.push(['Date', dayInFull(day)]);
  if (method) rows.push(['How', labelIn(feedback.methods, method)]);
  if (said) rows.push(['What was said', said]);
  const tried = attempts.map((attempt) => [attempt.day ? dayInFull(attempt.day) : NOTHING, lines(labelIn(feedback.methods, attempt.how)), lines(attempt.byWhom), lines(labelIn(feedback.attemptOutcomes, attempt.outcome), attempt.why)]);
  return [{ kind: 'facts', title, rows }, ...(tried.length > 0 ? [{ kind: 'table' as const, title: `Attempts: ${title}`, head: ['Attempted on', 'How', 'By whom', 'What came of it'], rows: tried }] : [])];
}

function summaryRows(summary: SummaryAnswers, template: Template): [string, string][] {
  const grades = template.summary.overallGrades.map(({ key, title }): [string, string] => {
    const grade = summary[`${key}Grade`];
    return [title, lines(grade && gradeLabels[grade], summary[`${key}Reason`])];
  });
  return [...grades, ['Why they differ from the sections', lines(summary.outOfLineReason)], ['Analysis', lines(summary.analysis)], ['Good practice', lines(summary.goodPractice)]];
}

function recommendationBlocks({ items, noneReason }: RecommendationsAnswers, form: Form, title: string): Block[] {
  // Kept where recommendations were added afterwards: nothing that was written is left out.
  const none: Block[] = items.length === 0 || noneReason ? [{ kind: 'facts', title, rows: [['Why none is needed', lines(noneReason)]] }] : [];
  const blocks = items.flatMap((item, index): Block[] => [
    { kind: 'heading', level: 3, text: `Recommendation ${index + 1}` },
    { kind: 'facts', title: `Recommendation ${index + 1}: ${title}`, rows: recommendationRows(item, form) },
  ]);
  return [...blocks, ...none];
}

function recommendationRows({ action, impact, doneWhen = '', experience = '', owner, ownerRole, dueDay, theme, answers }: ProposedRecommendation, form: Form): [string, string][] {
  return [
    ['Action', lines(action)],
    ['Impact', lines(impact)],
    ...(doneWhen ? [['How we will know it is done', lines(doneWhen)] as [string, string]] : []),
    ...(experience ? [['What children will experience', lines(experience)] as [string, string]] : []),
    ['By whom', lines(owner?.name, ownerRole)],
    ['By when', dueDay ? dayInFull(dueDay) : NOTHING],
    ['Theme', lines(theme && (findTheme(theme)?.title ?? theme))],
    ['Answers', lines(...answers.map((finding) => findingInWords(finding, form)))],
  ];
}

/** What a recommendation answers: a section, one entry of it, a standard, or a detail that is not recorded. */
function findingInWords(finding: string, { template, sections }: Form): string {
  for (const { key, title } of template.sections) {
    if (finding === key) return title;
    const { strengths = [], areas = [] } = sections[key] ?? {};
    const entry = [...strengths, ...areas].find(({ id }) => entryKey(key, id) === finding);
    if (entry) return `${title}: “${entry.text}”`;
  }
  const standard = template.standards.find(({ key }) => finding === `standards.${key}`);
  if (standard) return standard.title;
  return { 'header.ethnicity': 'Ethnicity is not recorded', 'header.religion': 'Religion is not recorded' }[finding] ?? finding;
}
