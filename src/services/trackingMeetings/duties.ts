import { type WorkItem } from '../../contract/app';
import { type Actor } from '../../domain/people/types';
import { earliestFirst, meetingDay } from '../../domain/trackingMeetings/meeting';
import { type TrackingAction, type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Stores } from '../../stores';

type Duty = Omit<WorkItem, 'workingDaysLeft' | 'key'>;

/** What meetings ask of people: those that are still to be held or are being held, and actions of those that are over. */
export interface TrackingWork {
  live: readonly TrackingMeeting[];
  open: readonly { meeting: TrackingMeeting; action: TrackingAction }[];
}

/** Everything that tracking meetings want of anybody. */
export function trackingWork({ trackingMeetings }: Pick<Stores, 'trackingMeetings'>): TrackingWork {
  const all = earliestFirst(Array.from(trackingMeetings.values(), ({ value }) => value));
  return {
    live: all.filter(({ state }) => state === 'planned' || state === 'running'),
    open: all.filter(({ state }) => state === 'finished').flatMap((meeting) => meeting.actions.filter(({ doneOn }) => doneOn === '').map((action) => ({ meeting, action }))),
  };
}

/** What they want of this person: of the chair to hold it, of the invited to be there, and of whoever took an action on, to do it. */
export function trackingDuties({ live, open }: TrackingWork, { oid }: Actor): Duty[] {
  const own = open.filter(({ action }) => action.byWhom.oid === oid);
  const actions = own.map(({ meeting, action }): Duty => ({ kind: 'doTrackingAction', reference: `${meeting.reference}/${action.id}`, title: `Do what you took on in tracking meeting ${meeting.reference}`, detail: action.what, dueDay: action.dueDay }));
  return [...live.flatMap((meeting) => partIn(meeting, oid)), ...actions];
}

function partIn(meeting: TrackingMeeting, oid: string): Duty[] {
  const { reference, chair, invited, state } = meeting;
  const common = { reference, dueDay: meetingDay(meeting), detail: 'The monthly meeting about the tracker' };
  const running = `Tracking meeting ${reference} is under way`;
  if (chair.oid === oid) return [{ ...common, kind: 'holdTrackingMeeting', title: state === 'running' ? running : `Hold tracking meeting ${reference}` }];
  return invited.some((each) => each.oid === oid) ? [{ ...common, kind: 'joinTrackingMeeting', title: state === 'running' ? running : `Take part in tracking meeting ${reference}` }] : [];
}
