import { LONGEST_ROW_TEXT } from '../../contract/limits';
import { type RowTexts } from '../../contract/tracker';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { allows } from '../support/guard';

/** The longer texts of a row, shortened; none of what the actor may not see. */
export function textsOf(actor: Actor, recommendation: Recommendation | undefined): RowTexts[] {
  if (!recommendation || !allows(actor, { action: 'recommendation.see', recommendation })) return [];
  const { reference, impact, progress, impactAchieved, evidence, evidenceDay, evidenceAddedAt, nextStep, doneWhen, experience } = recommendation;
  return [{ reference, impact: short(impact), progress: short(progress), impactAchieved: short(impactAchieved), evidence: short(evidence), evidenceDay, evidenceAddedAt, nextStep: short(nextStep), doneWhen: short(doneWhen), experience: short(experience) }];
}

function short(text: string): string {
  if (text.length <= LONGEST_ROW_TEXT) return text;
  return `${text.slice(0, LONGEST_ROW_TEXT - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
