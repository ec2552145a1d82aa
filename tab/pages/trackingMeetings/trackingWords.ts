import type { TrackingAgendaRow, TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import type { Tone } from '../../components/Tag';
import { plural } from '../../words/dates';

type Reason = TrackingAgendaRow['reasons'][number];

/** Where a meeting is in its life. */
export const meetingStates: Readonly<Record<TrackingMeetingResource['state'], { label: string; tone: Tone }>> = {
  planned: { label: 'Planned', tone: 'info' },
  running: { label: 'Under way', tone: 'brand' },
  finished: { label: 'Finished', tone: 'good' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

/** Why a recommendation is on the agenda. */
export const reasonNames: Readonly<Record<Reason, string>> = {
  overdue: 'Overdue',
  dueBefore: 'Due before the next meeting',
  awaitingSignOff: 'Done, awaiting sign-off',
  noUpdate: 'No update for 30 days',
};

export const BROUGHT_UP = 'Brought up in the meeting';

/** What came of a row. */
export const outcomeNames: Readonly<Record<TrackingAgendaRow['outcome'], { label: string; tone: Tone }>> = {
  waiting: { label: 'Still to speak of', tone: 'neutral' },
  captured: { label: 'Updated', tone: 'good' },
  noChange: { label: 'No change', tone: 'info' },
  skipped: { label: 'Skipped', tone: 'warning' },
};

/** All reasons of a row in one line. */
export function reasonsInWords(reasons: readonly Reason[]): string {
  return reasons.length === 0 ? BROUGHT_UP : reasons.map((reason) => reasonNames[reason]).join(' · ');
}

/** How far the meeting is. */
export function progressInWords(done: number, all: number): string {
  if (all === 0) return 'Nothing is on the agenda';
  return done === all ? `All ${plural(all, 'recommendation')} spoken of` : `${done} of ${plural(all, 'recommendation')} spoken of, ${all - done} left`;
}

const stepNames: Readonly<Record<TrackingAgendaRow['steps'][number]['kind'], string>> = { update: 'updated', dueDateMoved: 'due date moved', signedOffDone: 'signed off as done', signedOffImpact: 'impact signed off', noChange: 'no change', skipped: 'skipped' };

/** What was said of a row, each thing once, in its order. */
export function stepsInWords(steps: TrackingAgendaRow['steps']): string {
  return [...new Set(steps.map(({ kind }) => stepNames[kind]))].join(', ');
}
