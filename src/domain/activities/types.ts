import { type Day, type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type ProposedRecommendation } from '../reviews/types';
import { type ActivityKind } from '../templates/types';

export const activityStates = ['draft', 'finished', 'withdrawn'] as const;
export type ActivityState = (typeof activityStates)[number];

/** The most that one activity holds: more would be several. */
export const MOST_CASES = 300;
export const MOST_FINDINGS = 40;
export const MOST_PROPOSALS = 40;
export const MOST_LINKS = 50;

/** One strength or area for development, with where it can be seen, one reference a line. */
export interface ActivityFinding {
  /** Stable within the activity. */
  id: string;
  text: string;
  evidence: string;
}

/** What is written in one section; what its form does not ask stays empty. */
export interface SectionAnswers {
  answer: string;
  strengths: readonly ActivityFinding[];
  areas: readonly ActivityFinding[];
  recommendations: readonly ProposedRecommendation[];
}

/** One case: what stands in each column, by its key. Yes or no as `yes` and `no`, a choice as its code, a day as `YYYY-MM-DD`, a number in digits; empty while nothing is. */
export interface CaseRow {
  /** Stable within the activity: the place of a row in the table is no name for it. */
  id: string;
  values: Readonly<Record<string, string>>;
}

/** Something that is kept elsewhere: the activity holds no files. */
export interface ActivityLink {
  id: string;
  title: string;
  url: string;
}

/** What people write, and what is saved by itself as they do. */
export interface ActivityWords {
  /** Its title: “Title” itself is a column that SharePoint keeps. */
  heading: string;
  fromDay: Day;
  /** The last day of several; empty for one day. */
  toDay: Day;
  lead: PersonRef;
  participants: string;
  scope: string;
  sections: Readonly<Record<string, SectionAnswers>>;
  cases: readonly CaseRow[];
  /** Why there is an area for development and no recommendation. */
  noneReason: string;
  outcome: string;
  links: readonly ActivityLink[];
}

/** Something beside the reviews that feeds the tracker (domain.md §8). */
export interface Activity extends ActivityWords {
  /** `ACT-2026-03`. */
  reference: string;
  /** Whoever started it, and the attempt: unique, so that starting twice makes one. */
  originKey: string;
  kind: ActivityKind;
  templateKey: string;
  templateVersion: string;
  state: ActivityState;
  createdBy: PersonRef;
  createdAt: Instant;
  updatedBy: PersonRef;
  updatedAt: Instant;
  finishedBy: PersonRef | undefined;
  finishedAt: Instant | undefined;
  timesReopened: number;
  /** Why it was reopened last. */
  reopenReason: string;
  withdrawReason: string;
  revision: number;
}

/** Nothing written yet. */
export const emptySection: SectionAnswers = Object.freeze({ answer: '', strengths: [], areas: [], recommendations: [] });

/** What is written in a section; empty where nobody has been yet. */
export function sectionOf({ sections }: Pick<ActivityWords, 'sections'>, key: string): SectionAnswers {
  return sections[key] ?? emptySection;
}

/** Every recommendation that it makes, section after section. */
export function proposalsOf({ sections }: Pick<ActivityWords, 'sections'>): ProposedRecommendation[] {
  return Object.values(sections).flatMap(({ recommendations }) => recommendations);
}
