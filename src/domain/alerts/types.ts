import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type ReviewReference } from '../reviews/types';

/** What an alert is about (domain.md §3.7). */
export const alertKinds = [
  'immediateConcern', // a child may be at risk of harm now
  'significantConcern',
  'racismNotAddressed', // racism or discrimination that nobody has dealt with
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** `open` until a QA lead acknowledges it, `closed` once it is recorded what was done. */
export const alertStates = ['open', 'acknowledged', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];

/** `A-2026-003`: year and running number; carries nothing about the child. */
export type AlertReference = string;

/** Something that a reader of a record says cannot wait for the review to be finished. */
export interface Alert {
  reference: AlertReference;
  /** The review and the attempt to raise it: pressed twice, or sent again when no answer came, it is one alert. */
  originKey: string;
  reviewReference: ReviewReference;
  kind: AlertKind;
  state: AlertState;
  /** What was seen, in the words of whoever raised it. Never in a message. */
  seen: string;
  raisedBy: PersonRef;
  raisedAt: Instant;
  acknowledgedBy: PersonRef | undefined;
  acknowledgedAt: Instant | undefined;
  /** What was done. */
  outcome: string;
  outcomeBy: PersonRef | undefined;
  outcomeAt: Instant | undefined;
  revision: number;
}
