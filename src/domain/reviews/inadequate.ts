import { Temporal } from 'temporal-polyfill';
import { type Day } from '../clock';
import { AppError } from '../errors';
import { type InadequateStep, type OverallGrades } from './types';

/** The steps that an Inadequate overall grade starts, as the QA lead has configured them (domain.md §3.4). */
export interface InadequateRules {
  /** The QA leads and the heads of service hear of it. */
  tell: boolean;
  /** A panel moderates the review, whatever the first line made of it. */
  panelPlace: boolean;
  /** Months until the child is reviewed again; 0: not asked for. */
  reReviewMonths: number;
}

export const usualInadequateRules: InadequateRules = { tell: true, panelPlace: true, reReviewMonths: 3 };

const LONGEST = 24;

/** The rules as a setting holds them; what it does not say, or says wrongly, is as usual. */
export function readInadequateRules(setting: unknown): InadequateRules {
  const { tell, panelPlace, reReviewMonths } = (typeof setting === 'object' && setting !== null ? setting : {}) as Partial<Record<keyof InadequateRules, unknown>>;
  const months = typeof reReviewMonths === 'number' && Number.isInteger(reReviewMonths) && reReviewMonths >= 0 && reReviewMonths <= LONGEST;
  return {
    tell: typeof tell === 'boolean' ? tell : usualInadequateRules.tell,
    panelPlace: typeof panelPlace === 'boolean' ? panelPlace : usualInadequateRules.panelPlace,
    reReviewMonths: months ? reReviewMonths : usualInadequateRules.reReviewMonths,
  };
}

/** The rules as the QA lead sets them. Throws `invalid` for months that are none. */
export function decideInadequateRules({ tell, panelPlace, reReviewMonths }: InadequateRules): InadequateRules {
  const months = Number.isInteger(reReviewMonths) && reReviewMonths >= 0 && reReviewMonths <= LONGEST;
  if (!months) throw new AppError('invalid', 'The steps were not changed.', { faults: [{ path: 'reReviewMonths', code: 'range', message: `Use a whole number of months from 0 to ${LONGEST}. With 0 no other review is asked for.` }] });
  return { tell, panelPlace, reReviewMonths };
}

/** Whether any of the overall grades is Inadequate. */
export const isInadequate = ({ practice, outcomes, overall }: Partial<OverallGrades>): boolean => [practice, outcomes, overall].includes('inadequate');

/** What agreeing on these grades starts by itself, and by when the child is reviewed again; nothing unless one of them is Inadequate. */
export function startedBy(grades: Partial<OverallGrades>, { tell, reReviewMonths }: InadequateRules, agreedOn: Day): { started: InadequateStep[]; reReviewDay: Day } {
  if (!isInadequate(grades)) return { started: [], reReviewDay: '' };
  const reReviewDay = reReviewMonths > 0 ? monthsAfter(agreedOn, reReviewMonths) : '';
  return { started: [...(tell ? (['told'] as const) : []), ...(reReviewDay ? (['reReview'] as const) : [])], reReviewDay };
}

/** The last day of a shorter month where the day is not in it. */
function monthsAfter(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
