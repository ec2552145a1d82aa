import { type TrackingMeetingResource } from '../../contract/trackingMeetings';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { type RecommendationServices } from '../recommendations/types';
import { createListening, type Listening, LONGEST_WAIT, type Waiting } from '../support/follow';
import { createAgendas } from './agenda';
import { captureRow } from './capture';
import { seeMeeting } from './case';
import { agreeNext, attendMeeting, finishMeeting, followAction, setActions, startMeeting } from './course';
import { listMeetings } from './list';
import { exportMinutes } from './minutes';
import { cancelMeeting, changeMeeting, moveMeeting, planMeeting, planNext } from './plan';
import { type TrackingMeetingServices } from './types';
import { type TrackingContext, viewMeeting } from './view';

/** What is known of a change: of which meeting, or of which recommendation. */
interface News {
  meeting?: string;
  recommendation?: string;
}

/** Every verb of tracking meetings, over one context and the tracker's own verbs. */
export function trackingMeetingServices(base: ServiceContext, tracker: RecommendationServices): TrackingMeetingServices {
  const context: TrackingContext = { ...base, agendas: createAgendas(base) };
  const listening = createListening<News>();
  listening.hear(base.stores.trackingMeetings, ({ reference }) => ({ meeting: reference }));
  listening.hear(base.stores.trackingRows, ({ meetingReference }) => ({ meeting: meetingReference }));
  listening.hear(base.stores.recommendations, ({ reference }) => ({ recommendation: reference }));
  return {
    list: (actor) => listMeetings(context, actor),
    plan: (actor, input) => planMeeting(context, actor, input),
    get: (actor, meeting, after, waiting) => followMeeting(context, listening, actor, meeting, after, waiting),
    change: (actor, meeting, input) => changeMeeting(context, actor, meeting, input),
    move: (actor, meeting, input) => moveMeeting(context, actor, meeting, input),
    cancel: (actor, meeting, input) => cancelMeeting(context, actor, meeting, input),
    start: (actor, meeting, input) => startMeeting(context, actor, meeting, input),
    attend: (actor, meeting, input) => attendMeeting(context, actor, meeting, input),
    setActions: (actor, meeting, input) => setActions(context, actor, meeting, input),
    agreeNext: (actor, meeting, input) => agreeNext(context, actor, meeting, input),
    finish: (actor, meeting, input) => finishMeeting(context, actor, meeting, input),
    planNext: (actor, meeting, input) => planNext(context, actor, meeting, input),
    followAction: (actor, meeting, action, input) => followAction(context, actor, meeting, action, input),
    capture: (actor, meeting, recommendation, input) => captureRow(context, tracker, actor, meeting, recommendation, input),
    minutes: (actor, meeting) => exportMinutes(context, actor, meeting),
  };
}

/**
 * The meeting as this person may see it: at once where that differs from what they know, or as soon as it does. While it
 * runs a change of a recommendation on its agenda is news as well.
 */
async function followMeeting(context: TrackingContext, listening: Listening<News>, actor: Actor, reference: string, after: string | undefined, { signal, longest = LONGEST_WAIT }: Waiting = {}): Promise<TrackingMeetingResource> {
  const until = performance.now() + longest;
  for (;;) {
    const { value: meeting } = seeMeeting(context, actor, reference);
    const now = viewMeeting(context, actor, meeting);
    if (now.version !== after || !(await listening.next((news) => concerns(meeting, news), until, signal))) return now;
  }
}

function concerns({ reference, state, agenda }: TrackingMeeting, { meeting, recommendation }: News): boolean {
  return meeting === reference || (recommendation !== undefined && state === 'running' && agenda.some((row) => row.reference === recommendation));
}
