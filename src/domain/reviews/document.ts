import { type Day, londonDay } from '../clock';
import { dayInFull } from '../dayInFull';
import { ageInWords } from '../people/age';
import { gradeLabels, statusLabels } from '../templates/labels';
import { partsOf } from '../templates/parts';
import { type Template } from '../templates/types';
import { type Block, NOTHING } from './documentBlocks';
import { partBlocks } from './documentParts';
import { readForm } from './reading';
import { type Review, type ReviewPart } from './types';

export interface ReviewDocument {
  title: string;
  blocks: readonly Block[];
}

/** One review as a document laid out like its form (domain.md §12): every part in its order, every answer in words. */
export function documentOf(review: Review, template: Template, parts: readonly ReviewPart[], today: Day): ReviewDocument {
  const form = readForm(template, parts);
  const title = `${template.title}: review ${review.reference}`;
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', title: 'The child and the review', rows: frontRows(review, today) },
      ...gradesOf(review, template),
      ...partsOf(template).flatMap((part): Block[] => [{ kind: 'heading', level: 2, text: part.title }, ...partBlocks(part, form)]),
      ...officeBlocks(review),
    ],
  };
}

function frontRows(review: Review, today: Day): [string, string][] {
  const { child, childStatus, team, worker, lineManager, reviewer, reviewerKind, theme, dueDay, submittedAt } = review;
  return [
    ['Name', child.name],
    ['Case-system record number', child.recordNumber],
    ['Date of birth', child.dateOfBirth ? `${dayInFull(child.dateOfBirth)} (${ageInWords(child.dateOfBirth, today)})` : NOTHING],
    ['Status of the child', statusLabels[childStatus]],
    ['Team', team || NOTHING],
    ['Allocated worker', worker?.name ?? NOTHING],
    ['Line manager', lineManager?.name ?? NOTHING],
    ['Theme or focus', theme || NOTHING],
    ['Reviewer', `${reviewer.name} (${reviewerKind})`],
    ['Deadline', dueDay ? dayInFull(dueDay) : NOTHING],
    ['Submitted', submittedAt ? dayInFull(londonDay(submittedAt)) : 'Not submitted yet: this is a draft'],
  ];
}

/** The reviewer's overall grades; and what was agreed, where that is another. */
function gradesOf({ practiceGrade, outcomesGrade, overallGrade, agreedGrades }: Review, template: Template): Block[] {
  const own = { practice: practiceGrade, outcomes: outcomesGrade, overall: overallGrade };
  const rows = template.summary.overallGrades.flatMap(({ key, title }): [string, string][] => {
    const [given, agreed] = [own[key], agreedGrades[key]];
    if (!given) return [];
    return [[title, agreed && agreed !== given ? `${gradeLabels[given]} (reviewer); ${gradeLabels[agreed]} (agreed)` : gradeLabels[given]]];
  });
  return rows.length > 0 ? [{ kind: 'facts', title: 'Overall grades', rows }] : [];
}

/** Office use (domain.md §3.6), once it was agreed. */
function officeBlocks({ agreedAt, checker, moderatedByPanel }: Review): Block[] {
  if (!agreedAt) return [];
  const rows: [string, string][] = [
    ['Agreed on', dayInFull(londonDay(agreedAt))],
    ['First-line check by', checker?.name ?? NOTHING],
    ['Moderated by panel', moderatedByPanel ? 'Yes' : 'No'],
  ];
  return [{ kind: 'heading', level: 2, text: 'Office use' }, { kind: 'facts', title: 'Office use', rows }];
}
