import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { newestRound } from '../../domain/reviews/rounds';
import { type PartAnswers, type PartKey, type Review, type ReviewPart } from '../../domain/reviews/types';
import { partOf } from '../../domain/templates/parts';
import { partKey } from '../../lists';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { notFound } from '../support/guard';
import { atRevision, orStale } from '../support/load';
import { type SavedPart } from '../types';
import { begin } from './begin';
import { ensureAnswersAreShort, ensureAnswersFit } from './answers';
import { emptyPart, templateOf } from './form';
import { savedPartAudit } from './partAudit';
import { viewSavedPart } from './viewSavedPart';

/** What the reviewer has typed in one part: one Graph write, none when nothing changed. Its audit entry follows when the sitting is over. */
export async function savePart(context: ServiceContext, actor: Actor, reference: string, key: PartKey, input: { revision: number; answers: PartAnswers }): Promise<SavedPart> {
  const { value: review } = await begin(context, actor, 'review.write', reference);
  const template = templateOf(context.stores, review);
  const form = partOf(template, key);
  if (!form) throw notFound();
  ensureAnswersFit(input.answers, form, template);
  ensureAnswersAreShort(input.answers);
  const view = (row: Stored<ReviewPart>) => viewSavedPart(context, review, form, row.value).part;
  const before = await partAt(context, review, key, input.revision, view);
  const known = before?.value ?? emptyPart(reference, form, template);
  if (isDeepStrictEqual(known.answers, input.answers)) return viewSavedPart(context, review, form, known);
  const saved = await orStale(() => write(context, actor, before, { ...known, round: review.timesReturned, answers: input.answers }), view);
  return viewSavedPart(context, review, form, saved.value);
}

/** The part as it was when the person began to type; undefined when nobody had written in it. Throws `stale` with the part as it is now. */
async function partAt({ stores }: ServiceContext, { reference, timesReturned }: Review, part: PartKey, revision: number, view: (row: Stored<ReviewPart>) => unknown): Promise<Stored<ReviewPart> | undefined> {
  const newest = () => newestRound(stores.parts.ofReview(reference), part);
  let known = newest();
  // Another server may have begun this round's item, or the part itself.
  if (revision > (known?.value.revision ?? 0) && known?.value.round !== timesReturned) known = (await stores.parts.refresh(partKey(reference, part, timesReturned))) ?? known ?? (await stores.parts.refresh(partKey(reference, part)));
  if (known) return atRevision(stores.parts, known, revision, view);
  if (revision > 0) throw new AppError('notFound', 'This part is not there any more. Load the page again.');
  return undefined;
}

async function write({ stores, clock }: ServiceContext, actor: Actor, before: Stored<ReviewPart> | undefined, part: ReviewPart): Promise<Stored<ReviewPart>> {
  const at = clock.now();
  const saved = { ...part, updatedAt: at, updatedBy: { oid: actor.oid, name: actor.name }, revision: part.revision + 1 };
  const { followUp, done } = savedPartAudit(before?.value.round === part.round ? before : undefined, { ...saved, key: stores.parts.keyOf(saved) }, actor, at);
  // What was handed in before the review came back stays as it was, for ever: this round is written in an item of its own.
  if (!before || before.value.round < part.round) return stores.parts.create(saved, { priority: 'save', followUps: [followUp] });
  const { answers, updatedAt, updatedBy } = saved;
  return stores.parts.update(before, { answers, updatedAt, updatedBy }, { priority: 'save', followUps: [followUp], done });
}
