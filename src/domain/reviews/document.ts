import { type Day, londonDay } from '../clock';
import { dayInFull } from '../dayInFull';
import { ageInWords } from '../people/age';
import { gradeLabels, statusLabels } from '../templates/labels';
import { partsOf } from '../templates/parts';
import { type Template } from '../templates/types';
import { declarationBlocks, noteBlocks, officeBlocks } from './documentAfter';
import { type Block, NOTHING } from './documentBlocks';
import { partBlocks } from './documentParts';
import { type ReviewNote } from './notes';
import { readForm } from './reading';
import { type Review, type ReviewPart } from './types';

export interface ReviewDocument {
  title: string;
  blocks: readonly Block[];
}

/** One review as a document laid out like its form (domain.md §12): every part in its order, every answer in words; then what came after. `notes` are those that its reader may read. */
export function documentOf(review: Review, template: Template, parts: readonly ReviewPart[], today: Day, notes: readonly ReviewNote[] = []): ReviewDocument {
  const form = readForm(template, parts);
  const title = `${template.title}: review ${review.reference}`;
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', title: 'The child and the review', rows: frontRows(review, today) },
      ...gradesOf(review, template),
      ...partsOf(template).flatMap((part): Block[] => [{ kind: 'heading', level: 2, text: part.title }, ...partBlocks(part, form)]),
      ...declarationBlocks(review),
      ...officeBlocks(review),
      ...noteBlocks(notes),
      { kind: 'text', text: `End of review ${review.reference}` },
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

/** The reviewer's overall grades; and beside them what was agreed, once one of those is another: neither is ever overwritten (domain.md §4). */
function gradesOf({ practiceGrade, outcomesGrade, overallGrade, agreedGrades }: Review, template: Template): Block[] {
  const own = { practice: practiceGrade, outcomes: outcomesGrade, overall: overallGrade };
  const grades = template.summary.overallGrades.flatMap(({ key, title }) => {
    const [given, agreed] = [own[key], agreedGrades[key]];
    return given ? [{ title, given: gradeLabels[given], agreed: agreed ? gradeLabels[agreed] : 'Not agreed yet', differs: agreed !== undefined && agreed !== given }] : [];
  });
  if (grades.length === 0) return [];
  const title = 'Overall grades';
  if (!grades.some(({ differs }) => differs)) return [{ kind: 'facts', title, rows: grades.map((grade) => [grade.title, grade.given]) }];
  return [{ kind: 'table', title, head: ['Judgement', 'Grade of the reviewer', 'Agreed grade'], rows: grades.map((grade) => [grade.title, grade.given, grade.agreed]) }];
}
