import { type Day, londonDay } from '../clock';
import { workingDaysBetween } from '../cycle/workingDays';
import { type Review, type ReviewState } from './types';

/** Moderation is due within so many working days of submission (domain.md §6). */
export const DAYS_TO_MODERATE = 20;

const waiting: readonly ReviewState[] = ['submitted', 'checked', 'panel'];

export interface ModerationTime {
  /** Working days from submission until it was agreed, or until today. */
  workingDays: number;
  late: boolean;
}

/** How long moderation takes, or took; undefined while there is nothing to moderate. */
export function moderationTime({ state, submittedAt, agreedAt }: Pick<Review, 'state' | 'submittedAt' | 'agreedAt'>, today: Day): ModerationTime | undefined {
  const until = agreedAt ? londonDay(agreedAt) : today;
  if (!submittedAt || (!agreedAt && !waiting.includes(state))) return undefined;
  const workingDays = workingDaysBetween(londonDay(submittedAt), until);
  return { workingDays, late: workingDays > DAYS_TO_MODERATE };
}
