import { type Day, type Instant, londonDay } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Person } from '../people/types';
import { earliestFirst } from './meeting';
import { MOST_ROWS } from './agenda';
import { whenFaults } from './plan';
import { type AgendaRow, type Attendance, type FollowedAction, type TrackingAction, type TrackingMeeting } from './types';

/** The agenda is kept as it is at this moment: what the tracker says later is news. */
export function decideStart(agenda: readonly AgendaRow[], now: Instant): Pick<TrackingMeeting, 'state' | 'startedAt' | 'agenda' | 'attendance'> {
  return { state: 'running', startedAt: now, agenda: agenda.slice(0, MOST_ROWS), attendance: [] };
}

/** Who is here, and who sent apologies: of those who were asked, each once. Throws `invalid`. */
export function decideAttend({ chair, invited }: Pick<TrackingMeeting, 'chair' | 'invited'>, attendance: readonly Attendance[]): Pick<TrackingMeeting, 'attendance'> {
  const asked = new Set([chair, ...invited].map(({ oid }) => oid));
  if (attendance.some(({ oid }) => !asked.has(oid))) refuse('The attendance was not saved.', [{ path: 'attendance', code: 'notInvited', message: 'Somebody in this list was not invited. Invite them first.' }]);
  return { attendance: [...new Map(attendance.map(({ oid, presence }) => [oid, { oid, presence }])).values()] };
}

/** What is asked of an action: what, by whom, by when; and whether it was there before. */
export interface ActionInput {
  id: string;
  what: string;
  byWhomOid: string;
  dueDay: Day;
}

/** All the actions arising as they now are. Throws `invalid` with every fault. */
export function decideActions(actions: readonly ActionInput[], before: readonly TrackingAction[], known: (oid: string) => Person | undefined, today: Day): Pick<TrackingMeeting, 'actions'> {
  const faults = actions.flatMap(({ id, what, byWhomOid, dueDay }, index): Fault[] => {
    const fault = (path: string, code: string, message: string): Fault => ({ path: `actions.${index}.${path}`, code, message });
    // A day that was fine when it was written down stays fine.
    const stands = before.some((each) => each.id === id && each.dueDay === dueDay);
    return [
      ...(what.trim() === '' ? [fault('what', 'required', 'Say what is to be done.')] : []),
      ...(known(byWhomOid) ? [] : [fault('byWhom', 'required', 'Choose who does it.')]),
      ...(dueDay === '' ? [fault('dueDay', 'required', 'Choose by when.')] : []),
      ...(dueDay !== '' && dueDay < today && !stands ? [fault('dueDay', 'past', 'This day has passed. Choose a later one.')] : []),
    ];
  });
  refuse('The actions were not saved. Check what is marked.', faults);
  return { actions: actions.map(({ id, what, byWhomOid, dueDay }) => ({ id, what: what.trim(), byWhom: { oid: byWhomOid, name: known(byWhomOid)?.name ?? '' }, dueDay, doneOn: before.find((each) => each.id === id)?.doneOn ?? '' })) };
}

/** When the next meeting is to be. Throws `invalid`. */
export function decideNext(startsAt: Instant, now: Instant): Pick<TrackingMeeting, 'nextStartsAt'> {
  refuse('The date was not saved.', whenFaults(startsAt, now, 'nextStartsAt'));
  return { nextStartsAt: startsAt };
}

/** An action of a meeting that is over is done, or is not after all. Throws `invalid` for one that is not there. */
export function decideFollow({ actions }: Pick<TrackingMeeting, 'actions'>, id: string, done: boolean, now: Instant): Pick<TrackingMeeting, 'actions'> {
  if (!actions.some((action) => action.id === id)) refuse('The action was not changed.', [{ path: 'id', code: 'unknown', message: 'There is no such action.' }]);
  return { actions: actions.map((action) => (action.id === id ? { ...action, doneOn: done ? action.doneOn || londonDay(now) : '' } : action)) };
}

/** It ends: what came of earlier actions is kept as it stands. Rows that nobody reached stay as they are, and the minutes say so. */
export function decideFinish(followed: readonly FollowedAction[], now: Instant): Pick<TrackingMeeting, 'state' | 'finishedAt' | 'followed'> {
  return { state: 'finished', finishedAt: now, followed };
}

/** An action with the meeting that it arose in. */
export interface EarlierAction {
  meeting: TrackingMeeting;
  action: TrackingAction;
}

/** What stands at the top of an agenda: every action of the meeting before, done or not, and whatever is still open of those before that; the oldest first. */
export function earlierActions(meetings: Iterable<TrackingMeeting>, { reference, startsAt }: Pick<TrackingMeeting, 'reference' | 'startsAt'>): EarlierAction[] {
  const before = earliestFirst(meetings).filter((meeting) => meeting.state === 'finished' && meeting.reference !== reference && meeting.startsAt < startsAt);
  const last = before.at(-1);
  return before.flatMap((meeting) => meeting.actions.filter(({ doneOn }) => meeting === last || doneOn === '').map((action) => ({ meeting, action })));
}

function refuse(message: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', message, { faults });
}
