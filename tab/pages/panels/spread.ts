import type { PanelItemResource, SpreadResource } from '../../../src/contract/panels';
import { plural } from '../../words/dates';
import { type GradeCode, gradeNames } from '../../words/labels';

export type Graded = PanelItemResource['graded'][number];

/** The scale from its best to its worst; what does not apply stands apart, and only where somebody said so. */
const scale: readonly GradeCode[] = ['outstanding', 'good', 'requiresImprovement', 'inadequate'];

export interface SpreadColumn {
  grade: GradeCode;
  label: string;
  /** Who gave it, in words; the reviewer and the first-line check first. */
  who: string[];
  /** Between the best and the worst that were given, both included. */
  within: boolean;
}

/** Who gave which grade, column by column. */
export function spreadColumns(spread: SpreadResource, graded: Pick<Graded, 'own' | 'firstLine'> | undefined): SpreadColumn[] {
  const given = (grade: GradeCode) => [
    ...((spread.reviewer ?? graded?.own) === grade ? ['Reviewer'] : []),
    ...(graded?.firstLine === grade ? ['First-line check'] : []),
    ...spread.members.filter((member) => member.grade === grade).map(({ name, late }) => (late ? `${name} (changed late)` : name)),
  ];
  const [best, worst] = [spread.best, spread.worst].map((grade) => (grade ? scale.indexOf(grade) : -1)) as [number, number];
  const columns = scale.map((grade, index) => ({ grade, label: gradeNames[grade], who: given(grade), within: best >= 0 && index >= best && index <= worst }));
  const apart = given('notApplicable');
  return apart.length > 0 ? [...columns, { grade: 'notApplicable', label: gradeNames.notApplicable, who: apart, within: false }] : columns;
}

/** How far apart they are, in words. */
export function spreadInWords({ members, best, worst, steps }: Pick<SpreadResource, 'members' | 'best' | 'worst' | 'steps'>): string {
  if (members.length === 0) return 'No reading is in yet.';
  if (!best || !worst) return 'Nobody gave a grade of the scale.';
  if (steps === 0) return `All the same: ${gradeNames[best]}.`;
  return `${plural(steps, 'step')} apart: from ${gradeNames[best]} to ${gradeNames[worst]}.`;
}
