import { type RecommendationResource, type RecommendationRow, type UpdateResource } from '../../contract/recommendations';
import { type PersonRef } from '../../domain/people/types';
import { type RecommendationUpdate } from '../../domain/recommendations/types';
import { type Reminded } from '../../services/recommendations/remind';
import { type RecommendationView } from '../../services/types';

/** One recommendation in full. Where names are not shown the view holds none, and people are left out. */
export function presentRecommendation({ row, recommendation, ragWhy, ragOverridden, origin, merged, updates, abilities, namesShown }: RecommendationView): RecommendationResource {
  const { panelReference, raisedBy, impact, doneWhen, experience, firstDueDay, createdAt, progress, impactAchieved, evidence, evidenceDay, evidenceAddedAt, nextStep, doneSignedOffAt, doneSignedOffBy, impactSignedOffAt, impactSignedOffBy, noEvidenceReason, becameAt, becameReadAt, timesReopened, plan, planReference, mergedInto, toleratedReason, toleratedBy, revision } = recommendation;
  const shown = (person: PersonRef | undefined) => (namesShown && person ? presentPerson(person) : undefined);
  return {
    ...presentRecommendationRow(row),
    ...(panelReference && { panelReference }),
    raisedBy: shown(raisedBy),
    impact,
    doneWhen,
    experience,
    ragWhy,
    ragOverridden,
    origin: { ...(origin.reviewPart && { reviewPart: origin.reviewPart }), ...(origin.panelItem && { panelItem: { panel: origin.panelItem.panel, review: origin.panelItem.review } }) },
    firstDueDay,
    createdAt,
    progress,
    impactAchieved,
    evidence,
    evidenceDay,
    evidenceAddedAt,
    nextStep,
    doneSignedOffAt,
    doneSignedOffBy: shown(doneSignedOffBy),
    impactSignedOffAt,
    impactSignedOffBy: shown(impactSignedOffBy),
    noEvidenceReason,
    becameAt,
    becameReadAt,
    timesReopened,
    plan,
    planReference,
    mergedInto,
    merged,
    toleratedReason,
    toleratedBy: shown(toleratedBy),
    updates: (updates ?? []).map(presentUpdate),
    ...(updates ? {} : { historyAway: true as const }),
    abilities,
    revision,
  };
}

/** A row of the tracker. */
export function presentRecommendationRow(row: RecommendationRow): RecommendationRow {
  const { reference, level, sourceKind, sourceReference, section, theme, action, ownerOid, owner, team, dueDay, status, flag, rag, impactNotYetSeen, timesMoved, metInTime, lastUpdateAt, toleratedUntil } = row;
  return { reference, level, sourceKind, sourceReference, section, theme, action, ownerOid, owner, team, dueDay, status, flag, rag, impactNotYetSeen, timesMoved, metInTime, lastUpdateAt, toleratedUntil };
}

/** Who was asked about which. */
export function presentReminded({ told, ownerless }: Reminded) {
  return { told: told.map(({ owner, references }) => ({ owner: presentPerson(owner), references })), ownerless };
}

/** Somebody, as things point to them. */
export function presentPerson({ oid, name }: PersonRef): PersonRef {
  return { oid, name };
}

function presentUpdate({ key, at, by, origin, kind, status, flag, rag, progress, impactAchieved, evidence, evidenceDay, dueDay, reason, agreedBy }: RecommendationUpdate): UpdateResource {
  return { key, at, by: presentPerson(by), origin, kind, status, flag, rag, progress, impactAchieved, evidence, evidenceDay, dueDay, reason, agreedBy };
}
