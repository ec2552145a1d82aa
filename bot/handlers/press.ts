import { z } from 'zod';
import { londonDay } from '../../src/domain/clock';
import { AppError } from '../../src/domain/errors';
import { type Actor } from '../../src/domain/people/types';
import { ownerFlags } from '../../src/domain/recommendations/types';
import { type RecommendationView } from '../../src/services/types';
import { acknowledge } from '../alerts';
import { cardVerbs, type Post } from '../cards/elements';
import { workCard } from '../cards/listCards';
import { problemText, type ProblemKind } from '../cards/noticeCards';
import { LONGEST_ANSWER, notices, settableStatuses, stateCard, updateCard } from '../cards/recommendationCards';
import { staffName, type SafeText } from '../cards/safeText';
import { describeError, type BotContext } from '../context';
import { problemOf } from '../problems';
import { recommendationFacts, waitingWork } from '../views';

const answerText = z.string().max(LONGEST_ANSWER).default('').transform((text) => text.trim());
const Pressed = z.object({
  verb: z.enum(cardVerbs),
  reference: z.string().max(20),
  revision: z.coerce.number().int().min(0).default(0),
  status: z.enum(settableStatuses).optional(),
  flag: z.enum(ownerFlags).optional(),
  progress: answerText,
  impactAchieved: answerText,
  evidence: answerText,
  evidenceDay: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/).default(''),
});
/** What a button sent: opaque data of ours with what the person chose and typed. Never who they are. */
export type Pressed = z.infer<typeof Pressed>;

/** What came of a press. */
export type Pressing =
  /** This takes the card's place; `changed` when something was recorded, so that other copies follow. */
  | { kind: 'replace'; post: Post; changed: boolean }
  /** The card stays as it is, with what was typed in it; the note is said beside it, and `below` follows as a message. */
  | { kind: 'beside'; note: SafeText; below?: Post };

/** A press as it came from outside; undefined when it is none of ours, for example from an old card. */
export const parsePressed = (data: unknown): Pressed | undefined => Pressed.safeParse(data).data;

const problem = (kind: ProblemKind): Pressing => ({ kind: 'beside', note: problemText(kind) });

/** Somebody was quicker. What was typed stays in the card, and the new state comes below; with nothing typed it comes at once. */
function changedBefore(context: BotContext, view: RecommendationView, pressed: Pressed): Pressing {
  const facts = recommendationFacts(view);
  const { links } = context.config;
  if (!pressed.progress && !pressed.impactAchieved && !pressed.evidence) return { kind: 'replace', changed: false, post: stateCard(facts, notices.changedBefore(facts.lastChange), links) };
  return { kind: 'beside', note: notices.changedBeforeKept(facts.lastChange), below: updateCard(facts, notices.current, londonDay(context.clock.now()), links) };
}

async function update(context: BotContext, actor: Actor, pressed: Pressed): Promise<Pressing> {
  const { services, config } = context;
  const seen = services.recommendations.get(actor, pressed.reference);
  const { recommendation } = seen;
  if (recommendation.revision !== pressed.revision) return changedBefore(context, seen, pressed);
  if (seen.abilities['update']?.allowed !== true) return { kind: 'replace', changed: false, post: stateCard(recommendationFacts(seen), notices.notYours, config.links) };
  if (!pressed.status || !pressed.flag) return problem('invalid');
  const input = {
    revision: pressed.revision,
    status: pressed.status,
    flag: pressed.flag,
    // An empty box keeps what is recorded: the card never shows earlier text, so nobody can mean to erase it.
    progress: pressed.progress || recommendation.progress,
    impactAchieved: pressed.impactAchieved || recommendation.impactAchieved,
    evidence: pressed.evidence || recommendation.evidence,
    evidenceDay: pressed.evidenceDay || recommendation.evidenceDay,
    nextStep: recommendation.nextStep,
  };
  try {
    const saved = await services.recommendations.update(actor, pressed.reference, input, 'bot');
    return { kind: 'replace', changed: true, post: stateCard(recommendationFacts(saved), notices.recorded, config.links) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'stale') return changedBefore(context, services.recommendations.get(actor, pressed.reference), pressed);
    throw error;
  }
}

async function perform(context: BotContext, actor: Actor, pressed: Pressed): Promise<Pressing> {
  const { services, config, clock } = context;
  if (pressed.verb === 'recommendation.update') return await update(context, actor, pressed);
  if (pressed.verb === 'alert.acknowledge') return { kind: 'replace', ...(await acknowledge(context, actor, pressed.reference)) };
  if (pressed.verb === 'work.show') return { kind: 'beside', note: notices.below, below: workCard(staffName(actor), waitingWork(services, actor), config.links) };
  const post = updateCard(recommendationFacts(services.recommendations.get(actor, pressed.reference)), notices.asked, londonDay(clock.now()), config.links);
  return pressed.verb === 'recommendation.openBelow' ? { kind: 'beside', note: notices.below, below: post } : { kind: 'replace', changed: false, post };
}

/** True when the verb is known and only an answer is wrong, so that the person is told about the answer. */
const isOurs = (data: unknown): boolean => z.looseObject({ verb: z.enum(cardVerbs) }).safeParse(data).success;

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
