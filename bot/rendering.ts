import { londonDay, type Day } from '../src/domain/clock';
import { workingDaysUntil } from '../src/domain/cycle/workingDays';
import { AppError } from '../src/domain/errors';
import { type Actor } from '../src/domain/people/types';
import { type MessageItem, type OutboxMessage } from '../src/services/types';
import { isAlert, renderAlert } from './alerts';
import { digestCard, workCard, type WaitingItem } from './cards/listCards';
import { noteCard, noticeCard, signedOffCard } from './cards/noticeCards';
import { stateCard, updateCard } from './cards/recommendationCards';
import { reasonOf, ruleAsksForUpdate } from './cards/reasons';
import { nameOf, say, staffName } from './cards/safeText';
import { type Post } from './cards/elements';
import { type BotContext } from './context';
import { recommendationFacts } from './views';

const isRecommendation = (reference: string): boolean => reference.startsWith('R-');

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function itemOf({ reference, rule, dueDay }: MessageItem, today: Day): WaitingItem {
  return { reference, what: reasonOf(rule), dueDay, workingDaysLeft: isDay(dueDay) ? workingDaysUntil(dueDay, today) : undefined, answerable: isRecommendation(reference) && ruleAsksForUpdate(rule) };
}

function aboutOne(context: BotContext, actor: Actor, { reference, rule, dueDay }: MessageItem): Post {
  const { services, config, clock } = context;
  if (isAlert(reference)) return renderAlert(context, actor, reference, rule);
  if (!isRecommendation(reference)) return noticeCard(reference, reasonOf(rule), dueDay, config.links);
  // Whoever has handed it on may not see it any more: they are told that it is gone from them, and nothing of it.
  if (rule === 'noLongerOwner') return noteCard(say`${nameOf(reference)}: ${reasonOf(rule)}`, config.links);
  const facts = recommendationFacts(services.recommendations.get(actor, reference));
  return ruleAsksForUpdate(rule) ? updateCard(facts, reasonOf(rule), londonDay(clock.now()), config.links) : stateCard(facts, reasonOf(rule), config.links);
}

/** The card of an outbox message, from its references and how they stand now; undefined when its recipient has no role any more. */
export function renderMessage(context: BotContext, message: OutboxMessage): Post | undefined {
  const { links } = context.config;
  const [only] = message.items;
  const single = message.items.length === 1 ? only : undefined;
  if (message.channel === 'channel') {
    if (single?.rule === 'signedOff') return signedOffCard(single.reference, links);
    const withRule = (rule: string) => message.items.filter((item) => item.rule === rule || item.state === rule).map(({ reference }) => reference);
    return digestCard({ overdue: withRule('overdue'), turnedRed: withRule('turnedRed'), signedOff: withRule('signedOff') }, links);
  }
  const actor = context.services.people.actorByOid(message.recipientOid);
  if (!actor) return undefined;
  if (!only) throw new AppError('notFound', 'The recipient may not see any of it any more.');
  const today = londonDay(context.clock.now());
  return single ? aboutOne(context, actor, single) : workCard(staffName(actor), message.items.map((item) => itemOf(item, today)), links);
}
