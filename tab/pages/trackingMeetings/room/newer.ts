import type { TrackingAgendaRow, TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';

/**
 * What to show when an answer arrives: never an older state than what is shown. An answer that was on its way while the
 * person's own press came back would otherwise take it off the screen for a moment.
 */
export function newerOf(shown: TrackingMeetingResource | undefined, arrived: TrackingMeetingResource): TrackingMeetingResource {
  if (!shown || shown.reference !== arrived.reference) return arrived;
  const base = arrived.revision < shown.revision ? shown : arrived;
  const known = new Map(shown.agenda.map((row) => [row.reference, row]));
  return { ...base, agenda: base.agenda.map((row) => newerRow(known.get(row.reference), row)) };
}

/** The meeting with that row in place of the one of its name; one that was not on the agenda stands at its end. */
export function withRow(meeting: TrackingMeetingResource, row: TrackingAgendaRow): TrackingMeetingResource {
  const there = meeting.agenda.some(({ reference }) => reference === row.reference);
  const agenda = there ? meeting.agenda.map((each) => (each.reference === row.reference ? newerRow(each, row) : each)) : [...meeting.agenda, row];
  return { ...meeting, agenda };
}

function newerRow(shown: TrackingAgendaRow | undefined, arrived: TrackingAgendaRow): TrackingAgendaRow {
  return shown && (shown.revision > arrived.revision || shown.steps.length > arrived.steps.length) ? shown : arrived;
}
