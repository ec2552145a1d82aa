import { decideAcknowledge, decideOutcome } from '../../domain/alerts/decisions';
import { type ServiceContext } from '../context';
import { ensureTextsFit } from '../support/longText';
import { type AlertServices } from '../types';
import { commitStep } from './commit';
import { alertsOfReview, countAlertsOf, listAlerts } from './list';
import { raiseAlert } from './raise';
import { planAlerts } from './tell';
import { seeAlert, viewAlert } from './view';

/** Every verb of alerts, over one context. */
export function alertServices(context: ServiceContext): AlertServices {
  return {
    list: (actor) => listAlerts(context, actor),
    count: (actor, period) => countAlertsOf(context, actor, period),
    ofReview: (actor, reference) => alertsOfReview(context, actor, reference),
    get: (actor, reference) => viewAlert(context, actor, seeAlert(context, actor, reference)),
    raise: (actor, reviewReference, raising) => raiseAlert(context, actor, reviewReference, raising),
    acknowledge: (actor, reference) =>
      commitStep(context, actor, reference, { action: 'alert.acknowledge', audited: 'alert.acknowledged', change: () => decideAcknowledge(actor, context.clock.now()) }),
    recordOutcome: (actor, reference, { outcome }) => {
      const change = () => {
        ensureTextsFit({ outcome });
        return decideOutcome(outcome, actor, context.clock.now());
      };
      return commitStep(context, actor, reference, { action: 'alert.recordOutcome', audited: 'alert.outcomeRecorded', change });
    },
    plan: () => planAlerts(context),
  };
}
