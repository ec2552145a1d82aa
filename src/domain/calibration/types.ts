import { type Day, type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type PartKey, type ReviewReference } from '../reviews/types';
import { type ChildStatus, type SectionGrade } from '../templates/types';

/** A draft is the QA lead's alone; its copy is frozen when it is sent. */
export const calibrationStates = ['draft', 'open', 'closed', 'withdrawn'] as const;
export type CalibrationState = (typeof calibrationStates)[number];

/** `C-2026-01`: year and running number; says nothing of the review. */
export type CalibrationReference = string;

/** Words that the QA lead takes out of the copy, and what stands there instead. */
export interface Strike {
  text: string;
  /** `the sister`; empty for “removed”. */
  as: string;
}

/** One answer of the anonymised copy, in words. */
export interface CopyAnswer {
  id: string;
  field: string;
  text: string;
}
export interface CopyPart {
  key: PartKey;
  title: string;
  answers: readonly CopyAnswer[];
}

export interface GoldGrade {
  grade: SectionGrade | undefined;
  reason: string;
}
export interface BlindGrade {
  grade: SectionGrade | undefined;
  comment: string;
}

/** One finished, anonymised review that several reviewers grade blind, against a gold standard (domain.md §6). */
export interface Calibration {
  reference: CalibrationReference;
  /** The QA lead's attempt: sent twice, it is one exercise. */
  originKey: string;
  /** For the QA lead alone. */
  reviewReference: ReviewReference;
  state: CalibrationState;
  templateKey: string;
  templateVersion: string;
  childStatus: ChildStatus;
  strikes: readonly Strike[];
  /** Empty while it is a draft: until then it is made anew from the review. */
  copy: readonly CopyPart[];
  /** By section key and overall key. */
  gold: Readonly<Record<string, GoldGrade>>;
  participants: readonly PersonRef[];
  dueDay: Day;
  createdBy: PersonRef;
  createdAt: Instant;
  sentBy: PersonRef | undefined;
  sentAt: Instant | undefined;
  closedBy: PersonRef | undefined;
  closedAt: Instant | undefined;
  withdrawReason: string;
  revision: number;
}

/** What one participant makes of it: an item of its own, so that two never collide. */
export interface CalibrationAnswer {
  calibrationReference: CalibrationReference;
  member: PersonRef;
  grades: Readonly<Record<string, BlindGrade>>;
  updatedAt: Instant | undefined;
  submittedAt: Instant | undefined;
  /** 0 while nobody has written in it. */
  revision: number;
}
