import { londonDay } from '../../domain/clock';
import { missing } from '../../domain/reviews/completeness';
import { type Review, type ReviewPart } from '../../domain/reviews/types';
import { type FormPart } from '../../domain/templates/parts';
import { type ServiceContext } from '../context';
import { type SavedPart } from '../types';
import { formOf, templateOf } from './form';
import { helpOf, viewPart } from './view';

/** A part as it is stored, with what the whole form still misses. */
export function viewSavedPart({ stores, clock, budget }: ServiceContext, review: Review, { title }: FormPart, part: ReviewPart): SavedPart {
  const now = clock.now();
  const parts = formOf(stores, review, stores.parts.ofReview(review.reference)).map((each) => each.part);
  const template = templateOf(stores, review);
  const faults = missing(template, parts, review.child, londonDay(now));
  return { part: viewPart(part, title, faults), missing: faults, help: helpOf(template, review, parts, londonDay(now)), savedAt: part.updatedAt ?? now, spacing: budget.spacing() };
}
