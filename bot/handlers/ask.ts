import { londonDay } from '../../src/domain/clock';
import { type Actor } from '../../src/domain/people/types';
import { foundCard, overdueCard, summaryCard, workCard } from '../cards/listCards';
import { helpCard, noticeCard, problemCard, unknownTextCard } from '../cards/noticeCards';
import { notices, stateCard, updateCard } from '../cards/recommendationCards';
import { signOffCard, signOffNotices } from '../cards/signOffCards';
import { say, staffName } from '../cards/safeText';
import { type Post } from '../cards/elements';
import { type Command } from '../commands';
import { describeError, type BotContext } from '../context';
import { problemOf } from '../problems';
import { foundItems, overdueItems, recommendationFacts, trackerCounts, waitingWork } from '../views';

export type Scope = 'personal' | 'channel';

/** Counts and help may stand in a channel; all else is about one person, and goes to their own chat. */
export function isForChannel(command: Command): boolean {
  return command.kind === 'summary' || command.kind === 'help' || command.kind === 'unknown';
}

function compose(context: BotContext, actor: Actor, command: Exclude<Command, { kind: 'help' | 'unknown' }>): Post {
  const { services, config, clock } = context;
  switch (command.kind) {
    case 'myWork':
      return workCard(staffName(actor), waitingWork(services, actor), config.links);
    case 'overdue': {
      const { items, total } = overdueItems(services, actor);
      return overdueCard(items, total, config.links);
    }
    case 'summary':
      return summaryCard(trackerCounts(services, actor), config.links);
    case 'find': {
      const { items, total } = foundItems(services, actor, command.words);
      return foundCard(items, total, config.links);
    }
    case 'update':
      return updateCard(recommendationFacts(services.recommendations.get(actor, command.reference)), notices.asked, londonDay(clock.now()), config.links);
    case 'signOff':
      return signOffCard(recommendationFacts(services.recommendations.get(actor, command.reference)), signOffNotices.asked, londonDay(clock.now()), config.links);
    case 'status':
      return stateCard(recommendationFacts(services.recommendations.get(actor, command.reference)), notices.current, config.links);
    case 'open':
      return noticeCard(command.reference, say`You asked for this one`, '', config.links);
  }
}

/** The answer to what somebody asked, as the person whom Teams says they are; who has no role is told so. */
export function answer(context: BotContext, oid: string | undefined, command: Command, scope: Scope): Post {
  const { services, config, log } = context;
  if (command.kind === 'help') return helpCard(scope, config.links);
  if (command.kind === 'unknown') return unknownTextCard(scope, config.links);
  const actor = oid === undefined ? undefined : services.people.actorByOid(oid);
  if (!actor) return problemCard('noRole', config.links);
  try {
    return compose(context, actor, command);
  } catch (error) {
    const kind = problemOf(error);
    if (kind === 'internal') log.warn('A question to the bot failed', { command: command.kind, ...describeError(error) });
    return problemCard(kind, config.links);
  }
}
