import { type Grade, grades, type SectionGrade } from '../templates/types';
import { type Reading } from './types';

/** What the members would give for one section or overall grade, beside the reviewer's own (domain.md §6.3). */
export interface Spread {
  key: string;
  reviewer: SectionGrade | undefined;
  members: readonly { oid: string; name: string; grade: SectionGrade; late: boolean }[];
  /** The best and the worst given, the reviewer's included; undefined while nobody has graded. */
  best: Grade | undefined;
  worst: Grade | undefined;
  /** Steps of the scale between them: 0 when all see it alike. */
  steps: number;
}

/** The spread of one grade over the readings that were handed in; agreeing is the reviewer's grade. “Not applicable” is shown and leaves the spread. */
export function spreadOf(key: string, reviewer: SectionGrade | undefined, readings: readonly Reading[]): Spread {
  const members = readings
    .filter(({ submittedAt }) => submittedAt !== undefined)
    .flatMap(({ member, grades: given, changedLateAt }) => {
      const opinion = given[key];
      const grade = opinion?.agrees ? reviewer : opinion?.grade;
      return grade ? [{ oid: member.oid, name: member.name, grade, late: changedLateAt !== undefined }] : [];
    });
  const ranks = [reviewer, ...members.map(({ grade }) => grade)].filter((grade): grade is Grade => grade !== undefined && grade !== 'notApplicable').map((grade) => grades.indexOf(grade));
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
  return { key, reviewer, members, best: grades[best], worst: grades[worst], steps: ranks.length === 0 ? 0 : worst - best };
}
