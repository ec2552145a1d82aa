import { type Alert } from '../../../src/domain/alerts/types';
import { noStandings } from '../../../src/domain/moderation/standing';
import { type Actor, type Role } from '../../../src/domain/people/types';
import { type Recommendation } from '../../../src/domain/recommendations/types';
import { nothingYet } from '../../../src/domain/reviews/begun';
import { emptyAnswers } from '../../../src/domain/reviews/empty';
import { type GradedAnswers, type PartAnswers, type Review, type ReviewPart, type SectionEntry } from '../../../src/domain/reviews/types';
import { partsOf } from '../../../src/domain/templates/parts';
import { template2025 } from '../../../src/domain/templates/template2025';

/** A person of that name with those roles, in a team of their own unless said otherwise. */
export function person(name: string, roles: readonly Role[] = [], changes: Partial<Actor> = {}): Actor {
  return { oid: `oid-${name}`, name, roles, kind: 'internal', team: `team of ${name}`, managerOid: '', standings: noStandings, ...changes };
}

const ref = (name: string) => ({ oid: `oid-${name}`, name });

/** A review in progress: Robin writes, Jules is the worker, Ola the line manager. */
export function review(changes: Partial<Review> = {}): Review {
  return {
    reference: 'PIR-2026-07',
    state: 'inProgress',
    templateKey: template2025.key,
    templateVersion: template2025.version,
    child: { recordNumber: 'M20411', name: 'Wren Ashdown', dateOfBirth: '2014-03-27' },
    childStatus: 'childInNeed',
    team: 'North',
    worker: ref('Jules'),
    lineManager: ref('Ola'),
    reviewer: ref('Robin'),
    reviewerKind: 'internal',
    theme: '',
    assignedBy: ref('Casey'),
    assignedAt: '2026-11-02T09:00:00Z',
    answerDueDay: '2026-11-05',
    dueDay: '2026-11-16',
    ...nothingYet,
    revision: 2,
    ...changes,
  };
}

/** An open alert that Robin raised on their review, on a Tuesday morning. */
export function alert(changes: Partial<Alert> = {}): Alert {
  return {
    reference: 'A-2026-001',
    originKey: 'PIR-2026-07/attempt-1',
    reviewReference: 'PIR-2026-07',
    kind: 'immediateConcern',
    state: 'open',
    seen: 'A bruise that nobody has asked about, in the note of 3 November.',
    raisedBy: ref('Robin'),
    raisedAt: '2026-11-10T10:00:00Z',
    acknowledgedBy: undefined,
    acknowledgedAt: undefined,
    outcome: '',
    outcomeBy: undefined,
    outcomeAt: undefined,
    revision: 1,
    ...changes,
  };
}

/** A recommendation in progress that Ola owns, from Robin's review. */
export function recommendation(changes: Partial<Recommendation> = {}): Recommendation {
  return {
    reference: 'R-2026-031',
    level: 'child',
    sourceKind: 'review',
    sourceReference: 'PIR-2026-07',
    panelReference: '',
    originKey: 'PIR-2026-07/a1',
    raisedBy: ref('Robin'),
    section: 'journey',
    theme: 'chronology',
    action: 'Bring the chronology up to date.',
    impact: 'The child need not tell their story again.',
    owner: ref('Ola'),
    ownerRole: '',
    team: 'North',
    dueDay: '2026-12-18',
    firstDueDay: '2026-12-18',
    timesMoved: 0,
    status: 'inProgress',
    flag: 'onTrack',
    ragOverride: undefined,
    createdAt: '2026-10-01T09:00:00Z',
    lastUpdateAt: '2026-11-10T09:00:00Z',
    lastUpdateBy: ref('Ola'),
    progress: 'Half done.',
    impactAchieved: '',
    evidence: '',
    evidenceDay: '',
    evidenceAddedAt: undefined,
    nextStep: '',
    doneAt: undefined,
    doneSignedOffAt: undefined,
    doneSignedOffBy: undefined,
    noEvidenceReason: '',
    impactSignedOffAt: undefined,
    impactSignedOffBy: undefined,
    timesReopened: 0, plan: undefined, planReference: '', mergedInto: '', toleratedUntil: '', toleratedReason: '', toleratedBy: undefined, doneWhen: '', experience: '', metInTime: undefined, becameAt: undefined, becameReadAt: undefined, course: '',
    revision: 3,
    ...changes,
  };
}

const complete: Readonly<Record<string, PartAnswers>> = {
  header: { kind: 'header', header: { gender: 'female', ethnicity: 'african', ethnicityText: '', ethnicityReason: '', religion: 'christian', religionReason: '', additionalNeeds: '', firstLanguage: 'English', interpreterNeeded: false, corrections: '' } },
  standards: { kind: 'standards', standards: Object.fromEntries(template2025.standards.map(({ key }) => [key, { outcome: 'met' as const, action: '', reason: '' }])) },
  feedback: {
    kind: 'feedback',
    feedback: {
      family: { obtained: true, day: '2026-03-03', method: 'inPerson', said: 'She listens.', attempts: [] },
      worker: { obtained: true, day: '2026-03-04', method: 'videoCall', said: 'Fair.', attempts: [] },
      manager: { obtained: false, day: '', method: undefined, said: '', attempts: [{ id: 't1', day: '2026-03-05', how: 'email', byWhom: 'Robin', outcome: 'noAnswer', why: '' }] },
    },
  },
  summary: { kind: 'summary', summary: { analysis: 'Safer than a year ago.', goodPractice: '', practiceGrade: 'good', practiceReason: 'Steady work.', outcomesGrade: 'good', outcomesReason: 'School is settled.', overallGrade: undefined, overallReason: '', outOfLineReason: '' } },
  childRecommendations: { kind: 'recommendations', recommendations: { noneReason: '', items: [{ id: 'a1', action: 'Meet the father and write up his views.', impact: 'He has a part in the plan.', owner: ref('Ola'), ownerRole: '', dueDay: '2027-01-15', theme: 'fathers-and-wider-family', answers: ['journey'] }] } },
  serviceRecommendations: { kind: 'recommendations', recommendations: { noneReason: 'Nothing beyond this child.', items: [] } },
};

/** Every part of template 2025, complete and in line; `changes` replaces single parts. Its days lie before the clocks of all worlds. */
export function completeParts(changes: Readonly<Record<string, PartAnswers>> = {}): ReviewPart[] {
  return partsOf(template2025).map(({ key, kind }) => ({
    reviewReference: 'PIR-2026-07',
    part: key,
    answers: changes[key] ?? complete[key] ?? gradedAnswers('good', emptyAnswers(kind, template2025)),
    round: 0,
    updatedAt: '2026-11-12T10:00:00Z',
    updatedBy: ref('Robin'),
    revision: 4,
  }));
}

function gradedAnswers(grade: 'good', fallback: PartAnswers): PartAnswers {
  if (fallback.kind !== 'graded') return fallback;
  return { kind: 'graded', graded: { strengths: [entry('Knows the child.')], areas: [], impact: 'The child is heard.', grade, notApplicableReason: '' } };
}

/** One strength or area for development. */
export function entry(text: string, changes: Partial<SectionEntry> = {}): SectionEntry {
  return { id: 's1', text, evidence: 'Visit of 3 November.', beforePeriod: false, ...changes };
}

/** A section in which somebody has written that strength and nothing else. */
export function begunSection(strength: string): { kind: 'graded'; graded: GradedAnswers & { strengths: SectionEntry[]; areas: SectionEntry[] } } {
  return { kind: 'graded', graded: { strengths: [entry(strength)], areas: [], impact: '', grade: undefined, notApplicableReason: '' } };
}
