import { type Day, type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type OwnerFlag, type Rag, type RecommendationReference, type RecommendationStatus } from '../recommendations/types';

export const trackingMeetingStates = ['planned', 'running', 'finished', 'cancelled'] as const;
export type TrackingMeetingState = (typeof trackingMeetingStates)[number];

/** `TM-2026-03`: year and running number. */
export type TrackingMeetingReference = string;

/** Why a recommendation is on the agenda (domain.md §7), the most pressing first. */
export const agendaReasons = ['overdue', 'dueBefore', 'awaitingSignOff', 'noUpdate'] as const;
export type AgendaReason = (typeof agendaReasons)[number];

/** One recommendation on an agenda, once, with every reason that it is there for; the most pressing first. */
export interface AgendaRow {
  reference: RecommendationReference;
  reasons: readonly AgendaReason[];
}

export const presences = ['present', 'apologies'] as const;
export type Presence = (typeof presences)[number];

/** Whoever is not named was not there, and sent no apologies. */
export interface Attendance {
  oid: string;
  presence: Presence;
}

/** What somebody took on in the meeting. */
export interface TrackingAction {
  id: string;
  what: string;
  byWhom: PersonRef;
  dueDay: Day;
  /** The day on which it was said to be done; empty while it is open. */
  doneOn: Day;
}

/** An action of an earlier meeting, as it stood when this one ended. */
export interface FollowedAction extends TrackingAction {
  meeting: TrackingMeetingReference;
}

/** It was put off, or brought forward. */
export interface TrackingMove {
  from: Instant;
  to: Instant;
  reason: string;
  by: PersonRef;
  at: Instant;
}

/** The monthly meeting about the tracker, with operational managers (domain.md §7). */
export interface TrackingMeeting {
  reference: TrackingMeetingReference;
  /** The attempt that planned it: the same one sent twice is one meeting. */
  originKey: string;
  state: TrackingMeetingState;
  startsAt: Instant;
  minutes: number;
  chair: PersonRef;
  invited: readonly PersonRef[];
  /** Empty until it starts: until then the agenda is made anew from the tracker. */
  agenda: readonly AgendaRow[];
  attendance: readonly Attendance[];
  startedAt: Instant | undefined;
  finishedAt: Instant | undefined;
  actions: readonly TrackingAction[];
  /** What came of the actions of earlier meetings, kept when it ends. */
  followed: readonly FollowedAction[];
  /** When the next one is to be; undefined until it is said. */
  nextStartsAt: Instant | undefined;
  /** Newest last. */
  moves: readonly TrackingMove[];
  cancelReason: string;
  plannedBy: PersonRef;
  plannedAt: Instant;
  revision: number;
}

/** What a recommendation was, in codes: so that the minutes can say before and after. */
export interface RowFacts {
  status: RecommendationStatus;
  flag: OwnerFlag;
  rag: Rag;
  dueDay: Day;
}

export const captureKinds = ['update', 'dueDateMoved', 'signedOffDone', 'signedOffImpact', 'noChange', 'skipped'] as const;
/** `noChange` and `skipped` are said of the row in the meeting and change nothing in the tracker. */
export type CaptureKind = (typeof captureKinds)[number];

export const outcomes = ['waiting', 'captured', 'noChange', 'skipped'] as const;
/** Where a row of the agenda stands. */
export type RowOutcome = (typeof outcomes)[number];

/** One thing that was said of a row. */
export interface CaptureStep {
  kind: CaptureKind;
  /** The revision of the recommendation that it made; 0 where it changed nothing. */
  made: number;
  at: Instant;
  by: PersonRef;
  /** With `dueDateMoved`: why, and who agreed. */
  reason: string;
  agreedBy: string;
}

/** What the meeting said of one recommendation: an item of its own, so that two who take notes never collide. */
export interface TrackingRow {
  meetingReference: TrackingMeetingReference;
  reference: RecommendationReference;
  /** In the order in which they were said. */
  steps: readonly CaptureStep[];
  before: RowFacts;
  after: RowFacts;
  /** What was said, in the words that the tracker holds since; empty where nothing was. */
  progress: string;
  impactAchieved: string;
  evidence: string;
  evidenceDay: Day;
  nextStep: string;
  revision: number;
}
