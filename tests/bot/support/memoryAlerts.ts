import { type Alert } from '../../../src/domain/alerts/types';
import { decideAcknowledge } from '../../../src/domain/alerts/decisions';
import { AppError } from '../../../src/domain/errors';
import { type Actor } from '../../../src/domain/people/types';
import { type AlertView } from '../../../src/services/types';
import { type BotServices } from '../../../bot/context';
import { marks } from './samples';

/** Alerts in memory: a QA lead sees and acknowledges them, and to everybody else they do not exist. */
export function memoryAlerts(alerts: Map<string, Alert>): BotServices['alerts'] {
  const find = (actor: Actor, reference: string): Alert => {
    const found = alerts.get(reference);
    if (!found || !actor.roles.includes('QaLead')) throw new AppError('notFound', `Nothing is called ${marks.title}.`);
    return found;
  };
  const view = (alert: Alert): AlertView => ({ alert, waitedMinutes: 130, childName: marks.child, reviewVisible: true, abilities: { acknowledge: alert.state === 'open' ? { allowed: true } : { allowed: false, sentence: marks.reason } } });
  return {
    get: (actor, reference) => view(find(actor, reference)),
    async acknowledge(actor, reference) {
      await Promise.resolve();
      const alert = find(actor, reference);
      if (alert.state !== 'open') throw new AppError('stateForbids', marks.reason);
      const after = { ...alert, ...decideAcknowledge(actor, '2026-03-20T10:00:00Z') };
      alerts.set(reference, after);
      return view(after);
    },
  };
}
