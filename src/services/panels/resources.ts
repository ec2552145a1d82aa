import { type ProposalResource, type ReadingResource, type RecommendationDecisionResource } from '../../contract/panels';
import { type Reading, type RecommendationDecision } from '../../domain/moderation/types';
import { type PersonRef } from '../../domain/people/types';
import { type ProposedRecommendation } from '../../domain/reviews/types';

/** A recommendation as it is proposed or worded: its text, and nothing of how the form keeps it. */
export function presentProposal({ action, impact, doneWhen, experience, owner, ownerRole, dueDay, theme }: ProposedRecommendation): ProposalResource {
  return { action, impact, doneWhen, experience, owner: owner && refOf(owner), ownerRole, dueDay, theme };
}

/** One member's reading, to whoever may see it. */
export function presentReading({ grades, feedbackSought, childRecommendations, serviceRecommendations, member, submittedAt, changedLateAt, revision }: Reading): ReadingResource {
  return {
    grades: Object.fromEntries(Object.entries(grades).map(([key, { agrees, grade, comment }]) => [key, { agrees, grade, comment }])),
    feedbackSought: { agrees: feedbackSought.agrees, comment: feedbackSought.comment },
    childRecommendations: { agrees: childRecommendations.agrees, comment: childRecommendations.comment },
    serviceRecommendations: { agrees: serviceRecommendations.agrees, comment: serviceRecommendations.comment },
    member: refOf(member),
    ...(submittedAt && { submittedAt }),
    ...(changedLateAt && { changedLateAt }),
    revision,
  };
}

/** What the panel decided about one recommendation. */
export function presentDecision({ id, level, kind, original, final, decidedBy, reason, recordedBy, at }: RecommendationDecision): RecommendationDecisionResource {
  return { id, level, kind, ...(original && { original: presentProposal(original) }), ...(final && { final: presentProposal(final) }), decidedBy, reason, recordedBy: refOf(recordedBy), at };
}

/** A person as others are told of them. */
export const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });
