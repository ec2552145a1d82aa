import { type Alert } from '../../domain/alerts/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type AlertAction } from '../../domain/permissions/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { commitRow } from '../support/commitRow';
import { ensureAllowed } from '../support/guard';
import { type AlertView } from '../types';
import { seeAlert, viewAlert } from './view';

/** What the QA lead does to an alert: its permission, its entry in the review's audit, and what changes. */
export interface AlertStep {
  action: AlertAction;
  audited: string;
  change: () => Partial<Alert>;
}

/**
 * One write: the alert, with its audit entry in the chain of the review that it stands on. Throws `stale` with the view as
 * it is now when another lead was quicker by a moment.
 */
export async function commitStep(context: ServiceContext, actor: Actor, reference: string, { action, audited, change }: AlertStep): Promise<AlertView> {
  const { stores } = context;
  const stored = seeAlert(context, actor, reference);
  const { reviewReference: subject, kind } = stored.value;
  ensureAllowed(decide(actor, { action, alert: stored.value, about: stores.reviews.get(subject)?.value }));
  const view = (row: Stored<Alert>) => viewAlert(context, actor, row);
  return view(await commitRow(context, actor, { store: stores.alerts, row: stored, subject, list: 'Alerts' }, { action: audited, change: change(), summary: `${reference}, ${kind}` }, view));
}
