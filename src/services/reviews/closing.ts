import { type Closing } from '../../domain/reviews/after';
import { proposalsOf, readForm } from '../../domain/reviews/reading';
import { type Review } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { decidedItem } from '../panels/meeting/deciders';
import { formOf, templateOf } from './form';

/** What is known about whether a review may be closed, from memory. */
export function closingOf(stores: Stores, review: Review): Omit<Closing, 'withoutReflectionReason'> {
  const { reference } = review;
  const entered = new Set(stores.recommendations.ofSource(reference).map(({ value }) => value.originKey));
  const waiting = idsOf(stores, review).filter((id) => !entered.has(`${reference}/${id}`));
  return { notInTracker: waiting.length, notes: stores.notes.ofReview(reference).map(({ value }) => value) };
}

/** What the tracker is to hold: what a panel settled on, or else what the reviewer proposed. */
function idsOf(stores: Stores, review: Review): string[] {
  const decided = review.moderatedByPanel ? decidedItem(stores, review.reference) : undefined;
  if (decided) return decided.recommendationDecisions.filter(({ final }) => final !== undefined).map(({ id }) => id);
  const parts = formOf(stores, review, stores.parts.ofReview(review.reference)).map(({ part }) => part);
  return proposalsOf(readForm(templateOf(stores, review), parts)).map(({ item }) => item.id);
}
