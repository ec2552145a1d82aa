import type { PartResource, ReviewResource, ReviewRow } from '../../../src/contract/reviews';
import { emptyAnswers } from '../../../src/domain/reviews/empty';
import { partsOf } from '../../../src/domain/templates/parts';
import { template2025 } from '../../../src/domain/templates/template2025';
import { cast } from '../../../infra/local/demo/people';

const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });
const allowed = { allowed: true };

const entry = (id: string, text: string, evidence: string) => ({ id, text, evidence, beforePeriod: false });
const written: Partial<Record<string, object>> = {
  journey: { strengths: [entry('s1', 'Mei was seen alone at each of the last six visits. Her worker knows what she looks forward to and what she is afraid of.', 'Visits of 4 May, 1 June and 29 June')], areas: [entry('a1', 'The chronology stops in June, so that the summer’s missed health appointments are not seen together.', 'Chronology\nCase note of 12 July')], impact: 'Mei says that she now has one person who rings when she says she will.', grade: 'good' },
  management: { strengths: [], areas: [entry('a1', 'Supervision repeats the same three actions from March to July.', '')], impact: '', grade: 'requiresImprovement' },
};

function partOf(key: string, title: string, kind: PartResource['answers']['kind'], empty: boolean): PartResource {
  const answers = JSON.parse(JSON.stringify(emptyAnswers(kind, template2025))) as PartResource['answers'];
  const words = empty ? undefined : written[key];
  if (answers.kind === 'graded' && words) Object.assign(answers.graded, words);
  const progress = !words ? 'empty' : key === 'journey' ? 'complete' : 'started';
  return { part: key, title, answers, revision: words ? 3 : 0, progress, ...(words ? { updatedAt: '2026-03-02T14:03:00Z', updatedBy: ref(cast.robin) } : {}) };
}

export const sampleParts = (empty = false): PartResource[] => partsOf(template2025).map(({ key, title, kind }) => partOf(key, title, kind, empty));

/** A review in progress that Robin writes; `change` makes it another one. */
export function sampleReview(change: Partial<ReviewResource> = {}): ReviewResource {
  return {
    reference: 'PIR-2026-07',
    state: 'inProgress',
    childStatus: 'lookedAfter',
    team: 'Children in Care',
    reviewer: ref(cast.robin),
    reviewerKind: 'internal',
    theme: 'Voice of the child',
    dueDay: '2026-03-27',
    workingDaysLeft: 3,
    childName: 'Mei Ashdown-Okonjo',
    templateKey: template2025.key,
    templateVersion: template2025.version,
    identity: { recordNumber: '400127', name: 'Mei Ashdown-Okonjo', dateOfBirth: '2015-09-14', age: '10 years' },
    worker: ref(cast.jules),
    lineManager: ref(cast.ola),
    assignedBy: ref(cast.casey),
    assignedAt: '2026-02-20T09:30:00Z',
    answerDueDay: '2026-02-25',
    acceptedAt: '2026-02-21T10:00:00Z',
    declineReason: '',
    checkComment: '',
    returnReasons: [],
    timesReturned: 0,
    checkGrades: {},
    checkGradesReason: '',
    quality: {},
    agreedGrades: {},
    moderatedByPanel: false,
    reflectionDueDay: '',
    withoutReflectionReason: '',
    office: { sent: '', uploaded: '', trackingMeeting: '' },
    postponedUntil: '',
    notes: [],
    beforeClosing: [],
    parts: sampleParts(),
    periodFrom: '2025-09-24',
    missing: [
      { path: 'needs.grade', code: 'required', message: 'Give a grade for identification of needs.' },
      { path: 'summary.practiceGrade', code: 'required', message: 'Give an overall grade for social work practice.' },
    ],
    help: [],
    recommendations: [],
    abilities: { write: allowed, submit: allowed, readContent: allowed, readIdentity: allowed, readHistory: allowed },
    revision: 5,
    ...change,
  };
}

const states: readonly ReviewRow['state'][] = ['inProgress', 'assigned', 'submitted', 'agreed', 'declined', 'closed'];

/** A page of reviews in every state. */
export function sampleReviewRows(count: number): ReviewRow[] {
  return Array.from({ length: count }, (_, index) => {
    const state = states[index % states.length] ?? 'inProgress';
    const graded = state === 'agreed' || state === 'closed';
    const base = sampleReview();
    return {
      reference: `PIR-2026-${String(index + 1).padStart(2, '0')}`,
      state,
      childStatus: base.childStatus,
      team: index % 2 ? 'Safeguarding North' : 'Children in Care',
      reviewer: ref(index % 3 ? cast.robin : cast.eden),
      reviewerKind: index % 3 ? 'internal' : 'external',
      theme: index % 2 ? 'Voice of the child' : '',
      dueDay: '2026-03-27',
      workingDaysLeft: 4 - index,
      ...(graded ? { practiceGrade: 'good', outcomesGrade: 'requiresImprovement', submittedAt: '2026-02-27T15:00:00Z' } : {}),
      ...(index % 4 ? {} : { childName: 'Mei Ashdown-Okonjo' }),
    };
  });
}
