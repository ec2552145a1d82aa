import { type ServiceContext } from '../context';
import { type ReviewServices } from '../types';
import { acceptReview } from './accept';
import { agreeReview } from './agree';
import { assignReview } from './assign';
import { declineReview } from './decline';
import { getReview } from './get';
import { readHistory } from './history';
import { createListReviews } from './list';
import { createPresence } from './presence';
import { returnReview } from './returnReview';
import { savePart } from './savePart';
import { submitReview } from './submit';

/** Every verb of a review, over one context. */
export function reviewServices(context: ServiceContext): ReviewServices {
  return {
    list: createListReviews(context),
    get: (actor, reference) => getReview(context, actor, reference),
    assign: (actor, input) => assignReview(context, actor, input),
    accept: (actor, reference) => acceptReview(context, actor, reference),
    decline: (actor, reference, input) => declineReview(context, actor, reference, input),
    savePart: (actor, reference, part, input) => savePart(context, actor, reference, part, input),
    presence: createPresence(context),
    submit: (actor, reference, input) => submitReview(context, actor, reference, input),
    return: (actor, reference, input) => returnReview(context, actor, reference, input),
    agree: (actor, reference, input) => agreeReview(context, actor, reference, input),
    history: (actor, reference) => readHistory(context, actor, reference),
  };
}
