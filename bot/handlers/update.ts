import { londonDay } from '../../src/domain/clock';
import { AppError } from '../../src/domain/errors';
import { type Actor } from '../../src/domain/people/types';
import { type RecommendationView } from '../../src/services/types';
import { type ProblemKind } from '../cards/noticeCards';
import { notices, stateCard, updateCard } from '../cards/recommendationCards';
import { type BotContext } from '../context';
import { recommendationFacts } from '../views';
import { hasWords, problem, show, type Pressed, type Pressing } from './pressed';

/** What came of an owner's answer about one recommendation, on whichever card it was given. */
export type Saved =
  | { outcome: 'saved'; view: RecommendationView; date: 'asItWas' | 'moved' | 'notMoved' }
  /** Somebody was quicker: what they saved stands. */
  | { outcome: 'changedBefore'; view: RecommendationView }
  | { outcome: 'notYours'; view: RecommendationView }
  /** Nothing was saved; the answer is to be corrected. */
  | { outcome: 'problem'; kind: ProblemKind };

const isStale = (error: unknown): boolean => error instanceof AppError && error.code === 'stale';

/** Another date needs all three: the day, why, and who agreed. Judged before anything is saved. */
function dateFault({ newDueDay, moveReason, agreedBy }: Pressed, dueDay: string, today: string): ProblemKind | undefined {
  const given = [newDueDay, moveReason, agreedBy].filter((text) => text !== '').length;
  if (given === 0) return undefined;
  if (given < 3) return 'dateReason';
  return newDueDay < today || newDueDay === dueDay ? 'dueDay' : undefined;
}

async function moveDate({ services }: BotContext, actor: Actor, { reference, newDueDay, moveReason, agreedBy }: Pressed, view: RecommendationView): Promise<Extract<Saved, { outcome: 'saved' }>> {
  if (!newDueDay) return { outcome: 'saved', view, date: 'asItWas' };
  try {
    const input = { revision: view.recommendation.revision, dueDay: newDueDay, reason: moveReason, agreedBy };
    return { outcome: 'saved', view: await services.recommendations.moveDueDate(actor, reference, input, 'bot'), date: 'moved' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcome: 'saved', view: services.recommendations.get(actor, reference), date: 'notMoved' };
  }
}

/**
 * Saves what an owner answered, as the person who pressed, and moves the date where they asked for another. An empty box
 * keeps what is recorded: the card never shows earlier text, so nobody can mean to erase it.
 */
export async function saveUpdate(context: BotContext, actor: Actor, pressed: Pressed): Promise<Saved> {
  const { services, clock } = context;
  const { reference, revision, status, flag } = pressed;
  const seen = services.recommendations.get(actor, reference);
  const { recommendation } = seen;
  if (recommendation.revision !== revision) return { outcome: 'changedBefore', view: seen };
  if (seen.abilities['update']?.allowed !== true) return { outcome: 'notYours', view: seen };
  if (!status || !flag) return { outcome: 'problem', kind: 'invalid' };
  const fault = dateFault(pressed, recommendation.dueDay, londonDay(clock.now()));
  if (fault) return { outcome: 'problem', kind: fault };
  const input = {
    revision,
    status,
    flag,
    progress: pressed.progress || recommendation.progress,
    impactAchieved: pressed.impactAchieved || recommendation.impactAchieved,
    evidence: pressed.evidence || recommendation.evidence,
    evidenceDay: pressed.evidenceDay || recommendation.evidenceDay,
    nextStep: recommendation.nextStep,
  };
  try {
    return await moveDate(context, actor, pressed, await services.recommendations.update(actor, reference, input, 'bot'));
  } catch (error) {
    if (isStale(error)) return { outcome: 'changedBefore', view: services.recommendations.get(actor, reference) };
    throw error;
  }
}

/** Somebody was quicker. What was typed stays in the card, and the new state comes below; with nothing typed it comes at once. */
export function changedBefore({ config, clock }: BotContext, view: RecommendationView, pressed: Pressed): Pressing {
  const facts = recommendationFacts(view);
  if (!hasWords(pressed)) return show(stateCard(facts, notices.changedBefore(facts.lastChange), config.links));
  return { kind: 'beside', note: notices.changedBeforeKept(facts.lastChange), below: updateCard(facts, notices.current, londonDay(clock.now()), config.links) };
}

const recordedNotices = { asItWas: notices.recorded, moved: notices.recordedWithDate, notMoved: notices.dateNotMoved } as const;

/** The answer on a card about one recommendation. */
export async function pressUpdate(context: BotContext, actor: Actor, pressed: Pressed): Promise<Pressing> {
  const { links } = context.config;
  const saved = await saveUpdate(context, actor, pressed);
  switch (saved.outcome) {
    case 'saved':
      return { kind: 'replace', changed: pressed.reference, post: stateCard(recommendationFacts(saved.view), recordedNotices[saved.date], links) };
    case 'changedBefore':
      return changedBefore(context, saved.view, pressed);
    case 'notYours':
      return show(stateCard(recommendationFacts(saved.view), notices.notYours, links));
    case 'problem':
      return problem(saved.kind);
  }
}
