import { type Activity, type CaseRow, emptySection, type SectionAnswers } from '../../../src/domain/activities/types';
import { type ProposedRecommendation } from '../../../src/domain/reviews/types';
import { visitsTable2026 } from '../../../src/domain/templates/activities';
import { type ActivityTemplate } from '../../../src/domain/templates/types';

const ref = (name: string) => ({ oid: `oid-${name}`, name });

/** The day on which Sam writes up the visits of October. */
export const TODAY = '2026-11-10';

/** The shipped table of visits. */
export const visits: ActivityTemplate = visitsTable2026;
/** The same with a column for the record number of each case. */
export const visitsWithNumbers: ActivityTemplate = { ...visits, cases: [{ key: 'record', title: 'Record number', kind: 'recordNumber', options: [], required: true }, ...visits.cases] };

/** A visit that was on time, face to face, and in which the child was seen. */
export function visit(id: string, values: Record<string, string> = {}): CaseRow {
  return { id, values: { visitedOn: '2026-10-07', way: 'faceToFace', method: 'At home', purposeMet: 'yes', childSeen: 'yes', ...values } };
}

/** One recommendation that Ola owns. */
export function proposed(changes: Partial<ProposedRecommendation> = {}): ProposedRecommendation {
  return { id: 'r1', action: 'Book the next visit before leaving the home.', impact: 'Children know when they are seen again.', owner: ref('Ola'), ownerRole: '', dueDay: '2027-01-15', theme: '', answers: ['a1'], ...changes };
}

/** What is written in the one section of the table of visits. */
export function findings(changes: Partial<SectionAnswers> = {}): SectionAnswers {
  return { ...emptySection, answer: 'Most visits are on time.', strengths: [{ id: 's1', text: 'Children are seen alone.', evidence: 'Cases 1 to 20' }], areas: [{ id: 'a1', text: 'Virtual visits are not explained.', evidence: '' }], recommendations: [proposed()], ...changes };
}

/** A table of visits that Sam leads and has written up whole. */
export function activity(changes: Partial<Activity> = {}): Activity {
  return {
    reference: 'ACT-2026-03',
    originKey: 'oid-Casey/attempt-1',
    kind: 'standardsReview',
    heading: 'Visits in October',
    fromDay: '2026-11-02',
    toDay: '',
    lead: ref('Sam'),
    participants: 'Two team managers.',
    scope: 'One visit of each of the children in the team.',
    templateKey: visits.key,
    templateVersion: visits.version,
    sections: { findings: findings() },
    cases: [visit('c1'), visit('c2', { childSeen: 'no' })],
    noneReason: '',
    outcome: 'The team books visits ahead from now on.',
    links: [],
    state: 'draft',
    createdBy: ref('Casey'),
    createdAt: '2026-11-02T09:00:00Z',
    updatedBy: ref('Sam'),
    updatedAt: '2026-11-09T09:00:00Z',
    finishedBy: undefined,
    finishedAt: undefined,
    timesReopened: 0,
    reopenReason: '',
    withdrawReason: '',
    revision: 4,
    ...changes,
  };
}
