import { type Instant } from '../clock';
import { AppError } from '../errors';
import { type PersonRef } from '../people/types';
import { type PartKey, type ReviewReference } from './types';

/** What is said about a review beside its text: the checker's comments, and what worker, line manager, reviewer and QA lead say once it is shared. */
export const noteKinds = ['checkComment', 'reflection', 'managerFeedback', 'reply'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface ReviewNote {
  /** `PIR-2025-07/<attempt>`: the same words sent twice are one note. */
  key: string;
  reviewReference: ReviewReference;
  kind: NoteKind;
  /** The part that a comment is anchored to; empty for the others. */
  part: PartKey;
  text: string;
  by: PersonRef;
  at: Instant;
  /** How often the review had come back when it was written. */
  round: number;
  revision: number;
}

/** Refuses a note without words, or a comment on a part that the form does not have; throws `invalid`. */
export function ensureNote(text: string, part: PartKey, parts: readonly PartKey[]): void {
  const faults = [
    ...(text.trim() ? [] : [{ path: 'text', code: 'required', message: 'Write something first.' }]),
    ...(part === '' || parts.includes(part) ? [] : [{ path: 'part', code: 'unknown', message: 'Choose a part of this form.' }]),
  ];
  if (faults.length > 0) throw new AppError('invalid', 'It was not kept. Check what is marked.', { faults });
}
