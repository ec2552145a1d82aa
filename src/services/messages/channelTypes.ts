import { type Day } from '../../domain/clock';

/** Why something is posted in the channel by the clock, beside the weekly digest (domain.md §9). */
export const channelRules = ['planMonth', 'gatheringSoon', 'minutesReady'] as const;
export type ChannelRule = (typeof channelRules)[number];

/** A panel or a tracking meeting, as the channel may know it. */
export interface Gathering {
  kind: 'panel' | 'trackingMeeting';
  reference: string;
  day: Day;
  /** Still to come, or going on. */
  ahead: boolean;
  /** The day on which it ended, with its minutes; empty until then, and for one that did not take place. */
  endedOn: Day;
}

/** What a month brings. */
export interface MonthAhead {
  /** `2026-03`. */
  month: string;
  reviewsDue: number;
  /** Due before the month began, and not handed in. */
  reviewsLate: number;
  recommendationsDue: number;
  /** By day. */
  gatherings: readonly Gathering[];
}
