import { type Calibration, type CalibrationAnswer } from '../calibration/types';
import { type Day, londonDay } from '../clock';
import { type Grade, type SectionGrade } from '../templates/types';
import { type GradePair } from './agreement';
import { type PanelItem } from './types';

/** One thing graded by a reviewer, and afterwards by the panel or in the gold standard. */
export interface GradedTwice extends GradePair {
  /** A section key or an overall key. */
  key: string;
  /** The review or the exercise: grades of one are not independent of each other. */
  subject: string;
  day: Day;
}

/** “Not applicable” is no point on the scale and leaves every count. */
function pairOf(first: SectionGrade | undefined, second: SectionGrade | undefined): { first: Grade; second: Grade } | undefined {
  return first && second && first !== 'notApplicable' && second !== 'notApplicable' ? { first, second } : undefined;
}

/** What panels made of a reviewer's grades, from the items that were concluded; of a review that two panels decided, the later one counts. */
export function pairsWithPanels(items: readonly PanelItem[]): GradedTwice[] {
  const latest = new Map<string, PanelItem>();
  for (const item of items) {
    if (item.state !== 'decided' || !item.concludedAt) continue;
    if ((latest.get(item.reviewReference)?.concludedAt ?? '') <= item.concludedAt) latest.set(item.reviewReference, item);
  }
  return Array.from(latest.values()).flatMap(({ reviewReference: subject, concludedAt = '', gradeDecisions }) =>
    gradeDecisions.flatMap(({ key, original, grade }): GradedTwice[] => {
      const pair = pairOf(original, grade);
      return pair ? [{ ...pair, key, subject, day: londonDay(concludedAt) }] : [];
    }),
  );
}

/** How one participant's blind grades stand beside the gold standards, from exercises that are closed and grades that were handed in. */
export function pairsWithGold(exercises: readonly { calibration: Calibration; answer: CalibrationAnswer }[]): GradedTwice[] {
  return exercises.flatMap(({ calibration, answer }) => {
    const { submittedAt } = answer;
    if (calibration.state !== 'closed' || !submittedAt) return [];
    return Object.entries(calibration.gold).flatMap(([key, gold]): GradedTwice[] => {
      const pair = pairOf(answer.grades[key]?.grade, gold.grade);
      return pair ? [{ ...pair, key, subject: calibration.reference, day: londonDay(submittedAt) }] : [];
    });
  });
}
