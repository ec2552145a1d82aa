import { type PartAnswers, type ReviewPart } from './types';

/** A part as somebody reads it who is to grade it blind: without its grades, and without the words that say why they are these (domain.md §15.5). */
export function withoutGrades(part: ReviewPart): ReviewPart {
  return { ...part, answers: ungraded(part.answers) };
}

function ungraded(answers: PartAnswers): PartAnswers {
  if (answers.kind === 'graded') return { kind: 'graded', graded: { ...answers.graded, grade: undefined, notApplicableReason: '' } };
  if (answers.kind !== 'summary') return answers;
  const nothing = { practiceGrade: undefined, practiceReason: '', outcomesGrade: undefined, outcomesReason: '', overallGrade: undefined, overallReason: '', outOfLineReason: '' };
  return { kind: 'summary', summary: { ...answers.summary, ...nothing } };
}
