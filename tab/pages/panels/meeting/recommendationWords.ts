import type { PanelItemResource, ProposalResource } from '../../../../src/contract/panels';

export type Proposal = ProposalResource;
export type RecommendationDecision = PanelItemResource['recommendationDecisions'][number];

/** One recommendation of the meeting: proposed by the reviewer, or added by the panel. */
export interface RecommendationOnPanel {
  id: string;
  level: 'child' | 'service';
  /** The reviewer's words; undefined for one that the panel added. */
  proposal: Proposal | undefined;
  decision: RecommendationDecision | undefined;
}

export const emptyProposal: Proposal = { action: '', impact: '', owner: undefined, ownerRole: '', dueDay: '', theme: '' };

/** The reviewer's recommendations in their order, then those that the panel added. */
export function recommendationsOf({ proposals, recommendationDecisions }: Pick<PanelItemResource, 'proposals' | 'recommendationDecisions'>): RecommendationOnPanel[] {
  const proposed = proposals.map(({ id, level, proposal }) => ({ id, level, proposal, decision: recommendationDecisions.find((each) => each.id === id) }));
  const added = recommendationDecisions.filter(({ id }) => !proposals.some((proposal) => proposal.id === id)).map((decision) => ({ id: decision.id, level: decision.level, proposal: undefined, decision }));
  return [...proposed, ...added];
}

/** Which words of a recommendation are other ones than the reviewer's, by the name of the field. */
export function changedFields(before: Proposal, after: Proposal): string[] {
  const names = { action: 'action', impact: 'impact', doneWhen: 'how it is known to be done', experience: 'what children experience', owner: 'by whom', dueDay: 'by when', theme: 'theme' } as const;
  const who = ({ owner, ownerRole }: Proposal) => owner?.oid ?? ownerRole;
  const differs = (field: keyof typeof names) => (field === 'owner' ? who(before) !== who(after) : (before[field] ?? '') !== (after[field] ?? ''));
  return (Object.keys(names) as (keyof typeof names)[]).filter(differs).map((field) => names[field]);
}
