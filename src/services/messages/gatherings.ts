import { type Instant, londonDay } from '../../domain/clock';
import { addWorkingDays, inSendingHours } from '../../domain/cycle/workingDays';
import { type Panel } from '../../domain/moderation/types';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { type ChannelRule, type Gathering } from './channelTypes';
import { putInOutbox } from './outbox';

const endedOn = (at: Instant | undefined): string => (at ? londonDay(at) : '');

const ofPanel = ({ reference, startsAt, state, closedAt }: Panel): Gathering => ({ kind: 'panel', reference, day: londonDay(startsAt), ahead: state === 'planned' || state === 'inSession', endedOn: endedOn(closedAt) });

const ofMeeting = ({ reference, startsAt, state, finishedAt }: TrackingMeeting): Gathering => ({ kind: 'trackingMeeting', reference, day: londonDay(startsAt), ahead: state === 'planned' || state === 'running', endedOn: endedOn(finishedAt) });

type Halls = Pick<Stores, 'panels' | 'trackingMeetings'>;

/** Every panel and tracking meeting, by day. Who sits there and what about is not for a channel. */
export function gatherings({ panels, trackingMeetings }: Halls): Gathering[] {
  const all = [...Array.from(panels.values(), ({ value }) => ofPanel(value)), ...Array.from(trackingMeetings.values(), ({ value }) => ofMeeting(value))];
  return all.sort((a, b) => (a.day < b.day || (a.day === b.day && a.reference < b.reference) ? -1 : 1));
}

/** One of them by its reference. */
export function findGathering({ panels, trackingMeetings }: Halls, reference: string): Gathering | undefined {
  const panel = panels.get(reference);
  const meeting = trackingMeetings.get(reference);
  if (panel) return ofPanel(panel.value);
  return meeting && ofMeeting(meeting.value);
}

/** Minutes are told of for so many working days after the end: a server that was down does not swallow them, and nobody hears of last year's. */
const MINUTES_ARE_NEWS = 3;

/**
 * The channel is reminded of a panel or a tracking meeting on the working day before it, and told when its minutes are there
 * (domain.md §9). A meeting that moved is reminded of anew. Gives how many were new.
 */
export async function planGatherings(context: ServiceContext): Promise<number> {
  const now = context.clock.now();
  if (!inSendingHours(now)) return 0;
  const today = londonDay(now);
  const tell = (rule: ChannelRule, { kind, reference, day }: Gathering): Promise<boolean> =>
    putInOutbox(context, { nonce: `${rule}/${reference}/${day}/channel`, recipient: undefined, rule, items: [{ rule, reference, dueDay: day, state: kind }] });
  let planned = 0;
  for (const gathering of gatherings(context.stores)) {
    const { ahead, day, endedOn: ended } = gathering;
    if (ahead && today < day && today >= addWorkingDays(day, -1) && (await tell('gatheringSoon', gathering))) planned += 1;
    if (ended && today >= ended && today <= addWorkingDays(ended, MINUTES_ARE_NEWS) && (await tell('minutesReady', gathering))) planned += 1;
  }
  return planned;
}
