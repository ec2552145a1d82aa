import { AppError } from '../../src/domain/errors';
import { type Actor } from '../../src/domain/people/types';
import { reviewNotices, reviewStateCard } from '../cards/reviewCards';
import { type BotContext } from '../context';
import { show, type Pressed, type Pressing } from './pressed';

/** The service's own checks say whether this person may still answer: whoever comes too late is told so. */
const tooLate = (error: unknown): boolean => error instanceof AppError && (error.code === 'stateForbids' || error.code === 'stale' || error.code === 'forbidden');

/** A reviewer answers an assignment: accept, or decline with a reason (domain.md §4). */
export async function pressReview({ services, config }: BotContext, actor: Actor, { verb, reference, reason }: Pressed): Promise<Pressing> {
  const { links } = config;
  if (verb === 'review.decline' && !reason) return { kind: 'beside', note: reviewNotices.sayWhy };
  try {
    const answered = verb === 'review.accept' ? await services.reviews.accept(actor, reference) : await services.reviews.decline(actor, reference, { reason });
    const notice = verb === 'review.accept' ? reviewNotices.accepted(answered.review.dueDay) : reviewNotices.declined;
    return { kind: 'replace', changed: reference, post: reviewStateCard(reference, notice, links) };
  } catch (error) {
    if (tooLate(error)) return show(reviewStateCard(reference, reviewNotices.before, links));
    throw error;
  }
}
