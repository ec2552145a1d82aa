import { Temporal } from 'temporal-polyfill';
import { type Day, type Instant, LONDON, toInstant } from '../clock';
import { isOver, isTolerated } from '../recommendations/settle';
import { type Recommendation } from '../recommendations/types';
import { type AgendaReason, agendaReasons, type AgendaRow } from './types';

/** domain.md §7: a recommendation without an update for so many days is asked about. */
export const QUIET_DAYS = 30;
/** As many as a meeting could ever speak of; the page says how many more there are. */
export const MOST_ROWS = 400;

export interface AgendaDays {
  today: Day;
  /** The day of the meeting after this one. */
  nextDay: Day;
}

interface Placed {
  row: AgendaRow;
  /** Within its reason: the longest waiting first. */
  order: string;
}

/**
 * What a tracking meeting speaks of (domain.md §7): each recommendation once, under its most pressing reason, with all of
 * them said. Overdue; due before the next meeting; done and awaiting sign-off; no update for 30 days. The order depends
 * on the recommendations alone, never on the order in which they come.
 */
export function agendaOf(recommendations: Iterable<Recommendation>, days: AgendaDays): AgendaRow[] {
  const quietBefore = startOfQuiet(days.today);
  const placed: Placed[] = [];
  for (const recommendation of recommendations) {
    const reasons = reasonsFor(recommendation, days, quietBefore);
    const [first] = reasons;
    if (first) placed.push({ row: { reference: recommendation.reference, reasons }, order: `${agendaReasons.indexOf(first)} ${orderWithin(first, recommendation)}` });
  }
  return placed.sort(inOrder).map(({ row }) => row);
}

function reasonsFor(recommendation: Recommendation, { today, nextDay }: AgendaDays, quietBefore: Instant): AgendaReason[] {
  const { status, dueDay } = recommendation;
  if (isOver(recommendation) || isTolerated(recommendation, today)) return [];
  const quiet: AgendaReason[] = lastHeard(recommendation) < quietBefore ? ['noUpdate'] : [];
  // Once it is done its own due date no longer counts: it waits for somebody else.
  if (status === 'done') return ['awaitingSignOff', ...quiet];
  if (dueDay !== '' && dueDay < today) return ['overdue', ...quiet];
  return dueDay !== '' && dueDay < nextDay ? ['dueBefore', ...quiet] : quiet;
}

const lastHeard = ({ lastUpdateAt, createdAt }: Recommendation): Instant => lastUpdateAt ?? createdAt;

/** The moment from which on an update is recent enough: one for all rows, for London's day of each of them would be dear. */
function startOfQuiet(today: Day): Instant {
  const first = Temporal.PlainDate.from(today).subtract({ days: QUIET_DAYS - 1 });
  return toInstant(first.toZonedDateTime(LONDON).epochMilliseconds);
}

function orderWithin(reason: AgendaReason, recommendation: Recommendation): string {
  if (reason === 'awaitingSignOff') return recommendation.doneAt ?? '';
  return reason === 'noUpdate' ? lastHeard(recommendation) : recommendation.dueDay;
}

function inOrder(a: Placed, b: Placed): number {
  return compare(a.order, b.order) || a.row.reference.length - b.row.reference.length || compare(a.row.reference, b.row.reference);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
