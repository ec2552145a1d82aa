import { grades, type SectionGrade } from '../templates/types';
import { isLate } from './decisions';
import { type GradedItem } from './graded';
import { type Calibration, type CalibrationAnswer, type GoldGrade } from './types';

/** Below so many sets of grades, “without names” would be no secret: whoever knows their own knows the other's. */
export const FEWEST_FOR_DISTRIBUTION = 3;

/** How many gave each grade, in the order of the scale; grades that nobody gave are there with 0. */
export type Distribution = readonly { grade: SectionGrade; count: number }[];

/** One graded thing after the exercise is closed. */
export interface ResultRow extends GradedItem {
  gold: GoldGrade;
  /** Undefined where there are too few to hide anybody. */
  distribution: Distribution | undefined;
  answers: readonly { member: CalibrationAnswer['member']; grade: SectionGrade; comment: string; late: boolean }[];
}

/** What came of an exercise: of those who handed in, whoever may see which of it is decided by whoever shows it. */
export function resultsOf(calibration: Calibration, answers: readonly CalibrationAnswer[], graded: readonly GradedItem[]): ResultRow[] {
  const handedIn = answers.filter(({ submittedAt }) => submittedAt !== undefined);
  return graded.map((item) => {
    const given = handedIn.flatMap((answer) => {
      const { grade, comment = '' } = answer.grades[item.key] ?? {};
      return grade ? [{ member: answer.member, grade, comment, late: isLate(answer, calibration) }] : [];
    });
    return { ...item, gold: calibration.gold[item.key] ?? { grade: undefined, reason: '' }, distribution: given.length < FEWEST_FOR_DISTRIBUTION ? undefined : distributionOf(given, item.overall), answers: given };
  });
}

function distributionOf(given: readonly { grade: SectionGrade }[], overall: boolean): Distribution {
  const all: readonly SectionGrade[] = overall ? grades : [...grades, 'notApplicable'];
  return all.map((grade) => ({ grade, count: given.filter((each) => each.grade === grade).length }));
}
