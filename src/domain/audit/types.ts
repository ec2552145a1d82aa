import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';

/** What happened, before it has its place in the chain. */
export interface AuditDraft {
  /** The chain: a review's reference, a recommendation's reference, or `app`. */
  subject: string;
  /** Deterministic: the same step recorded twice is one entry. */
  eventId: string;
  at: Instant;
  actor: PersonRef;
  /** `review.submitted`, `recommendation.update`… */
  action: string;
  /** The list item that was committed, `Reviews/PIR-2025-07`, and the revisions of it that this entry explains. */
  itemKey: string;
  fromRevision: number;
  toRevision: number;
  /** Codes and references only: no free text, no name of a child. */
  summary: string;
}

/** An entry in its place: its number in the chain of its subject, and the hash of the one before it. */
export interface AuditEntry extends AuditDraft {
  /** 1, 2, 3… within the subject. */
  seq: number;
  /** Empty for the first. */
  previousHash: string;
  hash: string;
}

/** Something in a chain that is not as it was written. */
export interface AuditFinding {
  subject: string;
  kind: 'missing' | 'changed' | 'outOfPlace' | 'twice' | 'unexplained';
  seq: number;
  detail: string;
}
