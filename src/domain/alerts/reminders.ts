import { type Instant } from '../clock';
import { inSendingHours } from '../cycle/workingDays';
import { anHourAfter, nextWorkingMoment, workingMinutesBetween } from '../cycle/workingHours';
import { type Person, type PersonRef } from '../people/types';
import { type Alert } from './types';

/** Why a message about an alert goes out: because it was raised, at any hour; or because nobody has acknowledged it. */
export const alertRules = ['alertRaised', 'alertWaiting'] as const;
export type AlertRule = (typeof alertRules)[number];

/** One message to one QA lead about one alert. */
export interface AlertReminder {
  /** `alert/A-2026-003/0/<oid>`: planned twice is the same as once. */
  nonce: string;
  rule: AlertRule;
  alert: Alert;
  recipient: PersonRef;
}

/**
 * What is due now of the messages about alerts (domain.md §9): the first at once, at any hour; then one every working
 * hour, or every so many, until it is acknowledged. Those that could not go out in their hour are not made up for: the latest says it all.
 */
export function dueAlertReminders(alerts: Iterable<Alert>, people: Iterable<Person>, now: Instant, everyHours = 1): AlertReminder[] {
  const leads = [...people].filter(({ roles }) => roles.includes('QaLead'));
  return [...alerts].flatMap((alert) => {
    if (alert.state !== 'open') return [];
    const turn = turnOf(alert, now, everyHours);
    const rule = turn === 0 ? 'alertRaised' : 'alertWaiting';
    return leads.map(({ oid, name }) => ({ nonce: nonceOf(alert, turn, oid), rule, alert, recipient: { oid, name } }) as const);
  });
}

/**
 * Which message about an open alert has its turn now: 0 for the first, which goes out at any hour, 1 and on for the
 * repeats. The first repeat comes an hour later, or when the office opens; from then on one every so many hours of working time.
 */
export function turnOf({ raisedAt }: Pick<Alert, 'raisedAt'>, now: Instant, everyHours = 1): number {
  const first = nextWorkingMoment(anHourAfter(raisedAt));
  if (now < first || !inSendingHours(now)) return 0;
  return 1 + Math.floor(workingMinutesBetween(first, now) / (60 * everyHours));
}

/** What all messages about this alert to this person begin and end with. */
export function isAboutAlertTo(nonce: string, { reference }: Pick<Alert, 'reference'>, oid: string): boolean {
  return nonce.startsWith(`alert/${reference}/`) && nonce.endsWith(`/${oid}`);
}

function nonceOf({ reference }: Alert, turn: number, oid: string): string {
  return `alert/${reference}/${turn}/${oid}`;
}
