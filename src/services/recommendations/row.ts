import { type RecommendationRow } from '../../contract/recommendations';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { ragOf } from '../../domain/recommendations/rag';
import { type Recommendation } from '../../domain/recommendations/types';

/** A recommendation as a row of the tracker on that day. */
export function rowOf(recommendation: Recommendation, today: Day): RecommendationRow {
  const { reference, level, sourceKind, sourceReference, section, theme, action, owner, ownerRole, team, dueDay, status, flag, timesMoved, metInTime, lastUpdateAt, toleratedUntil } = recommendation;
  return {
    reference,
    level,
    sourceKind,
    sourceReference,
    section,
    theme,
    action,
    ownerOid: owner?.oid ?? '',
    owner: owner?.name ?? ownerRole,
    team,
    dueDay,
    status,
    flag,
    rag: ragOf(recommendation, today).rag,
    impactNotYetSeen: status === 'signedOff' && recommendation.impactSignedOffAt === undefined,
    timesMoved,
    toleratedUntil,
    ...(metInTime ? { metInTime } : {}),
    ...(lastUpdateAt ? { lastUpdateAt } : {}),
  };
}

/** Senior leaders see references and states, not people (domain.md §2); unless another role of theirs shows them. */
export function seesNames(actor: Actor): boolean {
  return actor.roles.some((role) => role !== 'SeniorLeader');
}
