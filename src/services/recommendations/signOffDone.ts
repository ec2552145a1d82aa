import { type Day, londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideSignOffDone } from '../../domain/recommendations/decisions';
import { type UpdateOrigin } from '../../domain/recommendations/types';
import { type ServiceContext } from '../context';
import { noticeToChannel } from '../messages/drafts';
import { ensureTextsFit } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep, type Following } from './commit';
import { noticeOfBecame } from './concerned';

/** Step one of sign-off: the action is done. Whoever made the recommendation is told, and so is the channel. */
export async function signOffDone(context: ServiceContext, actor: Actor, reference: string, { revision, ...signing }: { revision: number; evidence: string; evidenceDay: Day; noEvidenceReason: string }, origin: UpdateOrigin = 'tab', following?: Following): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.signOffDone', reference, revision);
  ensureTextsFit(signing);
  const now = context.clock.now();
  return commitStep(context, actor, stored, {
    kind: 'signedOffDone',
    origin,
    following,
    change: decideSignOffDone(stored.value, signing, actor, now, londonDay(now)),
    notices: (next) => [...noticeOfBecame(next, actor, 'signedOff'), noticeToChannel('signedOff', { ...next, state: next.status })],
  });
}
