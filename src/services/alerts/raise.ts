import { decideRaise, isSameAlert, type Raising } from '../../domain/alerts/decisions';
import { type Alert } from '../../domain/alerts/types';
import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { alertsList } from '../../lists';
import { type FollowUp, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { followUps } from '../support/followUps';
import { ensureMayReview } from '../support/guard';
import { seeReview } from '../support/load';
import { ensureTextsFit } from '../support/longText';
import { createNumbered } from '../support/numbers';
import { type RaisedAlert } from '../types';
import { receiversOf } from './receivers';
import { viewAlert } from './view';

/**
 * Raises an alert on a review: it is stored, and every QA lead's message is in the outbox, before this answers. The same
 * attempt again gives the alert that is there. Needs `review.raiseAlert`; throws `invalid` with every fault, and `stale`
 * with the alert that is there when the attempt was used for other words.
 */
export async function raiseAlert(context: ServiceContext, actor: Actor, reviewReference: string, raising: Raising): Promise<RaisedAlert> {
  const { value: review } = seeReview(context, actor, reviewReference);
  ensureMayReview(actor, 'review.raiseAlert', review);
  ensureTextsFit({ seen: raising.seen });
  const wanted = asStored(decideRaise(reviewReference, raising, actor, context.clock.now()));
  const known = context.stores.alerts.ofReview(reviewReference).find(({ value }) => value.originKey === wanted.originKey);
  if (known && !isSameAlert(known.value, wanted)) throw otherWords(context, actor, known);
  const stored = known ?? (await create(context, actor, wanted));
  return { view: viewAlert(context, actor, stored), receivers: receiversOf(context.stores, reviewReference).length };
}

/** As a read will give it: what is sent again must be the same, control characters of a pasted text or not. */
function asStored(wanted: Omit<Alert, 'reference'>): Omit<Alert, 'reference'> {
  const { reference: _none, ...stored } = alertsList.decode(alertsList.encode({ ...wanted, reference: '' })).row;
  return stored;
}

function create(context: ServiceContext, actor: Actor, wanted: Omit<Alert, 'reference'>): Promise<Stored<Alert>> {
  return createNumbered(context, context.stores.alerts, {
    prefix: `A-${londonDay(wanted.raisedAt).slice(0, 4)}-`,
    digits: 3,
    wanted,
    isSame: (existing) => isSameAlert(existing, wanted),
    refusal: (there) => otherWords(context, actor, there),
    followUpsOf: (alert) => followUpsOf(alert, actor),
    what: 'alerts are being raised',
  });
}

function followUpsOf({ reference, reviewReference, kind, raisedAt }: Alert, actor: Actor): FollowUp[] {
  return [
    // First of all: whoever must act hears of it before it is written down that it was raised.
    followUps.tellReceivers({ alert: reference }),
    auditFollowUp({ subject: reviewReference, list: 'Alerts', key: reference, from: 1, to: 1, action: 'alert.raised', summary: `${reference}, ${kind}`, actor, at: raisedAt }),
  ];
}

function otherWords(context: ServiceContext, actor: Actor, existing: Stored<Alert>): AppError {
  return new AppError('stale', 'You raised this alert before, with other words. Raise another one for what is new.', { current: viewAlert(context, actor, existing) });
}
