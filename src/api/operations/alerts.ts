import { type Services } from '../../services/types';
import { presentAlert, presentAlertList, presentRaised, presentReviewAlerts } from '../presenters/alerts';
import { type Operations } from './types';

type Names = 'listAlerts' | 'getAlert' | 'getReviewAlerts' | 'raiseAlert' | 'acknowledgeAlert' | 'recordAlertOutcome';

/** The alerts part of the API. */
export function alertOperations({ alerts }: Services): Pick<Operations, Names> {
  const current = presentAlert;
  return {
    // How long each has waited is in these answers, so that none of them stays the same.
    listAlerts: { run: (actor) => presentAlertList(alerts.list(actor)) },
    getAlert: { run: (actor, { params }) => presentAlert(alerts.get(actor, params.reference)) },
    getReviewAlerts: { run: (actor, { params }) => presentReviewAlerts(alerts.ofReview(actor, params.reference)) },
    raiseAlert: { current, run: async (actor, { params, body }) => presentRaised(await alerts.raise(actor, params.reference, body)) },
    acknowledgeAlert: { current, run: async (actor, { params }) => presentAlert(await alerts.acknowledge(actor, params.reference)) },
    recordAlertOutcome: { current, run: async (actor, { params, body }) => presentAlert(await alerts.recordOutcome(actor, params.reference, body)) },
  };
}
