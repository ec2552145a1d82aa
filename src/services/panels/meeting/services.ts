import { type MeetingResource } from '../../../contract/panels';
import { type Actor } from '../../../domain/people/types';
import { type ServiceContext } from '../../context';
import { seePanel } from '../case';
import { createFollow, type Follow, LONGEST_WAIT, type Waiting } from './follow';
import { concludeItem, decideOneGrade, decideOneRecommendation, deferItem, markQuality, openDiscussion, resumeItem, setActionsArising } from './itemVerbs';
import { exportMinutes } from './minutes';
import { readModeration } from './moderation';
import { finishMeeting, moveMeeting, setAttendance, startMeeting } from './panelVerbs';
import { type MeetingServices } from './types';
import { viewMeeting } from './view';

/** Every verb of the meeting and of what comes after it, over one context. */
export function meetingServices(context: ServiceContext): MeetingServices {
  const follow = createFollow(context.stores);
  return {
    start: (actor, panel, input) => startMeeting(context, actor, panel, input),
    meeting: (actor, panel, after, waiting) => followMeeting(context, follow, actor, panel, after, waiting),
    attend: (actor, panel, input) => setAttendance(context, actor, panel, input),
    move: (actor, panel, input) => moveMeeting(context, actor, panel, input),
    finish: (actor, panel, input) => finishMeeting(context, actor, panel, input),
    open: (actor, panel, review, input) => openDiscussion(context, actor, { panel, review }, input),
    decideGrade: (actor, panel, review, input) => decideOneGrade(context, actor, { panel, review }, input),
    decideRecommendation: (actor, panel, review, input) => decideOneRecommendation(context, actor, { panel, review }, input),
    setActions: (actor, panel, review, input) => setActionsArising(context, actor, { panel, review }, input),
    markQuality: (actor, panel, review, input) => markQuality(context, actor, { panel, review }, input),
    conclude: (actor, panel, review, input) => concludeItem(context, actor, { panel, review }, input),
    defer: (actor, panel, review, input) => deferItem(context, actor, { panel, review }, input),
    resume: (actor, panel, review, input) => resumeItem(context, actor, { panel, review }, input),
    minutes: (actor, panel) => exportMinutes(context, actor, panel),
    moderation: (actor, review) => readModeration(context, actor, review),
  };
}

/**
 * The meeting as this person may see it: at once where that differs from what they know, or as soon as it does. What they
 * may not see wakes nobody: two versions differ only in what is theirs to see. No Graph call.
 */
async function followMeeting(context: ServiceContext, follow: Follow, actor: Actor, reference: string, after: string | undefined, { signal, longest = LONGEST_WAIT }: Waiting = {}): Promise<MeetingResource> {
  const until = performance.now() + longest;
  for (;;) {
    const { value: panel } = seePanel(context, actor, reference);
    const now = viewMeeting(context, actor, panel);
    if (now.version !== after || !(await follow.next(panel, until, signal))) return now;
  }
}
