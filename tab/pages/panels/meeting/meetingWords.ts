import type { PanelItemResource } from '../../../../src/contract/panels';
import { type GradeCode, gradeNames } from '../../../words/labels';

type GradeDecision = PanelItemResource['gradeDecisions'][number];
type RecommendationDecision = PanelItemResource['recommendationDecisions'][number];

/** "Decided: Good, as the reviewer graded", "Decided by the chair: Inadequate". */
export function gradeDecisionInWords({ grade, decidedBy }: Pick<GradeDecision, 'grade' | 'decidedBy'>, own: GradeCode | undefined): string {
  const by = decidedBy === 'chair' ? 'Decided by the chair' : 'Decided';
  return `${by}: ${gradeNames[grade]}${grade === own ? ', as the reviewer graded' : ''}`;
}

const kinds: Record<RecommendationDecision['kind'], string> = { agreed: 'Agreed as it is', amended: 'Amended', added: 'Added by the panel', removed: 'Taken out' };

/** "Amended", "Taken out by the chair". */
export function recommendationDecisionInWords({ kind, decidedBy }: Pick<RecommendationDecision, 'kind' | 'decidedBy'>): string {
  return decidedBy === 'chair' ? `${kinds[kind]}. The chair decided` : kinds[kind];
}
