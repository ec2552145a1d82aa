import { type Services } from '../../services/types';
import { presentFile } from '../presenters/files';
import { type Operations } from './types';

type Names =
  | 'startPanel' | 'getMeeting' | 'setAttendance' | 'moveMeeting' | 'finishPanel' | 'openDiscussion' | 'decideGrade' | 'decideRecommendation' | 'setActionsArising' | 'markItemQuality'
  | 'concludeItem' | 'deferItem' | 'resumeItem' | 'exportMinutes' | 'getModeration';

/** What the services give of panels is the contract's own, for that person: also what is there now when somebody was quicker. */
const current = (value: unknown): unknown => value;

/** The meeting, and what becomes of it. */
export function meetingOperations({ panels }: Services): Pick<Operations, Names> {
  return {
    startPanel: { current, run: (actor, { params, body }) => panels.start(actor, params.reference, body) },
    // Waits for a change where the asker knows what is there now: so none of these answers has a name that lasts.
    getMeeting: { run: (actor, { params, query }, call) => panels.meeting(actor, params.reference, query.after, query.after === undefined ? {} : { signal: call.signal }) },
    setAttendance: { current, run: (actor, { params, body }) => panels.attend(actor, params.reference, body) },
    moveMeeting: { current, run: (actor, { params, body }) => panels.move(actor, params.reference, body) },
    finishPanel: { current, run: (actor, { params, body }) => panels.finish(actor, params.reference, body) },
    openDiscussion: { current, run: (actor, { params, body }) => panels.open(actor, params.reference, params.review, body) },
    decideGrade: { current, run: (actor, { params, body }) => panels.decideGrade(actor, params.reference, params.review, body) },
    decideRecommendation: { current, run: (actor, { params, body }) => panels.decideRecommendation(actor, params.reference, params.review, body) },
    setActionsArising: { current, run: (actor, { params, body }) => panels.setActions(actor, params.reference, params.review, body) },
    markItemQuality: { current, run: (actor, { params, body }) => panels.markQuality(actor, params.reference, params.review, body) },
    concludeItem: { current, run: (actor, { params, body }) => panels.conclude(actor, params.reference, params.review, body) },
    deferItem: { current, run: (actor, { params, body }) => panels.defer(actor, params.reference, params.review, body) },
    resumeItem: { current, run: (actor, { params, body }) => panels.resume(actor, params.reference, params.review, body) },
    exportMinutes: { run: async (actor, { params }) => presentFile(await panels.minutes(actor, params.reference)) },
    getModeration: { run: (actor, { params }) => panels.moderation(actor, params.reference) },
  };
}
