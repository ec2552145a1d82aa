import { type TrackingMeeting } from '../../../src/domain/trackingMeetings/types';

const ref = (name: string) => ({ oid: `oid-${name}`, name });

/** Quinn’s meeting of 10 November, to which Ola and Sam are invited. */
export function meeting(changes: Partial<TrackingMeeting> = {}): TrackingMeeting {
  return {
    reference: 'TM-2026-03', originKey: 'oid-Casey/attempt-1', state: 'planned', startsAt: '2026-11-10T10:00:00Z', minutes: 90, chair: ref('Quinn'), invited: [ref('Ola'), ref('Sam')], agenda: [], attendance: [], startedAt: undefined, finishedAt: undefined,
    actions: [], followed: [], nextStartsAt: undefined, moves: [], cancelReason: '', plannedBy: ref('Casey'), plannedAt: '2026-10-20T09:00:00Z', revision: 1,
    ...changes,
  };
}
