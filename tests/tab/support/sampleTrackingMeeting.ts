import type { OperationName } from '../../../src/contract';
import type { RecommendationResource } from '../../../src/contract/recommendations';
import type { TrackingAgendaRow, TrackingMeetingResource, TrackingMeetingRow, TrackingSuggestion } from '../../../src/contract/trackingMeetings';
import { cast } from '../../../infra/local/demo/people';
import { sampleRecommendation } from './sampleTracker';

const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });
const may = { allowed: true };

/** A recommendation that is asked about, at that revision. */
export const sampleWithRevision = (revision: number): RecommendationResource => sampleRecommendation(0, { revision, status: 'inProgress', flag: 'onTrack', dueDay: '2026-11-20', evidence: '', evidenceDay: '', nextStep: '', impactAchieved: '' });

/** One row of an agenda. */
export function sampleRow(reference: string, changes: Partial<TrackingAgendaRow> = {}): TrackingAgendaRow {
  return {
    reference, reasons: ['overdue', 'noUpdate'], outcome: 'waiting', steps: [], level: 'child', action: 'Bring the chronology up to date and share it with the independent reviewing officer before the next review.', ownerOid: cast.ola.oid, owner: cast.ola.name, team: cast.ola.team, theme: 'chronology',
    status: 'inProgress', flag: 'onTrack', rag: 'red', dueDay: '2026-03-02', timesMoved: 1, changedElsewhere: false, revision: 1,
    ...changes,
  };
}

const before = { status: 'inProgress', flag: 'onTrack', rag: 'red', dueDay: '2026-02-20' } as const;
const step = (kind: TrackingAgendaRow['steps'][number]['kind']) => ({ kind, at: '2026-03-24T10:12:00Z', by: ref(cast.quinn) });
const agenda: TrackingAgendaRow[] = [
  sampleRow('R-2025-001'),
  sampleRow('R-2026-002', { reasons: ['overdue'], owner: cast.sam.name, ownerOid: cast.sam.oid, outcome: 'captured', steps: [step('update'), step('dueDateMoved')], before, rag: 'green' }),
  sampleRow('R-2026-003', { reasons: ['dueBefore'], rag: 'amber', outcome: 'noChange', steps: [step('noChange')], before }),
  sampleRow('R-2026-004', { reasons: ['awaitingSignOff'], status: 'done', rag: 'green', owner: 'Head of service', ownerOid: '', changedElsewhere: true }),
  sampleRow('R-2026-005', { reasons: ['noUpdate'], rag: 'green', dueDay: '2026-09-01', outcome: 'skipped', steps: [step('skipped')], before }),
];

const steps = ['see', 'change', 'move', 'cancel', 'start', 'capture', 'record', 'finish', 'followAction', 'planNext', 'minutes'];

/** A meeting that is to be held, moved once, with an action of the last one that is not done. */
export const sampleTrackingMeeting: TrackingMeetingResource = {
  reference: 'TM-2026-03', state: 'planned', startsAt: '2026-04-14T09:00:00Z', minutes: 90, chair: ref(cast.quinn), invited: [ref(cast.ola), ref(cast.sam)], attendance: [],
  agenda: agenda.map((row) => ({ ...row, outcome: 'waiting', steps: [] })), beyond: 12,
  earlier: [{ meeting: 'TM-2026-02', id: 'a', what: 'Ask the school for the attendance figures.', byWhom: ref(cast.ola), dueDay: '2026-03-31', doneOn: '' }, { meeting: 'TM-2026-02', id: 'b', what: 'Share the chronology template.', byWhom: ref(cast.sam), dueDay: '2026-03-20', doneOn: '2026-03-18' }],
  mayFollowEarlier: true, actions: [], next: { startsAt: '2026-05-12T09:00:00Z', agreed: false },
  request: { askDay: '2026-04-01', people: [{ person: ref(cast.ola), asked: 6, answered: 2, reached: true }, { person: ref(cast.sam), asked: 3, answered: 3, reached: false }] },
  moves: [{ from: '2026-04-07T09:00:00Z', to: '2026-04-14T09:00:00Z', reason: 'Easter Monday week.', by: ref(cast.casey), at: '2026-03-20T09:00:00Z' }],
  cancelReason: '', abilities: Object.fromEntries(steps.map((name) => [name, may])), revision: 4, version: 'v1',
};

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const action = { id: 'c', what: 'Bring the dates of the three supervisions.', byWhom: ref(cast.sam), dueDay: '2026-04-28', doneOn: '' };

const running: TrackingMeetingResource = { ...sampleTrackingMeeting, reference: 'TM-2026-02', state: 'running', startedAt: minutesAgo(20), beyond: 0, agenda, attendance: [{ oid: cast.quinn.oid, presence: 'present' }, { oid: cast.sam.oid, presence: 'apologies' }], actions: [action], moves: [] };
const finished: TrackingMeetingResource = { ...running, reference: 'TM-2026-01', state: 'finished', startedAt: '2026-03-24T10:00:00Z', finishedAt: '2026-03-24T11:20:00Z', next: { startsAt: '2026-04-14T09:00:00Z', agreed: true } };
const { invited: _, ...common } = sampleTrackingMeeting;
const row = ({ reference, state, startsAt, minutes, chair }: TrackingMeetingResource, openActions = 0): TrackingMeetingRow => ({ reference, state, startsAt, minutes, chair, invited: 2, openActions });
const suggestion: TrackingSuggestion = { startsAt: common.next.startsAt, minutes: 90, chair: common.chair, invited: [ref(cast.ola)] };

/** What the API in memory says of tracking meetings; undefined for what is not about them. */
export function trackingAnswers(name: OperationName, params: Record<string, string>): unknown {
  switch (name) {
    case 'listTrackingMeetings':
      return { rows: [row(running), row(sampleTrackingMeeting), row(finished, 1)], suggestion };
    case 'getTrackingMeeting':
      return [sampleTrackingMeeting, running, finished].find(({ reference }) => reference === params.reference);
    default:
      return undefined;
  }
}
