import { nothingYet } from '../../domain/reviews/begun';
import { type CheckInput } from '../../domain/reviews/check';
import { type OverallGrades, type ReviewQuality } from '../../domain/reviews/types';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';

/** A decision at the first-line check: with the check itself, or without it where that was finished before. */
export interface CheckDecision {
  revision: number;
  checks?: readonly string[] | undefined;
  comment?: string | undefined;
  quality?: { [Aspect in keyof ReviewQuality]?: ReviewQuality[Aspect] } | undefined;
  grades?: { [Key in keyof OverallGrades]?: OverallGrades[Key] } | undefined;
  gradesReason?: string | undefined;
}

/** The check that came with a decision; undefined when none did. Throws `tooLong`. */
export function checkOf({ checks, comment = '', quality, grades = {}, gradesReason = '' }: CheckDecision): CheckInput | undefined {
  ensureTextsFit({ comment, gradesReason }, LONGEST_REASON);
  return checks && { checks, comment, quality: { ...nothingYet.quality, ...quality }, grades: { ...nothingYet.checkGrades, ...grades }, gradesReason };
}
