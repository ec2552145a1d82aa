import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type ProposedRecommendation, type ReviewQuality, type ReviewReference } from '../reviews/types';
import { type SectionGrade } from '../templates/types';
import { type ItemState, type PanelState } from './states';

export const panelRoles = ['chair', 'executiveDirector', 'assistantDirector', 'qaLead', 'headOfService', 'member'] as const;
export type PanelRole = (typeof panelRoles)[number];
export interface PanelMember extends PersonRef {
  role: PanelRole;
}

/** A panel was put off, or brought forward. */
export interface PanelMove {
  from: Instant;
  to: Instant;
  reason: string;
  by: PersonRef;
  at: Instant;
}

/** `P-2026-01`: year and running number. */
export interface Panel {
  reference: string;
  /** The attempt that scheduled it: the same one sent twice is one panel. */
  originKey: string;
  state: PanelState;
  startsAt: Instant;
  minutes: number;
  members: readonly PanelMember[];
  /** Who chairs where no item names a replacement. */
  chair: PersonRef;
  /** The reviews, in their order. */
  agenda: readonly ReviewReference[];
  /** What its items begin with: the reviewer's grades stay hidden until a member's own reading is in. */
  hideGrades: boolean;
  /** Who is in the room. */
  attendance: readonly string[];
  startedAt: Instant | undefined;
  /** The review that everybody looks at; empty between two. */
  current: ReviewReference;
  /** Since when. */
  itemSince: Instant | undefined;
  closedAt: Instant | undefined;
  /** Newest last. */
  moves: readonly PanelMove[];
  cancelReason: string;
  scheduledBy: PersonRef;
  scheduledAt: Instant;
  revision: number;
}

export const conflictKinds = ['lineManager', 'sameTeam', 'formerWorker', 'personal', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** A member's answer before the review opens (domain.md §6.0). No declaration means not asked, never "none". */
export interface Declaration {
  reviewReference: ReviewReference;
  member: PersonRef;
  answer: 'continue' | 'conflict';
  kind: ConflictKind | undefined;
  note: string;
  at: Instant;
  /** The QA lead who fixed a conflict: its subject cannot remove it. */
  pinnedBy: PersonRef | undefined;
  /** Taken back by the QA lead, so that the member is asked again: from then on it counts for nothing. */
  liftedAt: Instant | undefined;
  liftReason: string;
  /** How often this item was committed; 0 while it is not stored. */
  revision: number;
}

export const exemptionReasons = ['author', 'worker', 'lineManager', 'declared', 'pinned'] as const;
export type ExemptionReason = (typeof exemptionReasons)[number];

export interface Opinion {
  /** Undefined while the reviewer's grades are hidden, or not answered. */
  agrees: boolean | undefined;
  /** The grade that the member would give. */
  grade: SectionGrade | undefined;
  comment: string;
}
export interface Agreement {
  agrees: boolean | undefined;
  comment: string;
}

/** What one member makes of one review (domain.md §6.1): an item of its own, so that two never collide. */
export interface Reading {
  panelReference: string;
  reviewReference: ReviewReference;
  member: PersonRef;
  /** By section key, and by overall key (`practice`, `outcomes`, `overall`). */
  grades: Readonly<Record<string, Opinion>>;
  feedbackSought: Agreement;
  childRecommendations: Agreement;
  serviceRecommendations: Agreement;
  submittedAt: Instant | undefined;
  /** Changed after the others could be seen. */
  changedLateAt: Instant | undefined;
  /** 0 while nothing of it is stored. */
  revision: number;
}

export interface GradeDecision {
  /** A section key or an overall key. */
  key: string;
  original: SectionGrade | undefined;
  grade: SectionGrade;
  decidedBy: 'agreement' | 'chair';
  reason: string;
  recordedBy: PersonRef;
  at: Instant;
}

/** The reviewer's words stay in `original`; `final` is what enters the tracker. */
export interface RecommendationDecision {
  id: string;
  level: 'child' | 'service';
  kind: 'agreed' | 'amended' | 'added' | 'removed';
  original: ProposedRecommendation | undefined;
  final: ProposedRecommendation | undefined;
  decidedBy: 'agreement' | 'chair';
  reason: string;
  recordedBy: PersonRef;
  at: Instant;
}

export interface ActionArising {
  id: string;
  action: string;
  byWhom: string;
  timescale: string;
}

/** Who counted when a review was concluded, and who chaired. */
export interface Concluded {
  present: number;
  of: number;
  exempt: number;
  undeclared: number;
  met: boolean;
  chair: PersonRef;
}

/** One review on one panel, and in the end its moderation record (domain.md §6.4). */
export interface PanelItem {
  panelReference: string;
  reviewReference: ReviewReference;
  state: ItemState;
  /** In place of the panel's chair, where the rule asks for one. */
  replacementChair: PersonRef | undefined;
  /** The reviewer's grades stay out of sight until the member's own reading is in. */
  hideGrades: boolean;
  /** The chair opened the discussion: from here on readings are seen by all who are not exempt. */
  discussionOpenedAt: Instant | undefined;
  gradeDecisions: readonly GradeDecision[];
  recommendationDecisions: readonly RecommendationDecision[];
  actions: readonly ActionArising[];
  /** Of the review, apart from the grades of the practice. */
  quality: ReviewQuality;
  concludedAt: Instant | undefined;
  /** Who was there when it was concluded: people may leave before the next review. */
  concluded: Concluded | undefined;
  /** Why it was put off the last time. */
  deferReason: string;
  /** 0 while nothing of it is stored: until then it is what the panel says of it (`itemOf`). */
  revision: number;
}
