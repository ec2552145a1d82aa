import { type AlertCounts, countAlerts } from '../../domain/alerts/count';
import { type Alert, alertStates } from '../../domain/alerts/types';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { abilityOf, allows, ensureMay, notFound } from '../support/guard';
import { type AlertView, type ReviewAlerts } from '../types';
import { receiversOf } from './receivers';
import { viewAlert } from './view';

/** Every alert: open ones first, the longest waiting at their head, then those without an outcome, then the closed ones, newest first. Needs `app.seeAlerts`. */
export function listAlerts(context: ServiceContext, actor: Actor): { alerts: AlertView[]; counts: AlertCounts } {
  ensureMay(actor, 'app.seeAlerts');
  const all = seenBy(context, actor).toSorted((a, b) => inOrder(a.value, b.value));
  return { alerts: all.map((stored) => viewAlert(context, actor, stored)), counts: countAlerts(all.map(({ value }) => value)) };
}

/** How many were raised in a period, for reports (domain.md §3.7, §10): zero included. Needs `app.seeAlerts`. */
export function countAlertsOf({ stores }: ServiceContext, actor: Actor, period: { from?: Day | undefined; to?: Day | undefined }): AlertCounts {
  ensureMay(actor, 'app.seeAlerts');
  return countAlerts(seenBy({ stores }, actor).map(({ value }) => value), period);
}

function seenBy({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor): Stored<Alert>[] {
  return [...stores.alerts.values()].filter(({ value: alert }) => allows(actor, { action: 'alert.see', alert, about: stores.reviews.get(alert.reviewReference)?.value }));
}

/** Those of one review that the actor may see, oldest first; `notFound` for whoever sees neither the review nor an alert of it. */
export function alertsOfReview(context: ServiceContext, actor: Actor, reference: string): ReviewAlerts {
  const { stores } = context;
  const review = stores.reviews.get(reference)?.value;
  const seen = stores.alerts.ofReview(reference).filter(({ value }) => allows(actor, { action: 'alert.see', alert: value, about: review }));
  if (!review || (seen.length === 0 && !allows(actor, { action: 'review.see', review }))) throw notFound();
  const alerts = seen.toSorted((a, b) => (a.value.reference < b.value.reference ? -1 : 1)).map((stored) => viewAlert(context, actor, stored));
  return { alerts, raise: abilityOf(decide(actor, { action: 'review.raiseAlert', review })), receivers: receiversOf(stores, reference).length };
}

function inOrder(a: Alert, b: Alert): number {
  const place = alertStates.indexOf(a.state) - alertStates.indexOf(b.state);
  if (place !== 0) return place;
  const oldestFirst = a.raisedAt < b.raisedAt || (a.raisedAt === b.raisedAt && a.reference < b.reference) ? -1 : 1;
  return a.state === 'closed' ? -oldestFirst : oldestFirst;
}
