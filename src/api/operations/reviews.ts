import { type Services } from '../../services/types';
import { presentHistory, presentPart, presentPresence, presentReview, presentReviewRow, presentSavedPart } from '../presenters/reviews';
import { type Operations } from './types';

type Names = 'listReviews' | 'searchReviews' | 'assignReview' | 'getReview' | 'acceptReview' | 'declineReview' | 'savePart' | 'bePresent' | 'submitReview' | 'returnReview' | 'agreeReview' | 'getHistory';

type LaterNames = 'checkReview' | 'chooseForPanel' | 'commentOnReview' | 'shareReview' | 'reflectOnReview' | 'replyToReflection' | 'recordOfficeUse' | 'closeReview' | 'reassignReview' | 'postponeReview' | 'resumeReview' | 'withdrawReview';

/** What happens to a review beside its writing. */
function laterOperations(reviews: Services['reviews']): Pick<Operations, LaterNames> {
  const current = presentReview;
  return {
    checkReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.check(actor, params.reference, body)) },
    chooseForPanel: { current, run: async (actor, { params, body }) => presentReview(await reviews.chooseForPanel(actor, params.reference, body)) },
    commentOnReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.comment(actor, params.reference, body)) },
    shareReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.share(actor, params.reference, body)) },
    reflectOnReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.reflect(actor, params.reference, body)) },
    replyToReflection: { current, run: async (actor, { params, body }) => presentReview(await reviews.reply(actor, params.reference, body)) },
    recordOfficeUse: { current, run: async (actor, { params, body }) => presentReview(await reviews.recordOfficeUse(actor, params.reference, body)) },
    closeReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.close(actor, params.reference, body)) },
    reassignReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.reassign(actor, params.reference, body)) },
    postponeReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.postpone(actor, params.reference, body)) },
    resumeReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.resume(actor, params.reference, body)) },
    withdrawReview: { current, run: async (actor, { params, body }) => presentReview(await reviews.withdraw(actor, params.reference, body)) },
  };
}

/** The reviews part of the API. */
export function reviewOperations({ reviews }: Services): Pick<Operations, Names | LaterNames> {
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
    ...laterOperations(reviews),
    // Read from Graph each time: no list in memory tells whether it has changed.
    getHistory: { run: async (actor, { params }) => presentHistory(await reviews.history(actor, params.reference)) },
  };
}
