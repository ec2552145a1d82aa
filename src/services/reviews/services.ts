import { type ServiceContext } from '../context';
import { type ReviewServices } from '../types';
import { acceptReview } from './accept';
import { agreeReview } from './agree';
import { assignReview } from './assign';
import { checkReview, chooseForPanel } from './check';
import { postponeReview, reassignReview, resumeReview, withdrawReview } from './course';
import { declineReview } from './decline';
import { getReview } from './get';
import { readHistory } from './history';
import { createListReviews } from './list';
import { commentOnReview, reflectOnReview, replyToReflection } from './notes';
import { createPresence } from './presence';
import { returnReview } from './returnReview';
import { savePart } from './savePart';
import { closeReview, recordOfficeUse, shareReview } from './share';
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
    agree: (actor, reference, decision) => agreeReview(context, actor, reference, decision),
    check: (actor, reference, decision) => checkReview(context, actor, reference, decision),
    chooseForPanel: (actor, reference, decision) => chooseForPanel(context, actor, reference, decision),
    comment: (actor, reference, input) => commentOnReview(context, actor, reference, input),
    share: (actor, reference, input) => shareReview(context, actor, reference, input),
    reflect: (actor, reference, input) => reflectOnReview(context, actor, reference, input),
    reply: (actor, reference, input) => replyToReflection(context, actor, reference, input),
    recordOfficeUse: (actor, reference, input) => recordOfficeUse(context, actor, reference, input),
    close: (actor, reference, input) => closeReview(context, actor, reference, input),
    reassign: (actor, reference, input) => reassignReview(context, actor, reference, input),
    postpone: (actor, reference, input) => postponeReview(context, actor, reference, input),
    resume: (actor, reference, input) => resumeReview(context, actor, reference, input),
    withdraw: (actor, reference, input) => withdrawReview(context, actor, reference, input),
    history: (actor, reference) => readHistory(context, actor, reference),
  };
}
