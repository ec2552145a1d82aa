import { type Instant, londonDay } from '../clock';
import { isWorkingDay } from '../cycle/workingDays';
import { AppError, type Fault } from '../errors';
import { type Person, type PersonRef, type Role } from '../people/types';
import { type TrackingMeeting } from './types';

/** Who may chair: whoever answers for the tracker, or for the teams in it. */
export const chairRoles: readonly Role[] = ['QaLead', 'QaCoordinator', 'Manager'];

/** Who takes part, as the office chooses them. */
export interface Places {
  minutes: number;
  chairOid: string;
  invitedOids: readonly string[];
}
export interface Planning extends Places {
  attempt: string;
  startsAt: Instant;
}

type Known = (oid: string) => Person | undefined;
const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });

/** People of the house who may be named in the tracker: those who see it without names are not put into a room full of them. */
export const mayTakePart = ({ kind, roles }: Pick<Person, 'kind' | 'roles'>): boolean => kind === 'internal' && roles.some((role) => role !== 'SeniorLeader');

/** A new meeting but for its reference. Throws `invalid` with every fault. */
export function decidePlan(planning: Planning, known: Known, by: PersonRef, now: Instant): Omit<TrackingMeeting, 'reference'> {
  refuse('The meeting was not planned. Check what is marked.', [...whenFaults(planning.startsAt, now), ...placeFaults(planning, known)]);
  return { ...emptyMeeting, originKey: `${by.oid}/${planning.attempt}`, startsAt: planning.startsAt, ...placed(planning, known), plannedBy: refOf(by), plannedAt: now };
}

const emptyMeeting = {
  state: 'planned', agenda: [], attendance: [], startedAt: undefined, finishedAt: undefined, actions: [], followed: [], nextStartsAt: undefined, moves: [], cancelReason: '', revision: 1,
} as const;

/** The next meeting, planned with one press from the last: the same people at the time that was agreed. Throws `invalid` when that time has passed. */
export function decidePlanNext(last: TrackingMeeting, startsAt: Instant, by: PersonRef, now: Instant): Omit<TrackingMeeting, 'reference'> {
  refuse('The next meeting was not planned.', whenFaults(startsAt, now));
  const { minutes, chair, invited } = last;
  return { ...emptyMeeting, originKey: `after/${last.reference}`, startsAt, minutes, chair, invited, plannedBy: refOf(by), plannedAt: now };
}

/** Who takes part from now on, and how long it is to last; whoever is taken off is no longer marked as here. Throws `invalid`. */
export function decideChange({ attendance }: Pick<TrackingMeeting, 'attendance'>, places: Places, known: Known): Pick<TrackingMeeting, 'minutes' | 'chair' | 'invited' | 'attendance'> {
  refuse('The meeting was not changed. Check what is marked.', placeFaults(places, known));
  return { ...placed(places, known), attendance: attendance.filter(({ oid }) => oid === places.chairOid || places.invitedOids.includes(oid)) };
}

/** Another day or time, with the reason kept. Throws `invalid`. */
export function decideMove({ startsAt, moves }: Pick<TrackingMeeting, 'startsAt' | 'moves'>, to: Instant, reason: string, by: PersonRef, now: Instant): Pick<TrackingMeeting, 'startsAt' | 'moves'> {
  const same: Fault[] = to === startsAt ? [{ path: 'startsAt', code: 'same', message: 'This is when it is to meet already. Choose another time.' }] : [];
  const why: Fault[] = reason.trim() === '' ? [{ path: 'reason', code: 'required', message: 'Say why it moves.' }] : [];
  refuse('The meeting was not moved. Check what is marked.', [...whenFaults(to, now), ...same, ...why]);
  return { startsAt: to, moves: [...moves, { from: startsAt, to, reason: reason.trim(), by: refOf(by), at: now }] };
}

/** What is wrong with a time for a meeting: it is to come, and on a working day in London. */
export function whenFaults(startsAt: Instant, now: Instant, path = 'startsAt'): Fault[] {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(startsAt) || Number.isNaN(Date.parse(startsAt))) return [{ path, code: 'format', message: 'Choose a day and a time.' }];
  if (startsAt <= now) return [{ path, code: 'past', message: 'Choose a time to come.' }];
  return isWorkingDay(londonDay(startsAt)) ? [] : [{ path, code: 'notWorkingDay', message: 'This is a weekend or a bank holiday. Choose a working day.' }];
}

function placeFaults({ chairOid, invitedOids }: Places, known: Known): Fault[] {
  const chairs = known(chairOid)?.roles.some((role) => chairRoles.includes(role)) ?? false;
  return [
    ...(chairs ? [] : [{ path: 'chairOid', code: 'cannotChair', message: 'Choose a quality assurance lead, a coordinator or a manager to chair.' }]),
    ...(invitedOids.some((oid) => oid !== chairOid) ? [] : [{ path: 'invitedOids', code: 'required', message: 'Invite at least one person.' }]),
    ...invitedOids.flatMap((oid, index): Fault[] => {
      const person = known(oid);
      if (invitedOids.indexOf(oid) < index) return [{ path: `invitedOids.${index}`, code: 'twice', message: 'This person is invited already.' }];
      return person && mayTakePart(person) ? [] : [{ path: `invitedOids.${index}`, code: 'cannotTakePart', message: `${person?.name ?? 'This person'} does not see the tracker with names, and cannot be invited.` }];
    }),
  ];
}

function placed({ minutes, chairOid, invitedOids }: Places, known: Known): Pick<TrackingMeeting, 'minutes' | 'chair' | 'invited'> {
  const ref = (oid: string): PersonRef => ({ oid, name: known(oid)?.name ?? '' });
  return { minutes, chair: ref(chairOid), invited: invitedOids.filter((oid) => oid !== chairOid).map(ref) };
}

function refuse(message: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', message, { faults });
}
