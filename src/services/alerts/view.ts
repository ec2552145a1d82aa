import { type Alert } from '../../domain/alerts/types';
import { type Instant } from '../../domain/clock';
import { workingMinutesBetween } from '../../domain/cycle/workingHours';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { abilityOf, allows, notFound } from '../support/guard';
import { type AlertView } from '../types';

/** One alert as this actor may see it; whoever only raised it and sees the review no more hears nothing of the child. */
export function viewAlert({ stores, clock }: ServiceContext, actor: Actor, { value: alert }: Stored<Alert>): AlertView {
  const about = stores.reviews.get(alert.reviewReference)?.value;
  const named = about !== undefined && allows(actor, { action: 'review.readIdentity', review: about });
  return {
    alert,
    waitedMinutes: waitedMinutes(alert, clock.now()),
    reviewVisible: about !== undefined && allows(actor, { action: 'review.see', review: about }),
    ...(named ? { childName: about.child.name } : {}),
    abilities: {
      acknowledge: abilityOf(decide(actor, { action: 'alert.acknowledge', alert, about })),
      recordOutcome: abilityOf(decide(actor, { action: 'alert.recordOutcome', alert, about })),
    },
  };
}

/** The alert, if this actor may see it; otherwise `notFound`, whether it exists or not. */
export function seeAlert({ stores }: ServiceContext, actor: Actor, reference: string): Stored<Alert> {
  const stored = stores.alerts.get(reference);
  const about = stored && stores.reviews.get(stored.value.reviewReference)?.value;
  if (!stored || !allows(actor, { action: 'alert.see', alert: stored.value, about })) throw notFound();
  return stored;
}

/** Minutes of working time that an alert has waited to be acknowledged, or waited until it was. */
function waitedMinutes({ raisedAt, acknowledgedAt }: Alert, now: Instant): number {
  return workingMinutesBetween(raisedAt, acknowledgedAt ?? now);
}
