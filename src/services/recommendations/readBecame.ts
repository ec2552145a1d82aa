import { type Actor } from '../../domain/people/types';
import { decideReadBecame } from '../../domain/recommendations/became';
import { type ServiceContext } from '../context';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep } from './commit';

/** Whoever raised it says that they have read what became of it: it leaves their work. */
export async function readBecame(context: ServiceContext, actor: Actor, reference: string, { revision }: { revision: number }): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.readBecame', reference, revision);
  return commitStep(context, actor, stored, { kind: 'becameRead', change: decideReadBecame(context.clock.now()) });
}
