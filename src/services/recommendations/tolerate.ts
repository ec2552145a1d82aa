import { type Day, londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideTolerate } from '../../domain/recommendations/settle';
import { type ServiceContext } from '../context';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep } from './commit';
import { noticesToConcerned } from './concerned';

/** Nobody is asked to do it until that day, with the reason; on the day after it comes back by itself. Its owner and whoever made it are told. */
export async function tolerateRecommendation(context: ServiceContext, actor: Actor, reference: string, { revision, until, reason }: { revision: number; until: Day; reason: string }): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.tolerate', reference, revision);
  ensureTextsFit({ reason }, LONGEST_REASON);
  const now = context.clock.now();
  const change = decideTolerate({ until, reason }, actor, now, londonDay(now));
  return commitStep(context, actor, stored, { kind: 'tolerated', reason, change, notices: (next) => noticesToConcerned(next, actor, 'tolerated') });
}
