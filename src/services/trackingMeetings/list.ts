import { type TrackingMeetingRow, type TrackingSuggestion } from '../../contract/trackingMeetings';
import { londonDay } from '../../domain/clock';
import { addWorkingDays } from '../../domain/cycle/workingDays';
import { type Actor } from '../../domain/people/types';
import { atSameTime } from '../../domain/trackingMeetings/rhythm';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type ServiceContext } from '../context';
import { refOf } from '../panels/resources';
import { allows, ensureMay } from '../support/guard';
import { nextAfter } from './agenda';

const toCome = ({ state }: TrackingMeeting): boolean => state === 'planned' || state === 'running';

/** Every meeting that somebody may see; with what a new one would begin with, for those who may plan it. */
export function listMeetings(context: ServiceContext, actor: Actor): { rows: TrackingMeetingRow[]; suggestion: TrackingSuggestion | undefined } {
  ensureMay(actor, 'app.use');
  const all = Array.from(context.stores.trackingMeetings.values(), ({ value }) => value);
  const seen = all.filter((trackingMeeting) => allows(actor, { action: 'tracking.see', trackingMeeting }));
  return { rows: seen.sort(nextFirst).map(rowOf), suggestion: allows(actor, { action: 'app.planTrackingMeetings' }) ? suggestionFrom(context, all, actor) : undefined };
}

function nextFirst(a: TrackingMeeting, b: TrackingMeeting): number {
  if (toCome(a) !== toCome(b)) return toCome(a) ? -1 : 1;
  return toCome(a) ? a.startsAt.localeCompare(b.startsAt) : b.startsAt.localeCompare(a.startsAt);
}

function rowOf({ reference, state, startsAt, minutes, chair, invited, actions }: TrackingMeeting): TrackingMeetingRow {
  return { reference, state, startsAt, minutes, chair: refOf(chair), invited: invited.length, openActions: actions.filter(({ doneOn }) => doneOn === '').length };
}

/** The first of all: in two working weeks, at ten, for an hour and a half. */
const FIRST = { workingDays: 10, minutes: 90, time: '10:00:00Z' } as const;

function suggestionFrom({ stores, clock }: ServiceContext, all: readonly TrackingMeeting[], actor: Actor): TrackingSuggestion {
  const today = londonDay(clock.now());
  const last = all.filter(({ state }) => state !== 'cancelled').sort((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  if (last) return { startsAt: nextAfter(stores, last, today).startsAt, minutes: last.minutes, chair: refOf(last.chair), invited: last.invited.map(refOf) };
  // Ten o'clock in London: a winter day says so in universal time.
  return { startsAt: atSameTime(`2026-01-05T${FIRST.time}`, addWorkingDays(today, FIRST.workingDays)), minutes: FIRST.minutes, chair: refOf(actor), invited: [] };
}
