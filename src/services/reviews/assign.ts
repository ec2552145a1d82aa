import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type Review } from '../../domain/reviews/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { auditFollowUp } from '../support/audit';
import { followUps } from '../support/followUps';
import { ensureMay } from '../support/guard';
import { nextReference } from '../support/numbers';
import { type AssignInput, type ReviewView } from '../types';
import { draftOf } from './assignDraft';
import { viewReview } from './view';

/** Other servers may be numbering at the same moment: so many numbers are tried. */
const NUMBERS_TRIED = 20;

/** A child's review is given to a reviewer, who is told. Needs `app.assignReviews`; throws `invalid` with every fault. */
export async function assignReview(context: ServiceContext, actor: Actor, input: AssignInput): Promise<ReviewView> {
  ensureMay(actor, 'app.assignReviews');
  const draft = draftOf(context, actor, input);
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const stored = await createUnlessTaken(context, actor, draft);
    if (stored) return viewReview(context, actor, stored);
  }
  throw new AppError('busy', 'Many reviews are being assigned just now. Try again in a moment.', { retryAfterSeconds: 5 });
}

/** Undefined when another server has just used the number: it is in memory now, and the next one is tried. */
async function createUnlessTaken({ stores, committer }: ServiceContext, actor: Actor, draft: Omit<Review, 'reference'>): Promise<Stored<Review> | undefined> {
  const references = Array.from(stores.reviews.values(), ({ value }) => value.reference);
  const reference = nextReference(references, `PIR-${londonDay(draft.assignedAt).slice(0, 4)}-`, 2);
  const audit = auditFollowUp({ subject: reference, list: 'Reviews', key: reference, from: 1, to: 1, action: 'review.assigned', summary: draft.state, actor, at: draft.assignedAt });
  const review = { ...draft, reference };
  try {
    return await committer.create(stores.reviews, review, [audit, followUps.message(noticeTo(review.reviewer, 'assigned', review))]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'stale') return undefined;
    throw error;
  }
}
