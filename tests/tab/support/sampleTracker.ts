import type { RecommendationResource, RecommendationRow } from '../../../src/contract/recommendations';
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
    sourceReference: `PIR-2026-${String((index % 30) + 1).padStart(2, '0')}`,
    section: 'journey',
    theme: pick(themes, index),
    action: `${pick(actions, index)}`,
    ownerOid: owner.oid,
    owner: owner.name,
    team: owner.team,
    dueDay: `2026-${month}-${day}`,
    status,
    rag: pick(rags, index),
    impactNotYetSeen: status === 'signedOff' && index % 2 === 0,
    timesMoved: index % 7 === 0 ? 2 : 0,
    toleratedUntil: '',
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
    sourceKind: 'review',
    raisedBy: { oid: cast.robin.oid, name: cast.robin.name },
    impact: 'Everybody who meets the family can see the pattern, so that the next missed appointment is acted on in the same week.',
    flag: 'onTrack',
    ragWhy: 'On track: it is due in more than 14 days and was updated in the last month.',
    ragOverridden: false,
    firstDueDay: '2026-02-27',
    createdAt: '2026-01-08T09:00:00Z',
    progress: 'The chronology is complete up to December.',
    impactAchieved: '',
    evidence: '',
    evidenceDay: '',
    nextStep: 'Share it at the review on 3 March.',
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
    abilities: { update: allowed, moveDueDate: allowed, signOffDone: allowed, reopen: { allowed: false } },
    revision: 3,
    ...change,
  };
}
