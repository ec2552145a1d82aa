import { type Actor } from '../people/types';
import { allowsStep, type TrackingVerb } from '../trackingMeetings/states';
import { type TrackingMeeting } from '../trackingMeetings/types';
import { isOffice } from './relations';
import { type Decision, type DenyReason, type TrackingMeetingAction } from './types';

const allow: Decision = { allowed: true };
const deny = (reason: DenyReason): Decision => ({ allowed: false, reason });
const when = (condition: boolean, reason: DenyReason): Decision => (condition ? allow : deny(reason));

type TrackingRule = (actor: Actor, meeting: TrackingMeeting) => Decision;

const chairs = (actor: Actor, { chair }: TrackingMeeting): boolean => chair.oid === actor.oid;
const takesPart = (actor: Actor, meeting: TrackingMeeting): boolean => chairs(actor, meeting) || meeting.invited.some(({ oid }) => oid === actor.oid);
const inState = (verb: TrackingVerb, { state }: TrackingMeeting): Decision => when(allowsStep(verb, state), 'wrongState');

/** The office plans it (domain.md §2). */
const asOffice =
  (verb: TrackingVerb): TrackingRule =>
  (actor, meeting) =>
    isOffice(actor) ? inState(verb, meeting) : deny('roleMayNot');

/** Whoever runs it: its chair, or the office that takes the notes. */
const asDriver =
  (verb: TrackingVerb): TrackingRule =>
  (actor, meeting) =>
    isOffice(actor) || chairs(actor, meeting) ? inState(verb, meeting) : deny('notMeetingChair');

/** The monthly tracking meeting (domain.md §7). What may be said of a recommendation in it is the tracker's own question. */
export const trackingRules: Readonly<Record<TrackingMeetingAction, TrackingRule>> = {
  'tracking.see': (actor, meeting) => when(isOffice(actor) || takesPart(actor, meeting), 'cannotSee'),
  'tracking.change': asOffice('change'),
  'tracking.move': asOffice('move'),
  'tracking.cancel': asOffice('cancel'),
  'tracking.start': asDriver('start'),
  // Everybody in the room, each for what the tracker lets them say.
  'tracking.capture': (_, meeting) => inState('capture', meeting),
  'tracking.record': asDriver('record'),
  'tracking.finish': asDriver('finish'),
  'tracking.followAction': asDriver('followAction'),
  'tracking.planNext': asOffice('planNext'),
  // A file leaves the app: for whoever writes the minutes round.
  'tracking.minutes': asDriver('minutes'),
};
