import type { RecommendationResource, RecommendationRow } from '../../../src/contract/recommendations';
import type { PicturesResource, RowTexts } from '../../../src/contract/tracker';
import { cast } from '../../../infra/local/demo/people';

const owners = [cast.ola, cast.sam, cast.jules] as const;
const statuses = ['inProgress', 'notStarted', 'done', 'signedOff', 'inProgress'] as const;
const rags = ['green', 'red', 'amber', 'blue', 'green'] as const;
const themes = ['Voice of the child', 'Chronology', 'Supervision quality', 'Contextual safeguarding'];
const actions = [
  'Update the chronology with the events since June and share it with the independent reviewing officer before the next review',
  'Ask the health visitor for the missed appointments and agree with the family how they are made up',
  'Hold a supervision that closes the three actions which have been repeated since March',
  'Find an advocate whom the young person has met and said yes to',
  'Write the life story work plan together with the carer, with a first session in the half-term holiday',
];
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Row number `index` of an invented tracker; always the same. */
export function sampleRow(index: number): RecommendationRow {
  const owner = pick(owners, index);
  const status = pick(statuses, index);
  const month = String((index % 12) + 1).padStart(2, '0');
  const day = String((index % 28) + 1).padStart(2, '0');
  return {
    reference: `R-${2025 + (index % 2)}-${String(index + 1).padStart(3, '0')}`,
    level: index % 4 === 3 ? 'service' : 'child',
    sourceKind: 'review',
    sourceReference: `PIR-2026-${String((index % 30) + 1).padStart(2, '0')}`,
    section: pick(['journey', 'needs', 'management', 'identity', 'partners'], index),
    theme: pick(themes, index),
    action: `${pick(actions, index)}`,
    ownerOid: owner.oid,
    owner: owner.name,
    team: owner.team,
    dueDay: `2026-${month}-${day}`,
    status,
    flag: index % 11 === 0 ? 'blocked' : index % 5 === 0 ? 'atRisk' : 'onTrack',
    rag: pick(rags, index),
    impactNotYetSeen: status === 'signedOff' && index % 2 === 0,
    timesMoved: index % 7 === 0 ? 2 : 0,
    toleratedUntil: '',
    ...(status === 'signedOff' ? { metInTime: pick(['firstDate', 'movedDate', 'late'] as const, index) } : {}),
    ...(index % 3 ? { lastUpdateAt: '2026-02-11T10:15:00Z' } : {}),
  };
}

const allowed = { allowed: true };

/** One recommendation with a short history. */
export function sampleRecommendation(index = 0, change: Partial<RecommendationResource> = {}): RecommendationResource {
  const row = sampleRow(index);
  const by = { oid: cast.ola.oid, name: cast.ola.name };
  const none = { progress: '', impactAchieved: '', evidence: '', evidenceDay: '', dueDay: '', reason: '', agreedBy: '' };
  return {
    ...row,
    raisedBy: { oid: cast.robin.oid, name: cast.robin.name },
    impact: 'Everybody who meets the family can see the pattern, so that the next missed appointment is acted on in the same week.',
    doneWhen: '',
    experience: '',
    flag: 'onTrack',
    ragWhy: 'On track: it is due in more than 14 days and was updated in the last month.',
    ragOverridden: false,
    origin: { reviewPart: 'journey' },
    firstDueDay: '2026-02-27',
    createdAt: '2026-01-08T09:00:00Z',
    progress: 'The chronology is complete up to December.',
    impactAchieved: '',
    evidence: '',
    evidenceDay: '',
    nextStep: 'Share it at the review on 3 March.',
    noEvidenceReason: '',
    timesReopened: 0,
    planReference: '',
    mergedInto: '',
    merged: [],
    toleratedReason: '',
    updates: [
      { ...none, key: '3', at: '2026-02-11T10:15:00Z', by, origin: 'bot', kind: 'update', status: 'inProgress', flag: 'onTrack', rag: 'green', progress: 'The chronology is complete up to December.' },
      { ...none, key: '2', at: '2026-01-30T16:40:00Z', by, origin: 'tab', kind: 'dueDateMoved', status: 'inProgress', flag: 'onTrack', rag: 'green', dueDay: row.dueDay, reason: 'The review was postponed.', agreedBy: 'Quinn Abara' },
      { ...none, key: '1', at: '2026-01-08T09:00:00Z', by, origin: 'system', kind: 'created', status: 'notStarted', flag: 'onTrack', rag: 'green' },
    ],
    abilities: { update: allowed, moveDueDate: allowed, reassign: allowed, signOffDone: allowed, reopen: { allowed: false } },
    revision: 3,
    ...change,
  };
}

/** The longer texts of a row, as the grid asks for those in view. */
export function sampleTexts(reference: string): RowTexts {
  return { reference, impact: 'The family need not tell their story again.', progress: `The owner of ${reference} met the school.`, impactAchieved: '', evidence: 'Minutes of the meeting.', evidenceDay: '2026-02-10', evidenceAddedAt: '2026-02-11T10:15:00Z', nextStep: 'Share it at the review.', doneWhen: '', experience: '' };
}

const months = ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'].map((month) => ({ month, day: month === '2026-03' ? '2026-03-24' : `${month}-28` }));

/** What leaders look at, invented. */
export const samplePictures: PicturesResource = {
  today: '2026-03-24',
  visible: 150,
  colours: months.map((month, index) => ({ ...month, red: 6 + ((index * 5) % 9), amber: 8 + ((index * 3) % 7), green: 24 + index * 2, blue: 20 + index * 4 })),
  overdue: [{ team: 'Safeguarding North', overdue: 14, open: 40 }, { team: 'Children in Care', overdue: 5, open: 31 }, { team: '', overdue: 1, open: 2 }],
  toDone: months.map((month, index) => ({ ...month, count: index % 4 === 0 ? 0 : index, ...(index % 4 === 0 ? {} : { middleDays: 90 - index * 3 }), met: { firstDate: index, movedDate: 1, late: 2 } })),
  toImpact: months.map((month) => ({ ...month, count: 0, met: { firstDate: 0, movedDate: 0, late: 0 } })),
  recurring: [{ theme: 'chronology', again: 9, raised: 21, since: '2019', lastSignedOff: '2026-02-12', open: 6 }, { theme: 'contextual-safeguarding', again: 4, raised: 7, since: '2021', lastSignedOff: '2024-03-04', open: 3 }],
};
