import { type Alert, alertKinds, alertStates } from '../domain/alerts/types';
import { defineList } from './define';
import { instant, key, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Alerts, by reference; `originKey` keeps one from being raised twice. */
export const alertsList = defineList<Alert>('Alerts', {
  description: 'Concerns that could not wait for the review, and what was done.',
  keyColumn: 'reference',
  keyOf: (alert) => alert.reference,
  committable: true,
  fields: {
    reference: key(),
    originKey: text({ unique: true }),
    reviewReference: text({ indexed: true }),
    kind: requiredCode(alertKinds, { indexed: true }),
    state: requiredCode(alertStates, { indexed: true }),
    seen: note(),
    raisedBy: requiredPerson({ indexed: true }),
    raisedAt: requiredInstant({ indexed: true }),
    acknowledgedBy: person({ indexed: true }),
    acknowledgedAt: instant({ indexed: true }),
    outcome: note(),
    outcomeBy: person(),
    outcomeAt: instant({ indexed: true }),
    revision: number(),
  },
});
