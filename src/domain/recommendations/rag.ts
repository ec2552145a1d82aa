import { type Day, londonDay } from '../clock';
import { dayInFull } from '../dayInFull';
import { monthBefore } from './months';
import { isOver, isTolerated } from './settle';
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

/** What decides the colour, whatever is said of it besides. */
export interface Standing extends Pick<Recommendation, 'status' | 'flag' | 'dueDay' | 'toleratedUntil'> {
  /** The day of the last update; empty where there was none. */
  updatedOn: Day;
  setByHand: Rag | undefined;
}

type Cause = 'over' | 'tolerated' | 'done' | 'blocked' | 'overdue' | 'atRisk' | 'dueSoon' | 'onTrack';
const colours: Readonly<Record<Cause, Rag>> = { over: 'blue', tolerated: 'blue', done: 'green', blocked: 'red', overdue: 'red', atRisk: 'amber', dueSoon: 'amber', onTrack: 'green' };

/** The colour of what stood so on that day: the same rule as `ragOf`, without the words. */
export function colourOf(standing: Standing, day: Day): Rag {
  const computed = colours[causeOf(standing, day, () => standing.updatedOn)];
  return computed === 'blue' ? computed : (standing.setByHand ?? computed);
}

function causeOf(standing: Omit<Standing, 'updatedOn' | 'setByHand'>, today: Day, updatedOn: () => Day): Cause {
  const { status, flag, dueDay } = standing;
  if (isOver(standing)) return 'over';
  if (isTolerated(standing, today)) return 'tolerated';
  if (status === 'done') return 'done';
  if (flag === 'blocked') return 'blocked';
  if (dueDay && dueDay < today) return 'overdue';
  if (flag === 'atRisk') return 'atRisk';
  // "In the last month": since the same day of the month before.
  return isDueSoon(dueDay, today) && updatedOn() < monthBefore(today) ? 'dueSoon' : 'onTrack';
}

function computeRag(recommendation: Recommendation, today: Day): { rag: Rag; why: string } {
  const cause = causeOf(recommendation, today, () => (recommendation.lastUpdateAt ? londonDay(recommendation.lastUpdateAt) : ''));
  return { rag: colours[cause], why: wordsOf(cause, recommendation, today) };
}

function wordsOf(cause: Cause, recommendation: Recommendation, today: Day): string {
  switch (cause) {
    case 'over':
      return overWords(recommendation);
    case 'tolerated':
      return `Tolerated: nobody is asked to do it until ${dayInFull(recommendation.toleratedUntil)}.`;
    case 'done':
      return 'The owner says it is done. It waits for sign-off.';
    case 'blocked':
      return 'The owner says it is blocked.';
    case 'overdue':
      return `Overdue by ${inDays(daysBetween(recommendation.dueDay, today))}.`;
    case 'atRisk':
      return 'The owner says it is at risk.';
    case 'dueSoon':
      return dueSoonWords(recommendation.dueDay, today);
    case 'onTrack':
      return 'On track.';
  }
}

function overWords({ status, impactSignedOffAt, planReference, mergedInto }: Recommendation): string {
  if (status === 'notRequired') return 'Agreed as not required.';
  if (status === 'movedToPlan') return `Moved to another plan, as ${planReference}.`;
  if (status === 'merged') return `Goes on in ${mergedInto}.`;
  return impactSignedOffAt ? 'Signed off, with its impact.' : 'Signed off as done. Its impact is not yet seen.';
}

function isDueSoon(dueDay: Day, today: Day): boolean {
  return dueDay !== '' && daysBetween(today, dueDay) <= DUE_SOON_DAYS;
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
