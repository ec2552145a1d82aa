import { AppError } from '../../domain/errors';
import { emptyAnswers } from '../../domain/reviews/empty';
import { type Review, type ReviewPart } from '../../domain/reviews/types';
import { type FormPart, partsOf } from '../../domain/templates/parts';
import { findTemplate } from '../../domain/templates/shipped';
import { type Template } from '../../domain/templates/types';
import { type Stored } from '../../stores';

/** The template that a review began with, which it keeps for ever. */
export function templateOf({ templateKey, templateVersion }: Pick<Review, 'templateKey' | 'templateVersion'>): Template {
  const template = findTemplate(templateKey, templateVersion);
  if (!template) throw new AppError('internal', `This server does not hold the template ${templateKey} ${templateVersion}. Update the server.`);
  return template;
}

/** Every part of the review in the order of its form; one that nobody has written in yet is empty, at revision 0. */
export function formOf(review: Review, stored: readonly Stored<ReviewPart>[]): { form: FormPart; part: ReviewPart }[] {
  const template = templateOf(review);
  const written = new Map(stored.map(({ value }) => [value.part, value]));
  return partsOf(template).map((form) => ({ form, part: written.get(form.key) ?? emptyPart(review.reference, form, template) }));
}

/** A part that nobody has written in. */
export function emptyPart(reviewReference: string, { key, kind }: FormPart, template: Template): ReviewPart {
  return { reviewReference, part: key, answers: emptyAnswers(kind, template), updatedAt: undefined, updatedBy: undefined, revision: 0 };
}
