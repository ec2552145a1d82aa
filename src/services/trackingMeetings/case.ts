import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type TrackingMeetingAction } from '../../domain/permissions/types';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { commitRow, type RowStep } from '../support/commitRow';
import { ensureAllowed, ensureNotBarred, notFound } from '../support/guard';
import { atRevision } from '../support/load';

/** The meeting, if this actor may see it; otherwise `notFound`. */
export function seeMeeting({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, reference: string): Stored<TrackingMeeting> {
  const stored = stores.trackingMeetings.get(reference);
  if (!stored || !decide(actor, { action: 'tracking.see', trackingMeeting: stored.value }).allowed) throw notFound();
  return stored;
}

/** Seen and allowed, as it is now. */
export function allowedMeeting(context: Pick<ServiceContext, 'stores'>, actor: Actor, action: TrackingMeetingAction, reference: string): Stored<TrackingMeeting> {
  const stored = seeMeeting(context, actor, reference);
  ensureAllowed(decide(actor, { action, trackingMeeting: stored.value }));
  return stored;
}

/** How a verb begins: seen and allowed, at the revision that the person saw. Throws `stale` with what `view` gives. */
export async function beginMeeting(context: ServiceContext, actor: Actor, action: TrackingMeetingAction, reference: string, revision: number, view: (meeting: TrackingMeeting) => unknown): Promise<Stored<TrackingMeeting>> {
  const seen = seeMeeting(context, actor, reference);
  // Before anything is compared or read again: an old page gives nobody a right to hear what is there now.
  ensureNotBarred(decide(actor, { action, trackingMeeting: seen.value }));
  const stored = await atRevision(context.stores.trackingMeetings, seen, revision, (row) => {
    ensureAllowed(decide(actor, { action: 'tracking.see', trackingMeeting: row.value }));
    return view(row.value);
  });
  ensureAllowed(decide(actor, { action, trackingMeeting: stored.value }));
  return stored;
}

/** One write of a meeting: its entry stands in the meeting's own chain. */
export function commitMeeting(context: ServiceContext, actor: Actor, row: Stored<TrackingMeeting>, step: RowStep<TrackingMeeting>, view: (meeting: TrackingMeeting) => unknown): Promise<Stored<TrackingMeeting>> {
  return commitRow(context, actor, { store: context.stores.trackingMeetings, row, subject: row.value.reference, list: 'TrackingMeetings' }, step, ({ value }) => view(value));
}
