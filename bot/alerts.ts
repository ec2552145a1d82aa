import { type Actor } from '../src/domain/people/types';
import { AppError } from '../src/domain/errors';
import { type AlertView, type OutboxMessage } from '../src/services/types';
import { alertCard, alertNotices, alertStateCard, type AlertFacts } from './cards/alertCards';
import { reasonOf } from './cards/reasons';
import { staffName } from './cards/safeText';
import { type Post } from './cards/elements';
import { type BotContext } from './context';

export const isAlert = (reference: string): boolean => reference.startsWith('A-');

/** What a card may say of an alert: everything that somebody typed stays behind. */
export function alertFacts({ alert, waitedMinutes, abilities }: AlertView): AlertFacts {
  const { reference, reviewReference, kind, state, raisedAt, acknowledgedAt, acknowledgedBy } = alert;
  const acknowledged = acknowledgedAt && acknowledgedBy ? { at: acknowledgedAt, by: staffName(acknowledgedBy) } : undefined;
  return { reference, reviewReference, kind, state, raisedAt, waitedMinutes, acknowledged, mayAcknowledge: abilities['acknowledge']?.allowed === true };
}

/** The card of a message about one alert, as it stands now. Throws `notFound` when its recipient may not see it. */
export function renderAlert({ services, config }: BotContext, actor: Actor, reference: string, rule: string): Post {
  return alertCard(alertFacts(services.alerts.get(actor, reference)), reasonOf(rule), config.links);
}

/** An earlier card about an alert, as it is to look now. */
export function currentAlertCard({ services, config }: BotContext, actor: Actor, reference: string): Post {
  return alertCard(alertFacts(services.alerts.get(actor, reference)), alertNotices.current, config.links);
}

/** Does what the card's button says; whoever presses one that is out of date is shown how the alert stands. */
export async function acknowledge({ services, config }: BotContext, actor: Actor, reference: string): Promise<{ post: Post; changed: boolean }> {
  try {
    return { changed: true, post: alertStateCard(alertFacts(await services.alerts.acknowledge(actor, reference)), alertNotices.acknowledged, config.links) };
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'stateForbids' && error.code !== 'stale')) throw error;
    return { changed: false, post: alertCard(alertFacts(services.alerts.get(actor, reference)), alertNotices.before, config.links) };
  }
}

/** Whether a message about an alert need not be sent any more, because somebody has it in hand. */
export function isSettled({ services }: BotContext, { items, recipientOid, rule }: Pick<OutboxMessage, 'items' | 'recipientOid' | 'rule'>): boolean {
  const [only] = items;
  const actor = rule === 'alertRaised' || rule === 'alertWaiting' ? services.people.actorByOid(recipientOid) : undefined;
  return actor !== undefined && only !== undefined && services.alerts.get(actor, only.reference).alert.state !== 'open';
}
