import { type TrackingMeetingState } from './types';

export type TrackingVerb = 'change' | 'move' | 'cancel' | 'start' | 'capture' | 'record' | 'finish' | 'followAction' | 'planNext' | 'minutes';

/** The states in which each step may be taken. */
export const trackingSteps: Readonly<Record<TrackingVerb, readonly TrackingMeetingState[]>> = {
  // Somebody who was not invited comes all the same.
  change: ['planned', 'running'],
  move: ['planned'],
  cancel: ['planned'],
  start: ['planned'],
  capture: ['running'],
  record: ['running'],
  finish: ['running'],
  followAction: ['finished'],
  planNext: ['finished'],
  minutes: ['finished'],
};

/** Whether the step may be taken in that state. */
export function allowsStep(verb: TrackingVerb, state: TrackingMeetingState): boolean {
  return trackingSteps[verb].includes(state);
}
