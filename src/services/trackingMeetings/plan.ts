import { type TrackingMeetingResource } from '../../contract/trackingMeetings';
import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideChange, decideMove, decidePlan, decidePlanNext } from '../../domain/trackingMeetings/plan';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type FollowUp, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { type RowStep } from '../support/commitRow';
import { ensureMay } from '../support/guard';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { createNumbered } from '../support/numbers';
import { allowedMeeting, beginMeeting, commitMeeting } from './case';
import { noticesTo } from './notices';
import { type Asked } from './types';
import { type TrackingContext, viewMeeting } from './view';
import { type TrackingMeetingAction } from '../../domain/permissions/types';

/** A new meeting; its people are invited. The same attempt again gives the meeting that is there. */
export async function planMeeting(context: TrackingContext, actor: Actor, input: Asked<'planTrackingMeeting'>): Promise<TrackingMeetingResource> {
  ensureMay(actor, 'app.planTrackingMeetings');
  const known = plannedAs(context, `${actor.oid}/${input.attempt}`);
  const meeting = known ?? (await create(context, actor, decidePlan(input, (oid) => context.stores.people.get(oid)?.value, actor, context.clock.now())));
  return viewMeeting(context, actor, meeting);
}

/** The meeting after one that is over, with the same people: planned once, however often it is pressed. */
export async function planNext(context: TrackingContext, actor: Actor, reference: string, { startsAt }: Asked<'planNextTrackingMeeting'>): Promise<TrackingMeetingResource> {
  const { value: last } = allowedMeeting(context, actor, 'tracking.planNext', reference);
  const known = plannedAs(context, `after/${reference}`);
  const meeting = known ?? (await create(context, actor, decidePlanNext(last, startsAt, actor, context.clock.now())));
  return viewMeeting(context, actor, meeting);
}

function plannedAs({ stores }: ServiceContext, originKey: string): TrackingMeeting | undefined {
  return Array.from(stores.trackingMeetings.values(), ({ value }) => value).find((meeting) => meeting.originKey === originKey);
}

async function create(context: ServiceContext, actor: Actor, wanted: Omit<TrackingMeeting, 'reference'>): Promise<TrackingMeeting> {
  return (await createNumbered(context, context.stores.trackingMeetings, { prefix: `TM-${londonDay(wanted.startsAt).slice(0, 4)}-`, wanted, followUpsOf: (meeting) => followUpsOf(meeting, actor), what: 'meetings are being planned' })).value;
}

function followUpsOf(meeting: TrackingMeeting, actor: Actor): FollowUp[] {
  const { reference, plannedAt: at } = meeting;
  const audit = auditFollowUp({ subject: reference, list: 'TrackingMeetings', key: reference, from: 1, to: 1, action: 'tracking.planned', summary: londonDay(meeting.startsAt), actor, at });
  return [audit, ...noticesTo([meeting.chair, ...meeting.invited], 'trackingInvited', meeting, actor)];
}

/** Other people, another chair or length; whoever is new is invited. */
export function changeMeeting(context: TrackingContext, actor: Actor, reference: string, { revision, ...places }: Asked<'changeTrackingMeeting'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.change', (before) => ({
    action: 'tracking.changed',
    change: decideChange(before, places, (oid) => context.stores.people.get(oid)?.value),
    followUps: (next) => noticesTo([next.chair, ...next.invited].filter(({ oid }) => oid !== before.chair.oid && !before.invited.some((each) => each.oid === oid)), 'trackingInvited', next, actor),
  }));
}

/** Another day or time; everybody is told. */
export function moveMeeting(context: TrackingContext, actor: Actor, reference: string, { revision, startsAt, reason }: Asked<'moveTrackingMeeting'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.move', (before) => {
    ensureTextsFit({ reason }, LONGEST_REASON);
    return { action: 'tracking.moved', change: decideMove(before, startsAt, reason, actor, context.clock.now()), followUps: (next) => noticesTo([next.chair, ...next.invited], 'trackingMoved', next, actor) };
  });
}

/** It does not take place; everybody is told. */
export function cancelMeeting(context: TrackingContext, actor: Actor, reference: string, { revision, reason }: Asked<'cancelTrackingMeeting'>): Promise<TrackingMeetingResource> {
  return step(context, actor, reference, revision, 'tracking.cancel', () => {
    ensureTextsFit({ reason }, LONGEST_REASON);
    return { action: 'tracking.cancelled', change: { state: 'cancelled', cancelReason: reason.trim() }, followUps: (next) => noticesTo([next.chair, ...next.invited], 'trackingCancelled', next, actor) };
  });
}

/** One write of a meeting at the revision that the person saw. Throws `stale` with the meeting as it is now. */
export async function step(context: TrackingContext, actor: Actor, reference: string, revision: number, action: TrackingMeetingAction, decided: (meeting: TrackingMeeting) => RowStep<TrackingMeeting>): Promise<TrackingMeetingResource> {
  const view = (meeting: TrackingMeeting) => viewMeeting(context, actor, meeting);
  const stored: Stored<TrackingMeeting> = await beginMeeting(context, actor, action, reference, revision, view);
  const { value } = await commitMeeting(context, actor, stored, { summary: reference, ...decided(stored.value) }, view);
  return view(value);
}
