import { type Day, type Instant } from '../clock';
import { type PersonRef } from '../people/types';

/** Who or what a theme asks to change (domain.md §6, after the panel). */
export const themeTargets = ['reviewers', 'tools', 'service'] as const;
export type ThemeTarget = (typeof themeTargets)[number];

/** `recommended` once it stands in the tracker; `merged` into another one; `dropped` with a reason. */
export const themeStates = ['open', 'recommended', 'merged', 'dropped'] as const;
export type ThemeState = (typeof themeStates)[number];

/** What the tracker is given of a theme. */
export interface ThemeRecommendation {
  action: string;
  impact: string;
  owner: PersonRef | undefined;
  ownerRole: string;
  dueDay: Day;
  /** A key of the taxonomy, or empty. */
  theme: string;
  /** How we will know that it is done, and what children will experience (domain.md §7). */
  doneWhen?: string | undefined;
  experience?: string | undefined;
  by: PersonRef;
  at: Instant;
}

/** What a panel makes the QA lead want to change, with the reviews that it rests on. */
export interface PanelTheme {
  /** `T-2026-01`. */
  reference: string;
  originKey: string;
  panelReference: string;
  target: ThemeTarget;
  state: ThemeState;
  text: string;
  /** References of reviews on that panel. */
  restsOn: readonly string[];
  /** The theme that it went into; empty for none. */
  mergedInto: string;
  dropReason: string;
  recommendation: ThemeRecommendation | undefined;
  createdBy: PersonRef;
  createdAt: Instant;
  revision: number;
}
