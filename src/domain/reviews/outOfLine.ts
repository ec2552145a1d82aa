import { type Grade, grades, type OverallGradeQuestion } from '../templates/types';
import { type Form } from './reading';

/** The section grades that an overall grade is held against. */
function sectionGrades(form: Form): Grade[] {
  return Object.values(form.sections).flatMap(({ grade }) => (grade && grade !== 'notApplicable' ? [grade] : []));
}

/**
 * Whether an overall grade is out of line with the sections (domain.md §3.4): it lies outside the range of the section
 * grades, or it is Good or better while a section is Inadequate. No sum and no average: grades are never numbers to a person.
 */
export function isOutOfLine(overall: Grade, form: Form): boolean {
  const given = sectionGrades(form);
  if (given.length === 0) return false;
  const ranks = given.map((grade) => grades.indexOf(grade));
  const rank = grades.indexOf(overall);
  const outside = rank < Math.min(...ranks) || rank > Math.max(...ranks);
  return outside || (given.includes('inadequate') && rank <= grades.indexOf('good'));
}

/** The overall grades of this form that ask for a reason: `practice`, `outcomes`, or the one `overall`. */
export function outOfLineGrades(form: Form): OverallGradeQuestion['key'][] {
  return form.template.summary.overallGrades.flatMap(({ key }) => {
    const grade = form.summary[`${key}Grade`];
    return grade && isOutOfLine(grade, form) ? [key] : [];
  });
}
