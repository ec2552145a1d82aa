import { type Body } from '../../contract/route';
import { type TrackingAgendaRow, type TrackingMeetingResource, type trackingMeetingRoutes, type TrackingMeetingRow, type TrackingSuggestion } from '../../contract/trackingMeetings';
import { type Actor } from '../../domain/people/types';
import { type RecommendationView } from '../recommendations/types';
import { type ExportedFile } from '../reviews/accessTypes';
import { type Waiting } from '../support/follow';

/** What a request of that route carries, parsed. */
export type Asked<Name extends keyof typeof trackingMeetingRoutes> = Body<(typeof trackingMeetingRoutes)[Name]>;

/** What was said of a row; with the recommendation where the tracker changed. */
export interface CapturedRow {
  row: TrackingAgendaRow;
  view: RecommendationView | undefined;
}

/**
 * The monthly tracking meeting (domain.md §7). Each verb answers with what its actor may see of it: the resources of the
 * contract, filled field by field, with those recommendations that the tracker lets them see.
 */
export interface TrackingMeetingServices {
  /** Those to come first, the next at their head; then those that were, the latest first. Needs `app.use`. */
  list(actor: Actor): { rows: TrackingMeetingRow[]; suggestion: TrackingSuggestion | undefined };
  /** The same attempt again gives the meeting that is there. Needs `app.planTrackingMeetings`; throws `invalid` with every fault. */
  plan(actor: Actor, input: Asked<'planTrackingMeeting'>): Promise<TrackingMeetingResource>;
  /** With the version that is known it waits, at most 20 seconds or until the signal, for another one. No Graph call. */
  get(actor: Actor, meeting: string, after?: string, waiting?: Waiting): Promise<TrackingMeetingResource>;
  change(actor: Actor, meeting: string, input: Asked<'changeTrackingMeeting'>): Promise<TrackingMeetingResource>;
  move(actor: Actor, meeting: string, input: Asked<'moveTrackingMeeting'>): Promise<TrackingMeetingResource>;
  cancel(actor: Actor, meeting: string, input: Asked<'cancelTrackingMeeting'>): Promise<TrackingMeetingResource>;
  start(actor: Actor, meeting: string, input: Asked<'startTrackingMeeting'>): Promise<TrackingMeetingResource>;
  attend(actor: Actor, meeting: string, input: Asked<'attendTrackingMeeting'>): Promise<TrackingMeetingResource>;
  setActions(actor: Actor, meeting: string, input: Asked<'setTrackingActions'>): Promise<TrackingMeetingResource>;
  agreeNext(actor: Actor, meeting: string, input: Asked<'agreeNextTrackingMeeting'>): Promise<TrackingMeetingResource>;
  finish(actor: Actor, meeting: string, input: Asked<'finishTrackingMeeting'>): Promise<TrackingMeetingResource>;
  /** Once: pressed again it gives the meeting that was planned. */
  planNext(actor: Actor, meeting: string, input: Asked<'planNextTrackingMeeting'>): Promise<TrackingMeetingResource>;
  followAction(actor: Actor, meeting: string, action: string, input: Asked<'followTrackingAction'>): Promise<TrackingMeetingResource>;
  /** What the tracker allows of a recommendation, said in the meeting; throws what the tracker's own verb throws. */
  capture(actor: Actor, meeting: string, recommendation: string, input: Asked<'captureTrackingRow'>): Promise<CapturedRow>;
  /** As a Word file; recorded first. Needs `tracking.minutes`. */
  minutes(actor: Actor, meeting: string): Promise<ExportedFile>;
}
