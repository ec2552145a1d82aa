import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { seeRecommendation } from '../support/load';
import { type RecommendationView } from '../types';
import { viewRecommendation } from './view';

/** One recommendation with its history. While Graph is away the facts are shown without it: `updates` is undefined then. */
export async function openRecommendation(context: ServiceContext, actor: Actor, reference: string): Promise<RecommendationView> {
  const { stores, log } = context;
  seeRecommendation(context, actor, reference);
  const history = await stores.updates.load(reference).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    log.warn('recommendation.historyAway', { reference, code: error.code });
    return undefined;
  });
  // As it is now: it may have changed while the history was on its way.
  return viewRecommendation(context, actor, seeRecommendation(context, actor, reference), stores.updates.held(reference) ?? history);
}
