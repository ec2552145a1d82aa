import { type Actor } from '../../src/domain/people/types';
import { monthlyNotices, nextOf, type MonthlyAsk, type MonthlyView } from '../cards/monthlyCards';
import { type SafeText } from '../cards/safeText';
import { type BotContext } from '../context';
import { drawMonthly, findMonthly } from '../monthly';
import { changedBefore, saveUpdate } from './update';
import { hasWords, problem, show, type Pressed, type Pressing } from './pressed';

const besideCard = (note: SafeText): Pressing => ({ kind: 'beside', note });

/** Another page or row of the card. Words in the open row stay where they are until they are saved or taken out. */
function turnTo(context: BotContext, ask: MonthlyAsk, pressed: Pressed): Pressing {
  if (pressed.row && hasWords(pressed)) return besideCard(monthlyNotices.wordsWait(pressed.row));
  return show(drawMonthly(context, ask, { page: pressed.page, row: pressed.reference }, undefined));
}

/** One row is answered: it is recorded by itself, and the card goes on to the next that waits. */
async function saveRow(context: BotContext, actor: Actor, pressed: Pressed): Promise<Pressing> {
  const { reference } = pressed;
  const saved = await saveUpdate(context, actor, pressed);
  if (saved.outcome === 'problem') return problem(saved.kind);
  if (saved.outcome === 'changedBefore' && hasWords(pressed)) return changedBefore(context, saved.view, pressed);
  const ask = findMonthly(context, actor, pressed);
  if (!ask) return problem('oldCard');
  const draw = (view: MonthlyView, notice: SafeText) => drawMonthly(context, ask, view, notice);
  const here = { page: pressed.page, row: '' };
  switch (saved.outcome) {
    case 'saved':
      return { kind: 'replace', changed: reference, post: draw(saved.date === 'notMoved' ? { page: pressed.page, row: reference } : nextOf(ask, reference), savedNotices[saved.date](reference)) };
    case 'changedBefore':
      return show(draw({ page: pressed.page, row: reference }, monthlyNotices.notSaved(reference)));
    case 'notYours':
      return show(draw(here, monthlyNotices.notYours(reference)));
  }
}

const savedNotices = { asItWas: monthlyNotices.saved, moved: monthlyNotices.savedWithDate, notMoved: monthlyNotices.dateNotMoved } as const;

/** A press on the card of a monthly update: only whoever it was sent to has one to answer. */
export async function pressMonthly(context: BotContext, actor: Actor, pressed: Pressed): Promise<Pressing> {
  const ask = findMonthly(context, actor, pressed);
  if (!ask) return problem('notFound');
  if (pressed.verb === 'monthly.show') return turnTo(context, ask, pressed);
  if (!ask.rows.some(({ facts }) => facts.reference === pressed.reference)) return problem('notFound');
  return await saveRow(context, actor, pressed);
}
