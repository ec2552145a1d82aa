import { type Day, londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideMoveDueDate } from '../../domain/recommendations/decisions';
import { type UpdateOrigin } from '../../domain/recommendations/types';
import { type ServiceContext } from '../context';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep, type Following } from './commit';

/** The due date moves, with the reason and who agreed; the first date is kept, and the moves are counted. */
export async function moveDueDate(context: ServiceContext, actor: Actor, reference: string, { revision, ...moved }: { revision: number; dueDay: Day; reason: string; agreedBy: string }, origin: UpdateOrigin, following?: Following): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.moveDueDate', reference, revision);
  ensureTextsFit(moved, LONGEST_REASON);
  const now = context.clock.now();
  const { reason, agreedBy } = moved;
  return commitStep(context, actor, stored, { kind: 'dueDateMoved', origin, following, reason, agreedBy, change: decideMoveDueDate(stored.value, moved, now, londonDay(now)) });
}
