import { type Alert } from '../../domain/alerts/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type AlertAction } from '../../domain/permissions/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { finishFirst } from '../support/finish';
import { ensureAllowed } from '../support/guard';
import { orStale } from '../support/load';
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
  const { stores, performers, committer, clock } = context;
  const stored = seeAlert(context, actor, reference);
  ensureAllowed(decide(actor, { action, alert: stored.value, about: stores.reviews.get(stored.value.reviewReference)?.value }));
  const changes = change();
  const write = async () => {
    const settled = await finishFirst(performers, stores.alerts, stored);
    const revision = settled.value.revision + 1;
    const audit = auditFollowUp({ subject: stored.value.reviewReference, list: 'Alerts', key: reference, from: revision, to: revision, action: audited, summary: `${reference}, ${stored.value.kind}`, actor, at: clock.now() });
    return committer.update(stores.alerts, settled, changes, [audit]);
  };
  const view = (row: Stored<Alert>) => viewAlert(context, actor, row);
  return view(await orStale(write, view));
}
