import { type Actor } from '../../domain/people/types';
import { type ReviewAction } from '../../domain/permissions/types';
import { ensureNote, type NoteKind, type ReviewNote } from '../../domain/reviews/notes';
import { type PartKey, type Review } from '../../domain/reviews/types';
import { partsOf } from '../../domain/templates/parts';
import { AppError } from '../../domain/errors';
import { type FollowUp } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { ensureTextsFit } from '../support/longText';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { templateOf } from './form';
import { noticesTo, sharedWith } from './notices';
import { viewReview } from './view';

/** What somebody says beside the review. `attempt` is made by the page: the same one sent twice is one note. */
export interface NoteInput {
  attempt: string;
  text: string;
}

/** The checker's comment, anchored to a part; the reviewer reads it once the review is decided or returned. */
export function commentOnReview(context: ServiceContext, actor: Actor, reference: string, input: NoteInput & { part: PartKey }): Promise<ReviewView> {
  return addNote(context, actor, reference, { ...input, action: 'review.comment', kindOf: () => 'checkComment', tell: () => [] });
}

/** What the allocated worker or the line manager thinks of the shared review; the reviewer and the checker are told. */
export function reflectOnReview(context: ServiceContext, actor: Actor, reference: string, input: NoteInput): Promise<ReviewView> {
  return addNote(context, actor, reference, {
    ...input,
    part: '',
    action: 'review.reflect',
    kindOf: ({ worker }) => (worker?.oid === actor.oid ? 'reflection' : 'managerFeedback'),
    tell: (review) => noticesTo([review.reviewer, review.checker], 'reflected', review, actor),
  });
}

/** What the reviewer or the QA lead answers; the worker and the line manager are told. */
export function replyToReflection(context: ServiceContext, actor: Actor, reference: string, input: NoteInput): Promise<ReviewView> {
  return addNote(context, actor, reference, { ...input, part: '', action: 'review.reply', kindOf: () => 'reply', tell: (review) => noticesTo(sharedWith(review), 'replied', review, actor) });
}

interface Adding extends NoteInput {
  part: PartKey;
  action: ReviewAction;
  kindOf: (review: Review) => NoteKind;
  tell: (review: Review) => readonly FollowUp[];
}

/** One write: the note, an item of its own, with its audit entry and who is told. */
async function addNote(context: ServiceContext, actor: Actor, reference: string, { attempt, text, part, action, kindOf, tell }: Adding): Promise<ReviewView> {
  const { stores, clock, committer } = context;
  const stored = await begin(context, actor, action, reference);
  const review = stored.value;
  ensureNote(text, part, partsOf(templateOf(stores, review)).map(({ key }) => key));
  ensureTextsFit({ text });
  const by = { oid: actor.oid, name: actor.name };
  const note: ReviewNote = { key: `${reference}/${attempt}`, reviewReference: reference, kind: kindOf(review), part, text, by, at: clock.now(), round: review.timesReturned, revision: 1 };
  const audit = auditFollowUp({ subject: reference, list: 'ReviewNotes', key: note.key, from: 1, to: 1, action: `review.${note.kind}`, summary: part, actor, at: note.at });
  const isSame = (existing: ReviewNote) => existing.by.oid === by.oid && existing.kind === note.kind && existing.part === part && existing.text === text;
  // The nonce of a notice names the note, for the review itself keeps its revision.
  const notices = tell({ ...review, dueDay: '' }).map((notice) => named(notice, attempt));
  try {
    await committer.create(stores.notes, note, [audit, ...notices], { sameIfExists: isSame });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    throw new AppError('stale', 'This was sent before with other words. Load the page again: what was kept stands there.', { current: viewReview(context, actor, stored) });
  }
  return viewReview(context, actor, stores.reviews.get(reference) ?? stored);
}

function named(notice: FollowUp, attempt: string): FollowUp {
  const payload = notice.payload as { nonce: string };
  return { ...notice, id: `${notice.id}/${attempt}`, payload: { ...payload, nonce: `${payload.nonce}/${attempt}` } };
}
