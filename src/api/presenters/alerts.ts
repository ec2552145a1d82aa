import { type AlertResource } from '../../contract/alerts';
import { type AlertCounts } from '../../domain/alerts/count';
import { type AlertView, type RaisedAlert, type ReviewAlerts } from '../../services/types';
import { presentPerson } from './recommendations';

/** One alert; the child's name only where the view has it. */
export function presentAlert({ alert, waitedMinutes, childName, reviewVisible, abilities }: AlertView): AlertResource {
  const { reference, reviewReference, kind, state, seen, raisedBy, raisedAt, acknowledgedBy, acknowledgedAt, outcome, outcomeBy, outcomeAt, revision } = alert;
  return {
    reference,
    reviewReference,
    kind,
    state,
    seen,
    raisedBy: presentPerson(raisedBy),
    raisedAt,
    waitedMinutes,
    acknowledgedBy: acknowledgedBy && presentPerson(acknowledgedBy),
    acknowledgedAt,
    outcome,
    outcomeBy: outcomeBy && presentPerson(outcomeBy),
    outcomeAt,
    childName,
    reviewVisible,
    abilities,
    revision,
  };
}

export const presentReviewAlerts = ({ alerts, raise, receivers }: ReviewAlerts) => ({ alerts: alerts.map(presentAlert), raise, receivers });

export const presentRaised = ({ view, receivers }: RaisedAlert) => ({ alert: presentAlert(view), receivers });

export const presentAlertList = ({ alerts, counts: { total, byKind, byState } }: { alerts: readonly AlertView[]; counts: AlertCounts }) => ({ alerts: alerts.map(presentAlert), counts: { total, byKind, byState } });
