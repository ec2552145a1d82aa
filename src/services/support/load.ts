import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Review } from '../../domain/reviews/types';
import { type Store, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { allows, notFound } from './guard';

/** The review, if this actor may see it; otherwise `notFound`, whether it exists or not. */
export function seeReview({ stores }: ServiceContext, actor: Actor, reference: string): Stored<Review> {
  const stored = stores.reviews.get(reference);
  if (!stored || !allows(actor, { action: 'review.see', review: stored.value })) throw notFound();
  return stored;
}

/** The recommendation, if this actor may see it; otherwise `notFound`. */
export function seeRecommendation({ stores }: ServiceContext, actor: Actor, reference: string): Stored<Recommendation> {
  const stored = stores.recommendations.get(reference);
  if (!stored || !allows(actor, { action: 'recommendation.see', recommendation: stored.value })) throw notFound();
  return stored;
}

/**
 * The row at the revision that the person saw. Another server may be ahead of this one's memory: then one Graph read.
 * Throws `stale` with what `view` gives of the row as it is now.
 */
export async function atRevision<Row extends { revision: number }>(store: Store<Row>, known: Stored<Row>, revision: number, view: (row: Stored<Row>) => unknown): Promise<Stored<Row>> {
  const stored = revision > known.value.revision ? await store.refresh(store.keyOf(known.value)) : known;
  if (!stored) throw notFound();
  if (stored.value.revision !== revision) throw stale(view(stored));
  return stored;
}

/** Runs a write; when somebody was quicker, `stale` carries what `view` gives of the row as it is now, as a read would. */
export async function orStale<Row, Result>(write: () => Promise<Result>, view: (row: Stored<Row>) => unknown): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    throw stale(view(error.details.current as Stored<Row>));
  }
}

/** What was looked at is counted otherwise now: `current` is how it is counted now. */
export function staleFigures(current: unknown): AppError {
  return new AppError('stale', 'The figures have changed since you looked. Look at the new ones, then publish again.', { current });
}

/** Somebody was quicker: `current` is what is there now, as a read would give it. */
export function stale(current: unknown): AppError {
  return new AppError('stale', 'Somebody else changed this before you. Compare what is there now with what you wrote, then save again.', { current });
}
