import { isDeepStrictEqual } from 'node:util';
import { type TrackingMeetingResource } from '../../contract/trackingMeetings';
import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideActions, decideAttend, decideFinish, decideFollow, decideNext, decideStart, earlierActions } from '../../domain/trackingMeetings/course';
import { type FollowedAction, type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { allowedMeeting, commitMeeting } from './case';
import { step } from './plan';
import { type Asked } from './types';
import { type TrackingContext, viewMeeting } from './view';

/** The meeting begins: its agenda stays as the tracker has it at this moment. */
export function startMeeting(context: TrackingContext, actor: Actor, reference: string, { revision }: Asked<'startTrackingMeeting'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.start', (meeting) => ({ action: 'tracking.started', change: decideStart(context.agendas.of(meeting), context.clock.now()), summary: ({ agenda }) => `${agenda.length} recommendations`, replyWhen: 'committed' }));
}

/** Who is here. */
export function attendMeeting(context: TrackingContext, actor: Actor, reference: string, { revision, attendance }: Asked<'attendTrackingMeeting'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.record', (meeting) => ({ action: 'tracking.attended', change: decideAttend(meeting, attendance), summary: `${attendance.filter(({ presence }) => presence === 'present').length} present`, replyWhen: 'committed' }));
}

/** The actions arising, all of them as they now are. */
export function setActions(context: TrackingContext, actor: Actor, reference: string, { revision, actions }: Asked<'setTrackingActions'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.record', (meeting) => {
    ensureTextsFit({ actions }, LONGEST_REASON);
    return { action: 'tracking.actionsSet', change: decideActions(actions, meeting.actions, (oid) => context.stores.people.get(oid)?.value, londonDay(context.clock.now())), summary: `${actions.length} actions`, replyWhen: 'committed' };
  });
}

/** When the next one is to be. */
export function agreeNext(context: TrackingContext, actor: Actor, reference: string, { revision, startsAt }: Asked<'agreeNextTrackingMeeting'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.record', () => ({ action: 'tracking.nextAgreed', change: decideNext(startsAt, context.clock.now()), summary: londonDay(startsAt), replyWhen: 'committed' }));
}

/** The meeting ends. */
export function finishMeeting(context: TrackingContext, actor: Actor, reference: string, { revision }: Asked<'finishTrackingMeeting'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.finish', (meeting) => ({ action: 'tracking.finished', change: decideFinish(followedIn(context, meeting), context.clock.now()) }));
}

function followedIn({ stores }: TrackingContext, meeting: TrackingMeeting): FollowedAction[] {
  const all = Array.from(stores.trackingMeetings.values(), ({ value }) => value);
  return earlierActions(all, meeting).map(({ meeting: from, action }) => ({ meeting: from.reference, ...action }));
}

/** An action of a meeting that is over is done, or is not after all: whatever its row is by now. */
export async function followAction(context: TrackingContext, actor: Actor, reference: string, id: string, { done }: Asked<'followTrackingAction'>): Promise<TrackingMeetingResource> {
  const stored = allowedMeeting(context, actor, 'tracking.followAction', reference);
  const view = (meeting: TrackingMeeting) => viewMeeting(context, actor, meeting);
  const change = decideFollow(stored.value, id, done, context.clock.now());
  // Pressed twice it is one press.
  if (isDeepStrictEqual(change.actions, stored.value.actions)) return view(stored.value);
  const { value } = await commitMeeting(context, actor, stored, { action: done ? 'tracking.actionDone' : 'tracking.actionReopened', change, summary: id }, view);
  return view(value);
}
