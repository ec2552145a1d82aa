import { type Day, type Instant } from '../clock';
import { type PersonRef } from '../people/types';

/** `R-2025-031`. */
export type RecommendationReference = string;

export const levels = ['child', 'service'] as const;
export type Level = (typeof levels)[number];

export const statuses = ['notStarted', 'inProgress', 'done', 'signedOff', 'notRequired', 'movedToPlan', 'merged'] as const;
/** `done` = done, awaiting sign-off; `merged` = goes on in another (domain.md §7). */
export type RecommendationStatus = (typeof statuses)[number];

export const rags = ['blue', 'green', 'amber', 'red'] as const;
export type Rag = (typeof rags)[number];

/** Where a recommendation can go on instead (domain.md §7). */
export const plans = ['serviceDevelopment', 'workforceDevelopment', 'partnership'] as const;
export type Plan = (typeof plans)[number];

/** What the owner says of it, beside the status. */
export const ownerFlags = ['onTrack', 'atRisk', 'blocked'] as const;
export type OwnerFlag = (typeof ownerFlags)[number];

export const sourceKinds = ['review', 'panelTheme', 'activity'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface RagOverride {
  rag: Rag;
  reason: string;
  by: PersonRef;
  at: Instant;
}

export interface Recommendation {
  reference: RecommendationReference;
  level: Level;
  sourceKind: SourceKind;
  sourceReference: string;
  /** The panel that decided on it; empty where the first-line check did. */
  panelReference: string;
  /** `<review reference>/<proposed id>`: unique, so that agreeing twice makes one. */
  originKey: string;
  /** Who wrote it: they are told what became of it. */
  raisedBy: PersonRef;
  section: string;
  theme: string;
  action: string;
  impact: string;
  /** For the service: how we will know that it is done, and what children will experience (domain.md §7). Empty for one child. */
  doneWhen: string;
  experience: string;
  /** A person; or undefined with a role in `ownerRole` (for example head of service). */
  owner: PersonRef | undefined;
  ownerRole: string;
  team: string;
  dueDay: Day;
  /** The first due date, kept for ever, and how often it was moved. */
  firstDueDay: Day;
  timesMoved: number;
  status: RecommendationStatus;
  flag: OwnerFlag;
  ragOverride: RagOverride | undefined;
  createdAt: Instant;
  lastUpdateAt: Instant | undefined;
  /** Whose update that was; its words are in the history. */
  lastUpdateBy: PersonRef | undefined;
  progress: string;
  impactAchieved: string;
  evidence: string;
  /** The day that the evidence describes, beside the day it was added. */
  evidenceDay: Day;
  evidenceAddedAt: Instant | undefined;
  nextStep: string;
  doneAt: Instant | undefined;
  /** Step one of sign-off: the action is done. */
  doneSignedOffAt: Instant | undefined;
  doneSignedOffBy: PersonRef | undefined;
  noEvidenceReason: string;
  /** Step two: what is different for the child or families. Undefined while "done, impact not yet seen". */
  impactSignedOffAt: Instant | undefined;
  impactSignedOffBy: PersonRef | undefined;
  timesReopened: number;
  /** Which plan it moved to, and its reference there. */
  plan: Plan | undefined;
  planReference: string;
  /** The service action that it became part of. */
  mergedInto: RecommendationReference;
  /** The last day on which nobody is asked to do it, with the reason; empty when it was never so. */
  toleratedUntil: Day;
  toleratedReason: string;
  toleratedBy: PersonRef | undefined;
  /** By which date it was done, set at its first sign-off and kept for ever (domain.md §7): no later move makes it better. */
  metInTime: MetInTime | undefined;
  /** When something became of it that whoever raised it is told; and when they said that they have read it. */
  becameAt: Instant | undefined;
  becameReadAt: Instant | undefined;
  /** How it stood day by day (`course.ts`). */
  course: string;
  revision: number;
}

/** Done by its first date, by a date that it was moved to, or later than either. */
export const metInTimes = ['firstDate', 'movedDate', 'late'] as const;
export type MetInTime = (typeof metInTimes)[number];

export const updateOrigins = ['tab', 'bot', 'meeting', 'system'] as const;
export type UpdateOrigin = (typeof updateOrigins)[number];

/** Append-only (domain.md §7): what somebody said of a recommendation at one moment. */
export interface RecommendationUpdate {
  /** `updateKey`: the revision of the recommendation that it made. */
  key: string;
  reference: RecommendationReference;
  at: Instant;
  by: PersonRef;
  origin: UpdateOrigin;
  kind: UpdateKind;
  status: RecommendationStatus;
  flag: OwnerFlag;
  rag: Rag;
  progress: string;
  impactAchieved: string;
  evidence: string;
  evidenceDay: Day;
  /** With `dueDateMoved`: the new date, why, and who agreed. */
  dueDay: Day;
  reason: string;
  agreedBy: string;
}
export const updateKinds = ['created', 'update', 'dueDateMoved', 'signedOffDone', 'signedOffImpact', 'reopened', 'overridden', 'notRequired', 'movedToPlan', 'tolerated', 'merged', 'reassigned', 'becameRead'] as const;
export type UpdateKind = (typeof updateKinds)[number];
