import { type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Person, type PersonRef, type Role } from '../people/types';
import { QUORUM } from './standing';
import { type Panel, type PanelMember, type PanelRole } from './types';

/** The roles with which somebody may sit on a panel (domain.md §2, §6). */
export const seatRoles: readonly Role[] = ['PanelMember', 'PanelChair', 'QaLead'];

/** Who is to sit on a panel, as the office chooses them. */
export interface Seats {
  minutes: number;
  chairOid: string;
  members: readonly { oid: string; role: PanelRole }[];
}

export interface Scheduling extends Seats {
  attempt: string;
  startsAt: Instant;
  agenda: readonly string[];
  hideGrades: boolean;
}

/** What is known of a review that somebody puts on an agenda; undefined where they may not see it. */
export type Candidacy = 'waits' | 'onAnotherPanel' | 'notForPanel' | undefined;

/** A new panel but for its reference. Throws `invalid` with every fault. */
export function decideSchedule(scheduling: Scheduling, known: (oid: string) => Person | undefined, candidacy: (reference: string) => Candidacy, by: PersonRef, now: Instant): Omit<Panel, 'reference'> {
  const { attempt, startsAt, agenda, hideGrades, minutes } = scheduling;
  refuse('The panel was not scheduled. Check what is marked.', [...whenFaults(startsAt, now), ...seatFaults(scheduling, known), ...agendaFaults(agenda, candidacy)]);
  return {
    originKey: `${by.oid}/${attempt}`,
    state: 'planned',
    startsAt,
    minutes,
    ...seated(scheduling, known),
    agenda: [...agenda],
    hideGrades,
    attendance: [],
    startedAt: undefined,
    current: '',
    itemSince: undefined,
    closedAt: undefined,
    moves: [],
    cancelReason: '',
    scheduledBy: { oid: by.oid, name: by.name },
    scheduledAt: now,
    revision: 1,
  };
}

/** Who sits on it from now on, and how long it is to last. Throws `invalid`. */
export function decideChange(seats: Seats, known: (oid: string) => Person | undefined): Pick<Panel, 'minutes' | 'members' | 'chair'> {
  refuse('The panel was not changed. Check what is marked.', seatFaults(seats, known));
  return { minutes: seats.minutes, ...seated(seats, known) };
}

/** Another day, with the reason kept. Throws `invalid`. */
export function decidePostpone({ startsAt, moves }: Pick<Panel, 'startsAt' | 'moves'>, to: Instant, reason: string, by: PersonRef, now: Instant): Pick<Panel, 'startsAt' | 'moves'> {
  const same = to === startsAt ? [{ path: 'startsAt', code: 'same', message: 'This is when the panel is to meet already. Choose another time.' }] : [];
  refuse('The panel was not moved. Check what is marked.', [...whenFaults(to, now), ...same]);
  return { startsAt: to, moves: [...moves, { from: startsAt, to, reason: reason.trim(), by: { oid: by.oid, name: by.name }, at: now }] };
}

/**
 * The agenda in its new order. Reviews that whoever orders it may not see keep their places. Throws `invalid` for what may
 * not be put on it.
 */
export function decideAgenda({ agenda }: Pick<Panel, 'agenda'>, wanted: readonly string[], sees: (reference: string) => boolean, candidacy: (reference: string) => Candidacy): Pick<Panel, 'agenda'> {
  const faults = agendaFaults(wanted, (reference) => (agenda.includes(reference) && sees(reference) ? 'waits' : candidacy(reference)));
  refuse('The agenda was not changed. Check what is marked.', faults);
  const next = [...wanted];
  agenda.forEach((reference, place) => {
    if (!sees(reference)) next.splice(Math.min(place, next.length), 0, reference);
  });
  return { agenda: next };
}

function whenFaults(startsAt: Instant, now: Instant): Fault[] {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(startsAt) || Number.isNaN(Date.parse(startsAt))) return [{ path: 'startsAt', code: 'format', message: 'Choose a day and a time.' }];
  return startsAt > now ? [] : [{ path: 'startsAt', code: 'past', message: 'Choose a time to come.' }];
}

function seatFaults({ chairOid, members }: Seats, known: (oid: string) => Person | undefined): Fault[] {
  const oids = members.map(({ oid }) => oid);
  const maySit = (oid: string): boolean => known(oid)?.roles.some((role) => seatRoles.includes(role)) ?? false;
  return [
    ...oids.flatMap((oid, index): Fault[] => {
      const path = `members.${index}.oid`;
      if (oids.indexOf(oid) < index) return [{ path, code: 'twice', message: 'This person is a member already.' }];
      return maySit(oid) ? [] : [{ path, code: 'cannotSit', message: `${known(oid)?.name ?? 'This person'} does not have a role that may sit on a panel.` }];
    }),
    ...(oids.length < QUORUM ? [{ path: 'members', code: 'tooFew', message: `Choose at least ${QUORUM} members: that many must be free of conflicts to decide on a review.` }] : []),
    ...(oids.includes(chairOid) ? [] : [{ path: 'chairOid', code: 'notOnPanel', message: 'Choose one of the members to chair.' }]),
  ];
}

function seated({ chairOid, members }: Seats, known: (oid: string) => Person | undefined): Pick<Panel, 'members' | 'chair'> {
  const nameOf = (oid: string): string => known(oid)?.name ?? '';
  return { members: members.map(({ oid, role }): PanelMember => ({ oid, name: nameOf(oid), role })), chair: { oid: chairOid, name: nameOf(chairOid) } };
}

/** One sentence for what is not there and for what they may not see. */
const unknown = 'We cannot find this review among those that wait for a panel.';

function agendaFaults(agenda: readonly string[], candidacy: (reference: string) => Candidacy): Fault[] {
  return agenda.flatMap((reference, index): Fault[] => {
    const path = `agenda.${index}`;
    if (agenda.indexOf(reference) < index) return [{ path, code: 'twice', message: `${reference} is on the agenda already.` }];
    const found = candidacy(reference);
    if (found === 'waits') return [];
    if (found === 'onAnotherPanel') return [{ path, code: found, message: `${reference} is on the agenda of another panel. Take it off there first.` }];
    return [{ path, code: found ?? 'unknown', message: found ? `${reference} was not chosen for a panel, or does not wait for one any more.` : unknown }];
  });
}

function refuse(message: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', message, { faults });
}
