import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { courseAfter } from '../../domain/recommendations/course';
import { type Recommendation, type UpdateKind, type UpdateOrigin } from '../../domain/recommendations/types';
import { type FollowUp, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { type Draft } from '../messages/outbox';
import { auditFollowUp } from '../support/audit';
import { finishFirst } from '../support/finish';
import { followUps } from '../support/followUps';
import { orStale } from '../support/load';
import { type RecommendationView } from '../types';
import { viewRecommendation } from './view';

/** What else must follow in the same commit: where it is said in a meeting, that the meeting keeps it too. */
export type Following = (next: Recommendation) => readonly FollowUp[];

/** What a verb decided: what changes, and what is said of it in the updates. */
export interface RecommendationStep {
  kind: UpdateKind;
  change: Partial<Recommendation>;
  origin?: UpdateOrigin;
  reason?: string;
  agreedBy?: string;
  /** Who is told, made from the recommendation as it then is. */
  notices?: (next: Recommendation) => readonly Draft[];
  following?: Following | undefined;
}

/** One write: the recommendation, with its update row, its audit entry and its notices to follow. Throws `stale` with the view as it is now. */
export async function commitStep(context: ServiceContext, actor: Actor, stored: Stored<Recommendation>, step: RecommendationStep): Promise<RecommendationView> {
  const { stores, performers, clock, committer } = context;
  const { kind, origin = 'tab', reason = '', agreedBy = '' } = step;
  const view = (row: Stored<Recommendation>) => viewRecommendation(context, actor, row);
  const write = async () => {
    const settled = await finishFirst(performers, stores.recommendations, stored);
    const at = clock.now();
    const told = byWhom(step.change, actor);
    // The one place where a recommendation changes keeps how it stands that day.
    const change = { ...told, course: courseAfter({ ...settled.value, ...told }, londonDay(at)) };
    const next = { ...settled.value, ...change, revision: settled.value.revision + 1 };
    const { reference, revision } = next;
    const row = followUps.updateRow({ reference, revision, kind, at, by: { oid: actor.oid, name: actor.name }, origin, reason, agreedBy });
    const audit = auditFollowUp({ subject: reference, list: 'Recommendations', key: reference, from: revision, to: revision, action: `recommendation.${kind}`, summary: `${next.status}, ${origin}`, actor, at });
    return committer.update(stores.recommendations, settled, change, [row, audit, ...(step.notices?.(next) ?? []).map(followUps.message), ...(step.following?.(next) ?? [])]);
  };
  return view(await orStale(write, view));
}

/** Beside the moment of an update stands whose it was: lists and cards say so without the history. */
function byWhom(change: Partial<Recommendation>, { oid, name }: Actor): Partial<Recommendation> {
  return change.lastUpdateAt === undefined ? change : { ...change, lastUpdateBy: { oid, name } };
}
