import { type Day } from '../clock';
import { type ActivityKind, type CaseColumn } from '../templates/types';
import { type ActivityState } from './types';

/** Kinds of activity as people call them (domain.md §8). */
export const activityKindNames: Readonly<Record<ActivityKind, string>> = {
  thematicAudit: 'Thematic audit',
  multiAgencyAudit: 'Multi-agency audit',
  policeScrutiny: 'Police scrutiny session',
  providerVisit: 'Visit to a commissioned provider',
  observation: 'Practice observation',
  survey: 'Survey of children and families',
  inspection: 'Inspection or focused visit',
  peerReview: 'Peer review',
  complaintLearning: 'Complaint learning',
  standardsReview: 'Practice-standards review',
};

export const activityStateNames: Readonly<Record<ActivityState, string>> = { draft: 'Being written', finished: 'Finished', withdrawn: 'Withdrawn' };

/** What a cell holds, in words; a day as `dayInWords` words it. */
export function cellInWords({ kind, options }: Pick<CaseColumn, 'kind' | 'options'>, value: string, dayInWords: (day: Day) => string): string {
  if (value === '') return '';
  if (kind === 'yesNo') return value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value;
  if (kind === 'choice') return options.find(({ code }) => code === value)?.label ?? value;
  return kind === 'date' ? dayInWords(value) : value;
}
