import { londonDay, toEpoch } from '../src/domain/clock';
import { AppError } from '../src/domain/errors';
import { type Actor } from '../src/domain/people/types';
import { isOver } from '../src/domain/recommendations/settle';
import { type OutboxMessage, type RecommendationView } from '../src/services/types';
import { monthlyCard, nextOf, waits, type MonthlyAsk, type MonthlyRow, type MonthlyView } from './cards/monthlyCards';
import { type Post } from './cards/elements';
import { staffName, type SafeText } from './cards/safeText';
import { type BotContext } from './context';
import { recommendationFacts, viewFor } from './views';

/** Which request for an update a card answers: before which meeting, and for whom where its reader stands in for somebody. */
export interface MonthlyKey {
  meeting: string;
  /** Empty for one's own. */
  cover: string;
}

/** The nonce of the message that carries it: one for each meeting and person. */
const nonceOf = ({ meeting, cover }: MonthlyKey, oid: string): string => `monthly/${meeting}/${oid}${cover ? `/for/${cover}` : ''}`;

/** Which request a message is; undefined when it is none. */
function keyOf({ nonce, recipientOid }: Pick<OutboxMessage, 'nonce' | 'recipientOid'>): MonthlyKey | undefined {
  const [, meeting = '', oid, cover = ''] = /^monthly\/(TM-\d{4}-\d{1,6})\/([\w-]+)(?:\/for\/([\w-]+))?$/.exec(nonce) ?? [];
  return oid === recipientOid ? { meeting, cover } : undefined;
}

/** Told since it was asked for, here, in the app or in the meeting; or over since. */
function isAnswered({ recommendation }: RecommendationView, askedAt: string): boolean {
  const { lastUpdateAt } = recommendation;
  return isOver(recommendation) || recommendation.status === 'done' || (lastUpdateAt !== undefined && toEpoch(lastUpdateAt) >= toEpoch(askedAt));
}

function rowsOf(context: BotContext, actor: Actor, { items, createdAt }: OutboxMessage): MonthlyRow[] {
  return items.flatMap(({ reference }) => {
    const view = viewFor(context.services, actor, reference);
    return view ? [{ facts: recommendationFacts(view), answered: isAnswered(view, createdAt) }] : [];
  });
}

function askOf(context: BotContext, actor: Actor, message: OutboxMessage, { meeting, cover }: MonthlyKey): MonthlyAsk {
  const { services } = context;
  const away = cover ? services.people.actorByOid(cover) : undefined;
  return { meeting, meetingDay: services.messages.gathering(meeting)?.day ?? '', rows: rowsOf(context, actor, message), cover, away: away && staffName(away) };
}

/** The request that a card answers, as it stands now for whoever holds the card; undefined when there is none of theirs. */
export function findMonthly(context: BotContext, actor: Actor, key: MonthlyKey): MonthlyAsk | undefined {
  const message = context.services.messages.find(nonceOf(key, actor.oid));
  return message && askOf(context, actor, message, key);
}

/** The card of a monthly update as it stands now; after an answer about one thing it goes on to the next that waits. Throws `notFound` when nothing of it is left that its reader may see. */
export function renderMonthly(context: BotContext, actor: Actor, message: OutboxMessage, after = ''): Post {
  const key = keyOf(message);
  const ask = key && askOf(context, actor, message, key);
  if (!ask || ask.rows.length === 0) throw new AppError('notFound', 'The recipient may not see any of it any more.');
  return drawMonthly(context, ask, nextOf(ask, after), undefined);
}

/** Whether any row of it is still to be answered by its reader, who may be writing in it. */
export function waitsForAnswers(context: BotContext, actor: Actor, message: OutboxMessage): boolean {
  return rowsOf(context, actor, message).some(waits);
}

/** The card, at that page and row. */
export const drawMonthly = ({ clock, config }: BotContext, ask: MonthlyAsk, view: MonthlyView, notice: SafeText | undefined): Post => monthlyCard(ask, view, notice, londonDay(clock.now()), config.links);
