import { londonDay } from '../../src/domain/clock';
import { type Actor } from '../../src/domain/people/types';
import { acknowledge } from '../alerts';
import { workCard } from '../cards/listCards';
import { becameOfCard, notices, stateCard, updateCard } from '../cards/recommendationCards';
import { signOffCard, signOffNotices } from '../cards/signOffCards';
import { staffName } from '../cards/safeText';
import { type Post } from '../cards/elements';
import { describeError, type BotContext } from '../context';
import { problemOf } from '../problems';
import { recommendationFacts, waitingWork } from '../views';
import { pressMonthly } from './monthly';
import { isOurs, parsePressed, problem, show, type Pressed, type Pressing } from './pressed';
import { pressReview } from './review';
import { pressSignOff } from './signOff';
import { pressUpdate } from './update';

/** The card on which this person answers for a recommendation: their signature where it waits for that, otherwise an update. */
export function answerCard({ services, config, clock }: BotContext, actor: Actor, reference: string): Post {
  const facts = recommendationFacts(services.recommendations.get(actor, reference));
  const today = londonDay(clock.now());
  return facts.maySignOffDone ? signOffCard(facts, signOffNotices.asked, today, config.links) : updateCard(facts, notices.asked, today, config.links);
}

/** The card that a button asked for, in place of its own. */
function openInPlace({ services, config, clock }: BotContext, actor: Actor, { verb, reference }: Pressed): Pressing {
  const facts = recommendationFacts(services.recommendations.get(actor, reference));
  const today = londonDay(clock.now());
  return show(verb === 'recommendation.openSignOff' ? signOffCard(facts, signOffNotices.asked, today, config.links) : updateCard(facts, notices.asked, today, config.links));
}

/** Whoever made it has read what became of it: it waits for them no longer. Pressed late, the card shows what there is to read now. */
async function readBecame({ services, config }: BotContext, actor: Actor, { reference, revision }: Pressed): Promise<Pressing> {
  const seen = services.recommendations.get(actor, reference);
  if (seen.recommendation.revision !== revision) return show(becameOfCard(recommendationFacts(seen), config.links));
  if (seen.abilities['readBecame']?.allowed !== true) return show(stateCard(recommendationFacts(seen), notices.current, config.links));
  const read = await services.recommendations.readBecame(actor, reference, { revision });
  return { kind: 'replace', changed: reference, post: stateCard(recommendationFacts(read), notices.read, config.links) };
}

async function perform(context: BotContext, actor: Actor, pressed: Pressed): Promise<Pressing> {
  const { services, config } = context;
  switch (pressed.verb) {
    case 'recommendation.update':
      return await pressUpdate(context, actor, pressed);
    case 'recommendation.signOffDone':
    case 'recommendation.signOffImpact':
      return await pressSignOff(context, actor, pressed);
    case 'recommendation.open':
    case 'recommendation.openSignOff':
      return openInPlace(context, actor, pressed);
    case 'recommendation.openBelow':
      return { kind: 'beside', note: notices.below, below: answerCard(context, actor, pressed.reference) };
    case 'recommendation.readBecame':
      return await readBecame(context, actor, pressed);
    case 'work.choose':
      return { kind: 'beside', note: notices.below, below: answerCard(context, actor, pressed.chosen) };
    case 'work.show':
      return { kind: 'beside', note: notices.below, below: workCard(staffName(actor), waitingWork(services, actor), config.links) };
    case 'monthly.save':
    case 'monthly.show':
      return await pressMonthly(context, actor, pressed);
    case 'review.accept':
    case 'review.decline':
      return await pressReview(context, actor, pressed);
    case 'alert.acknowledge': {
      const { post, changed } = await acknowledge(context, actor, pressed.reference);
      return { kind: 'replace', post, changed: changed ? pressed.reference : undefined };
    }
  }
}

/** Does what a button asks, as the person whom Teams says pressed it; the services judge whether they may. */
export async function press(context: BotContext, oid: string | undefined, data: unknown): Promise<Pressing> {
  const pressed = parsePressed(data);
  if (!pressed) return problem(isOurs(data) ? 'invalid' : 'oldCard');
  const actor = oid === undefined ? undefined : context.services.people.actorByOid(oid);
  if (!actor) return problem('noRole');
  try {
    return await perform(context, actor, pressed);
  } catch (error) {
    const kind = problemOf(error);
    if (kind === 'internal') context.log.warn('A press on a card failed', { verb: pressed.verb, ...describeError(error) });
    return problem(kind);
  }
}
