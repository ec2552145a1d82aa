import { type Closing } from '../../domain/reviews/after';
import { proposalsOf, readForm } from '../../domain/reviews/reading';
import { type Review } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { formOf, templateOf } from './form';

/** What is known about whether a review may be closed, from memory. */
export function closingOf(stores: Stores, review: Review): Omit<Closing, 'withoutReflectionReason'> {
  const { reference } = review;
  const parts = formOf(stores, review, stores.parts.ofReview(reference)).map(({ part }) => part);
  const entered = new Set(stores.recommendations.ofSource(reference).map(({ value }) => value.originKey));
  const waiting = proposalsOf(readForm(templateOf(stores, review), parts)).filter(({ item }) => !entered.has(`${reference}/${item.id}`));
  return { notInTracker: waiting.length, notes: stores.notes.ofReview(reference).map(({ value }) => value) };
}
