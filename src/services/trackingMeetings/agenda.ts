import { type Day, londonDay } from '../../domain/clock';
import { type Recommendation } from '../../domain/recommendations/types';
import { agendaOf, MOST_ROWS } from '../../domain/trackingMeetings/agenda';
import { suggestNext } from '../../domain/trackingMeetings/rhythm';
import { type AgendaRow, type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { remembering } from '../support/remembering';

/** The meeting after one: as planned, as agreed in it, or a month on. */
export function nextAfter({ trackingMeetings }: Pick<Stores, 'trackingMeetings'>, meeting: TrackingMeeting, today: Day): { startsAt: string; agreed: boolean; reference: string | undefined } {
  const later = Array.from(trackingMeetings.values(), ({ value }) => value).filter(({ state, startsAt, reference }) => state !== 'cancelled' && reference !== meeting.reference && startsAt > meeting.startsAt);
  const planned = later.sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
  if (planned) return { startsAt: planned.startsAt, agreed: true, reference: planned.reference };
  if (meeting.nextStartsAt) return { startsAt: meeting.nextStartsAt, agreed: true, reference: undefined };
  return { startsAt: suggestNext(meeting.startsAt, today), agreed: false, reference: undefined };
}

/** Meetings whose agenda is kept at once: rarely more than the next. */
const KEPT = 4;

export interface Agendas {
  /** The whole agenda of a meeting, whoever asks: from the tracker as it is now until it starts, and from then on as it was. */
  of(meeting: TrackingMeeting): readonly AgendaRow[];
}

/** Walks the tracker once a change of it and day, however many look at a meeting that is to come. */
export function createAgendas({ stores, clock }: Pick<ServiceContext, 'stores' | 'clock'>): Agendas {
  const kept = remembering<readonly AgendaRow[]>(KEPT);
  return {
    of: (meeting) => {
      if (meeting.state !== 'planned') return meeting.agenda;
      const today = londonDay(clock.now());
      const nextDay = londonDay(nextAfter(stores, meeting, today).startsAt);
      return kept.get(`${stores.recommendations.version} ${today} ${nextDay}`, () => agendaOf(recommendationsIn(stores), { today, nextDay }));
    },
  };
}

function* recommendationsIn({ recommendations }: Pick<Stores, 'recommendations'>): Iterable<Recommendation> {
  for (const { value } of recommendations.values()) yield value;
}

/** How many more the tracker has than one meeting speaks of. */
export const beyondOf = (agenda: readonly AgendaRow[]): number => Math.max(0, agenda.length - MOST_ROWS);
