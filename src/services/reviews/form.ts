import { AppError } from '../../domain/errors';
import { emptyAnswers } from '../../domain/reviews/empty';
import { latestOf } from '../../domain/reviews/rounds';
import { type Review, type ReviewPart } from '../../domain/reviews/types';
import { formFor } from '../../domain/templates/formFor';
import { type FormPart, partsOf } from '../../domain/templates/parts';
import { type Template } from '../../domain/templates/types';
import { type Stored, type Stores } from '../../stores';
import { findDocument } from '../templates/find';

/** The form of a review: the version that it began with, which it keeps for ever, as a child of its status is asked it. Throws `busy` while this server has not heard of that version. */
export function templateOf(stores: Pick<Stores, 'templates'>, { templateKey, templateVersion, childStatus }: Pick<Review, 'templateKey' | 'templateVersion' | 'childStatus'>): Template {
  const document = findDocument(stores, templateKey, templateVersion);
  if (document?.form !== 'review') throw new AppError('busy', 'The form of this review has not reached this server yet. Try again in a moment.', { retryAfterSeconds: 5 });
  return formFor(document, childStatus);
}

/** Every part of the review in the order of its form; one that nobody has written in yet is empty, at revision 0. */
export function formOf(stores: Pick<Stores, 'templates'>, review: Review, stored: readonly Stored<ReviewPart>[]): { form: FormPart; part: ReviewPart }[] {
  const template = templateOf(stores, review);
  const written = new Map(latestOf(stored.map(({ value }) => value)).map((part) => [part.part, part]));
  return partsOf(template).map((form) => ({ form, part: written.get(form.key) ?? emptyPart(review.reference, form, template) }));
}

/** A part that nobody has written in. */
export function emptyPart(reviewReference: string, { key, kind }: FormPart, template: Template): ReviewPart {
  return { reviewReference, part: key, answers: emptyAnswers(kind, template), updatedAt: undefined, updatedBy: undefined, round: 0, revision: 0 };
}
