import { Temporal } from 'temporal-polyfill';
import { type Day, londonDay } from '../clock';
import { dayInFull } from '../dayInFull';
import { isTolerated } from './settle';
import { type Rag, type Recommendation } from './types';

/** domain.md §7: amber when due within 14 days without an update in the last month. */
export const DUE_SOON_DAYS = 14;

export interface ExplainedRag {
  rag: Rag;
  /** In words, for people who do not see the colour. */
  why: string;
  overridden: boolean;
}

/** The colour of a recommendation on a day, with the reason (domain.md §7). An override stands until the next update. */
export function ragOf(recommendation: Recommendation, today: Day): ExplainedRag {
  const computed = computeRag(recommendation, today);
  const { ragOverride } = recommendation;
  if (!ragOverride || computed.rag === 'blue') return { ...computed, overridden: false };
  return { rag: ragOverride.rag, why: `Set by ${ragOverride.by.name}: ${ragOverride.reason.trim().replace(/[.!?]+$/, '')}. By the rules it is ${computed.rag}: ${lowerFirst(computed.why)}`, overridden: true };
}

function computeRag(recommendation: Recommendation, today: Day): { rag: Rag; why: string } {
  const { status, flag, dueDay } = recommendation;
  if (status === 'signedOff') return { rag: 'blue', why: recommendation.impactSignedOffAt ? 'Signed off, with its impact.' : 'Signed off as done. Its impact is not yet seen.' };
  if (status === 'notRequired') return { rag: 'blue', why: 'Agreed as not required.' };
  if (status === 'movedToPlan') return { rag: 'blue', why: `Moved to another plan, as ${recommendation.planReference}.` };
  if (status === 'merged') return { rag: 'blue', why: `Goes on in ${recommendation.mergedInto}.` };
  if (isTolerated(recommendation, today)) return { rag: 'blue', why: `Tolerated: nobody is asked to do it until ${dayInFull(recommendation.toleratedUntil)}.` };
  if (status === 'done') return { rag: 'green', why: 'The owner says it is done. It waits for sign-off.' };
  if (flag === 'blocked') return { rag: 'red', why: 'The owner says it is blocked.' };
  if (dueDay && dueDay < today) return { rag: 'red', why: `Overdue by ${inDays(daysBetween(dueDay, today))}.` };
  if (flag === 'atRisk') return { rag: 'amber', why: 'The owner says it is at risk.' };
  if (isDueSoon(dueDay, today) && !updatedInLastMonth(recommendation, today)) return { rag: 'amber', why: dueSoonWords(dueDay, today) };
  return { rag: 'green', why: 'On track.' };
}

function isDueSoon(dueDay: Day, today: Day): boolean {
  return dueDay !== '' && daysBetween(today, dueDay) <= DUE_SOON_DAYS;
}

/** "In the last month": since the same day of the month before. */
function updatedInLastMonth({ lastUpdateAt }: Recommendation, today: Day): boolean {
  return lastUpdateAt !== undefined && londonDay(lastUpdateAt) >= Temporal.PlainDate.from(today).subtract({ months: 1 }).toString();
}

function dueSoonWords(dueDay: Day, today: Day): string {
  const left = daysBetween(today, dueDay);
  return `Due ${left === 0 ? 'today' : `in ${inDays(left)}`}, without an update in the last month.`;
}

/** Calendar days from one day to a later one; negative the other way. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
