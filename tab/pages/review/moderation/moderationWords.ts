import type { ModerationRecord } from '../../../../src/contract/panels';
import { plural } from '../../../words/dates';

type Graded = ModerationRecord['graded'][number];

/** Whether the panel gave another grade than the reviewer. */
export const isMoved = ({ reviewer, agreed }: Pick<Graded, 'reviewer' | 'agreed'>): boolean => agreed !== undefined && agreed !== reviewer;

/** What changed, in one sentence: "2 of 7 grades changed; 1 recommendation amended, 1 added." */
export function changesInWords({ graded, recommendationDecisions }: Pick<ModerationRecord, 'graded' | 'recommendationDecisions'>): string {
  const moved = graded.filter(isMoved).length;
  const grades = moved === 0 ? 'Every grade was agreed as the reviewer gave it' : `${moved} of ${plural(graded.length, 'grade')} changed`;
  const count = (kind: string) => recommendationDecisions.filter((decision) => decision.kind === kind).length;
  const parts = [
    ['amended', count('amended')],
    ['added', count('added')],
    ['taken out', count('removed')],
  ].flatMap(([name, number]) => (number === 0 ? [] : [`${number} ${name}`]));
  if (recommendationDecisions.length === 0) return `${grades}.`;
  return `${grades}. Recommendations: ${parts.length === 0 ? 'all agreed as they were' : parts.join(', ')}.`;
}

/** Who decided: "4 of 4, 1 exempt". */
export function quorumOfRecord({ present, of, exempt }: Pick<ModerationRecord['quorum'], 'present' | 'of' | 'exempt'>): string {
  return `${present} of ${of}${exempt > 0 ? `, ${exempt} exempt` : ''}`;
}

/** How long it took, and whether that was too long. */
export function timeTakenInWords({ workingDays, late }: ModerationRecord['moderation']): string {
  return `That was ${plural(workingDays, 'working day')} after submission${late ? ', which is late: 20 are allowed' : ''}.`;
}
