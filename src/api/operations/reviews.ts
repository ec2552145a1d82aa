import { type Services } from '../../services/types';
import { presentHistory, presentPart, presentPresence, presentReview, presentReviewRow, presentSavedPart } from '../presenters/reviews';
import { type Operations } from './types';

type Names = 'listReviews' | 'searchReviews' | 'assignReview' | 'getReview' | 'acceptReview' | 'declineReview' | 'savePart' | 'bePresent' | 'submitReview' | 'returnReview' | 'agreeReview' | 'getHistory';

/** The reviews part of the API. */
export function reviewOperations({ reviews }: Services): Pick<Operations, Names> {
  const current = presentReview;
  const list = (...asked: Parameters<typeof reviews.list>) => {
    const { rows, total } = reviews.list(...asked);
    return { rows: rows.map(presentReviewRow), total };
  };
  return {
    listReviews: { from: 'all', run: (actor, { query }) => list(actor, query) },
    searchReviews: { run: (actor, { body }) => list(actor, body) },
    assignReview: { current, run: async (actor, { body }) => presentReview(await reviews.assign(actor, body)) },
    getReview: { from: 'all', run: async (actor, { params }) => presentReview(await reviews.get(actor, params.reference)) },
    acceptReview: { current, run: async (actor, { params }) => presentReview(await reviews.accept(actor, params.reference)) },
    declineReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.decline(actor, params.reference, body)) },
    savePart: { current: presentPart, run: async (actor, { params, body }) => presentSavedPart(await reviews.savePart(actor, params.reference, params.part, body)) },
    bePresent: { run: (actor, { params, body }) => presentPresence(reviews.presence(actor, params.reference, params.part, body)) },
    submitReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.submit(actor, params.reference, body)) },
    returnReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.return(actor, params.reference, body)) },
    agreeReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.agree(actor, params.reference, body)) },
    // Read from Graph each time: no list in memory tells whether it has changed.
    getHistory: { run: async (actor, { params }) => ({ entries: (await reviews.history(actor, params.reference)).map(presentHistory) }) },
  };
}
