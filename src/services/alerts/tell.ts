import { type AlertReminder, dueAlertReminders, isAboutAlertTo } from '../../domain/alerts/reminders';
import { londonDay } from '../../domain/clock';
import { type ServiceContext } from '../context';
import { putInOutbox } from '../messages/outbox';
import { reminderRules } from '../messages/reminderRules';
import { type AlertNews } from '../support/followUps';
import { type PerformerContext } from '../support/performers';
import { receiversOf } from './receivers';

/** Every QA lead hears at once of one alert; nobody any more when it was acknowledged before this could be done. */
export async function tellReceivers(context: PerformerContext, { alert: reference }: AlertNews): Promise<void> {
  const alert = context.stores.alerts.get(reference)?.value;
  if (!alert) return;
  const first = dueAlertReminders([alert], receiversOf(context.stores, alert.reviewReference), alert.raisedAt);
  await Promise.all(first.map((reminder) => put(context, reminder)));
}

/**
 * Writes the messages about open alerts that are due now into the outbox; twice, or on two servers, is the same as once.
 * While an earlier one to the same person still waits to be sent, that one will do. Gives how many were new.
 */
export async function planAlerts(context: ServiceContext): Promise<number> {
  const { stores, clock } = context;
  const open = Array.from(stores.alerts.values(), ({ value }) => value).filter(({ state }) => state === 'open');
  let planned = 0;
  const due = open.flatMap((alert) => dueAlertReminders([alert], receiversOf(stores, alert.reviewReference), clock.now(), reminderRules(stores).alert.everyHours));
  for (const reminder of due) {
    if (waitsToBeSent(context, reminder)) continue;
    if (await put(context, reminder)) planned += 1;
  }
  return planned;
}

function put(context: Pick<ServiceContext, 'stores' | 'clock'>, { nonce, rule, recipient, alert }: AlertReminder): Promise<boolean> {
  return putInOutbox(context, { nonce, rule, recipient, items: [{ rule, reference: alert.reference, dueDay: londonDay(alert.raisedAt), state: alert.kind }] });
}

function waitsToBeSent({ stores }: ServiceContext, { alert, recipient }: AlertReminder): boolean {
  return [...stores.messages.values()].some(({ value: { nonce, state, permanent } }) => isAboutAlertTo(nonce, alert, recipient.oid) && (state === 'pending' || state === 'sending' || (state === 'failed' && !permanent)));
}
