import { type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type PersonRef } from '../people/types';
import { type ReviewReference } from '../reviews/types';
import { type ConflictKind, type Declaration } from './types';

/** A member's answer to “Do you have a conflict of interest?”. */
export interface Declaring {
  answer: 'continue' | 'conflict';
  /** Which one, of a conflict. */
  kind: ConflictKind | undefined;
  note: string;
}

/**
 * What the member's answer records; it takes the place of their answer before. Throws `invalid` where a conflict has no
 * kind or “other” no words, and `stateForbids` where the QA lead pinned a conflict: its subject cannot remove it (domain.md §6.0).
 */
export function decideDeclare(before: Declaration | undefined, declaring: Declaring, reviewReference: ReviewReference, member: PersonRef, now: Instant): Declaration {
  if (before?.pinnedBy && declaring.answer === 'continue') throw new AppError('stateForbids', `${before.pinnedBy.name} recorded a conflict of interest for you on ${reviewReference}. Talk to them if that is wrong: only a quality assurance lead can remove it.`);
  refuse(faultsOf(declaring));
  const { answer, kind, note } = declaring;
  return { reviewReference, member: refOf(member), answer, kind: answer === 'conflict' ? kind : undefined, note, at: now, pinnedBy: before?.pinnedBy, ...standing(before) };
}

/** A conflict that the QA lead fixes for a member, whatever that member answered. Throws `invalid`. */
export function decidePin(before: Declaration | undefined, conflict: Omit<Declaring, 'answer'>, reviewReference: ReviewReference, member: PersonRef, by: PersonRef, now: Instant): Declaration {
  refuse(faultsOf({ answer: 'conflict', ...conflict }));
  return { reviewReference, member: refOf(member), answer: 'conflict', ...conflict, at: now, pinnedBy: refOf(by), ...standing(before) };
}

/** The QA lead takes a declaration back, so that the member is asked again. Throws `stateForbids` where there is none to take back. */
export function decideLift(before: Declaration | undefined, reason: string, now: Instant): Pick<Declaration, 'liftedAt' | 'liftReason' | 'pinnedBy'> {
  if (!before || before.liftedAt) throw new AppError('stateForbids', 'There is no declaration to take back: this member has not answered yet.');
  return { liftedAt: now, liftReason: reason, pinnedBy: undefined };
}

/** What stands again with a new answer, whatever was taken back before. */
const standing = (before: Declaration | undefined): Pick<Declaration, 'liftedAt' | 'liftReason' | 'revision'> => ({ liftedAt: undefined, liftReason: '', revision: before?.revision ?? 0 });

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });

function faultsOf({ answer, kind, note }: Declaring): Fault[] {
  if (answer === 'continue') return [];
  if (!kind) return [{ path: 'kind', code: 'required', message: 'Choose which kind of conflict it is.' }];
  return kind === 'other' && !note.trim() ? [{ path: 'note', code: 'required', message: 'Say in a few words what the conflict is.' }] : [];
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', 'The declaration was not recorded. Check what is marked.', { faults });
}
