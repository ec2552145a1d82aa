import { type RecommendationView, type Services } from '../../services/types';
import { presentFile } from '../presenters/files';
import { presentRecommendation } from '../presenters/recommendations';
import { type Operations } from './types';

type Names =
  | 'listTrackingMeetings' | 'planTrackingMeeting' | 'getTrackingMeeting' | 'changeTrackingMeeting' | 'moveTrackingMeeting' | 'cancelTrackingMeeting' | 'startTrackingMeeting' | 'attendTrackingMeeting'
  | 'setTrackingActions' | 'agreeNextTrackingMeeting' | 'finishTrackingMeeting' | 'planNextTrackingMeeting' | 'followTrackingAction' | 'captureTrackingRow' | 'exportTrackingMinutes';

/** What the services give of meetings is the contract's own, for that person: also what is there now when somebody was quicker. */
const current = (value: unknown): unknown => value;

/** The monthly tracking meeting. */
export function trackingMeetingOperations({ trackingMeetings }: Services): Pick<Operations, Names> {
  return {
    listTrackingMeetings: {
      from: 'all',
      run: (actor) => {
        const { rows, suggestion } = trackingMeetings.list(actor);
        return { rows, ...(suggestion && { suggestion }) };
      },
    },
    planTrackingMeeting: { current, run: (actor, { body }) => trackingMeetings.plan(actor, body) },
    // Waits for a change where the asker knows what is there now: so none of these answers has a name that lasts.
    getTrackingMeeting: { run: (actor, { params, query }, call) => trackingMeetings.get(actor, params.reference, query.after, query.after === undefined ? {} : { signal: call.signal }) },
    changeTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.change(actor, params.reference, body) },
    moveTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.move(actor, params.reference, body) },
    cancelTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.cancel(actor, params.reference, body) },
    startTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.start(actor, params.reference, body) },
    attendTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.attend(actor, params.reference, body) },
    setTrackingActions: { current, run: (actor, { params, body }) => trackingMeetings.setActions(actor, params.reference, body) },
    agreeNextTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.agreeNext(actor, params.reference, body) },
    finishTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.finish(actor, params.reference, body) },
    planNextTrackingMeeting: { current, run: (actor, { params, body }) => trackingMeetings.planNext(actor, params.reference, body) },
    followTrackingAction: { current, run: (actor, { params, body }) => trackingMeetings.followAction(actor, params.reference, params.id, body) },
    captureTrackingRow: {
      // Of two who speak of the same recommendation the later is shown what the tracker says by now.
      current: (view: RecommendationView) => presentRecommendation(view),
      run: async (actor, { params, body }) => {
        const { row, view } = await trackingMeetings.capture(actor, params.reference, params.recommendation, body);
        return { row, ...(view && { recommendation: presentRecommendation(view) }) };
      },
    },
    exportTrackingMinutes: { run: async (actor, { params }) => presentFile(await trackingMeetings.minutes(actor, params.reference)) },
  };
}
