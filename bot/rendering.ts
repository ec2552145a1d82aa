import { londonDay, toEpoch, type Day } from '../src/domain/clock';
import { workingDaysUntil } from '../src/domain/cycle/workingDays';
import { AppError } from '../src/domain/errors';
import { type Actor } from '../src/domain/people/types';
import { type MessageItem, type OutboxMessage } from '../src/services/types';
import { currentAlertCard, isAlert, renderAlert } from './alerts';
import { gatheringCard, planMonthCard, reportCard, reportWithdrawnCard } from './cards/channelCards';
import { digestCard, workCard, type WaitingItem } from './cards/listCards';
import { noteCard, noticeCard, signedOffCard } from './cards/noticeCards';
import { becameOfCard, notices, stateCard, updateCard } from './cards/recommendationCards';
import { answerAssignmentCard, meetingCard, readingDueCard, reviewDueCard } from './cards/reviewCards';
import { cardKindOf, reasonOf } from './cards/reasons';
import { signOffCard } from './cards/signOffCards';
import { nameOf, onPanel, say, staffName, statusLabel, tell, type SafeText } from './cards/safeText';
import { type Post } from './cards/elements';
import { type BotContext } from './context';
import { type LinkConfig } from './links';
import { renderMonthly, waitsForAnswers } from './monthly';
import { recommendationFacts, viewFor } from './views';

const isRecommendation = (reference: string): boolean => reference.startsWith('R-');

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const nothingLeft = () => new AppError('notFound', 'The recipient may not see any of it any more.');

const daysLeft = (dueDay: Day, today: Day): number | undefined => (isDay(dueDay) ? workingDaysUntil(dueDay, today) : undefined);

/** How a message came to its reader who stands in for somebody; undefined when it is their own. */
function standingIn({ services }: BotContext, { coverFor }: MessageItem): SafeText | undefined {
  const away = coverFor === undefined ? undefined : services.people.actorByOid(coverFor);
  if (coverFor === undefined) return undefined;
  return away ? tell`You stand in for ${staffName(away)}, who is away.` : say`You stand in for somebody who is away.`;
}

function why(context: BotContext, item: MessageItem): SafeText {
  const cover = standingIn(context, item);
  return cover ? tell`${reasonOf(item.rule)}. ${cover}` : reasonOf(item.rule);
}

function aboutRecommendation(context: BotContext, actor: Actor, item: MessageItem): Post {
  const { services, config, clock } = context;
  const kind = cardKindOf(item.rule);
  // Whoever has handed it on may not see it any more: they are told that it is gone from them, and nothing of it.
  if (kind === 'gone') return noteCard(say`${nameOf(item.reference)}: ${reasonOf(item.rule)}`, config.links);
  const facts = recommendationFacts(services.recommendations.get(actor, item.reference));
  const today = londonDay(clock.now());
  if (kind === 'update') return updateCard(facts, why(context, item), today, config.links);
  if (kind === 'signOff') return signOffCard(facts, why(context, item), today, config.links);
  if (kind === 'becameOf') return becameOfCard(facts, config.links);
  return stateCard(facts, why(context, item), config.links);
}

function aboutOne(context: BotContext, actor: Actor, item: MessageItem): Post {
  const { services, config, clock } = context;
  const { reference, rule, dueDay } = item;
  const { links } = config;
  if (isAlert(reference)) return renderAlert(context, actor, reference, rule);
  if (isRecommendation(reference)) return aboutRecommendation(context, actor, item);
  const kind = cardKindOf(rule);
  const duty = { reference, dueDay, workingDaysLeft: daysLeft(dueDay, londonDay(clock.now())) };
  if (kind === 'assignment') {
    // Only while it waits for this person's answer; their work says so, and by which day.
    const answer = services.work.of(actor).find((work) => work.kind === 'answerAssignment' && work.reference === reference);
    if (answer) return answerAssignmentCard({ reference, dueDay: answer.dueDay, workingDaysLeft: answer.workingDaysLeft }, reasonOf(rule), links);
  }
  if (kind === 'reviewDue') return reviewDueCard(duty, reasonOf(rule), why(context, item), links);
  if (kind === 'meeting') return meetingCard(reference, reasonOf(rule), dueDay, links);
  return noticeCard(reference, reasonOf(rule), dueDay, links);
}

/** What a member of one panel has still to read: of what the message names, that which is not handed in yet. */
function readings({ services, config, clock }: BotContext, actor: Actor, { items }: OutboxMessage): Post | undefined {
  const panels = new Set(items.map(({ reference }) => onPanel(reference)?.panel));
  const [panel] = panels;
  const [first] = items;
  if (!first || !panel || panels.size > 1 || items.some(({ rule }) => cardKindOf(rule) !== 'reading')) return undefined;
  const waiting = new Set(services.work.of(actor).flatMap(({ kind, reference }) => (kind === 'readForPanel' ? [reference] : [])));
  const named = items.map(({ reference }) => reference);
  const unread = named.filter((reference) => waiting.has(reference));
  return readingDueCard({ panel, day: first.dueDay, workingDaysLeft: daysLeft(first.dueDay, londonDay(clock.now())), unread: unread.length > 0 ? unread : named }, config.links);
}

function rowOfRecommendation(context: BotContext, actor: Actor, item: MessageItem, askedAt: string, today: Day): WaitingItem[] {
  const kind = cardKindOf(item.rule);
  const plain: WaitingItem = { reference: item.reference, what: why(context, item), dueDay: item.dueDay, workingDaysLeft: daysLeft(item.dueDay, today), takes: undefined };
  if (kind === 'gone') return [plain];
  const view = viewFor(context.services, actor, item.reference);
  if (!view) return [];
  const { status, lastUpdateAt, dueDay } = view.recommendation;
  const facts = recommendationFacts(view);
  const takes = kind === 'signOff' && facts.maySignOffDone ? 'signOff' : (kind === 'update' || kind === 'monthly') && facts.mayUpdate ? 'update' : undefined;
  const settled = lastUpdateAt !== undefined && toEpoch(lastUpdateAt) >= toEpoch(askedAt);
  return [{ ...plain, dueDay, workingDaysLeft: daysLeft(dueDay, today), takes, ...(settled && { what: say`answered since: ${statusLabel(status)}` }) }];
}

/** Several things in one message, each as it stands now. Throws `notFound` when nothing of it is left that its reader may see. */
function list(context: BotContext, actor: Actor, { items, createdAt, most }: OutboxMessage): Post {
  const today = londonDay(context.clock.now());
  const rows = items.flatMap((item): WaitingItem[] => (isRecommendation(item.reference) ? rowOfRecommendation(context, actor, item, createdAt, today) : [{ reference: item.reference, what: why(context, item), dueDay: item.dueDay, workingDaysLeft: daysLeft(item.dueDay, today), takes: undefined }]));
  if (rows.length === 0) throw nothingLeft();
  return workCard(staffName(actor), rows, context.config.links, most);
}

function aboutReport({ reports }: BotContext['services'], { rule, reference }: MessageItem, links: LinkConfig): Post {
  const news = reports.news(reference);
  // Tried again: the message came here before the report did.
  if (!news) throw new AppError('unavailable', 'The report has not reached this server yet.');
  if (rule === 'reportWithdrawn') return reportWithdrawnCard(news, links);
  if (news.withdrawn) throw new AppError('notFound', 'The report was withdrawn before the channel heard of it.');
  return reportCard(news, links);
}

function renderForChannel({ services, config }: BotContext, { items, rule, day }: OutboxMessage): Post {
  const [only] = items;
  const { links } = config;
  if (rule === 'planMonth') return planMonthCard(services.messages.monthAhead(day.slice(0, 7)), links);
  if (only && (rule === 'gatheringSoon' || rule === 'minutesReady')) return gatheringCard(rule, { kind: only.state, reference: only.reference, day: only.dueDay }, links);
  if (only?.rule === 'reportPublished' || only?.rule === 'reportWithdrawn') return aboutReport(services, only, links);
  if (only?.rule === 'signedOff') return signedOffCard(only.reference, links);
  const withRule = (wanted: string) => items.filter((item) => item.rule === wanted || item.state === wanted).map(({ reference }) => reference);
  return digestCard({ overdue: withRule('overdue'), turnedRed: withRule('turnedRed'), signedOff: withRule('signedOff') }, links);
}

function renderForPerson(context: BotContext, actor: Actor, message: OutboxMessage): Post {
  const [only] = message.items;
  if (!only) throw nothingLeft();
  if (message.items.every(({ rule }) => cardKindOf(rule) === 'monthly')) return renderMonthly(context, actor, message);
  return readings(context, actor, message) ?? (message.items.length === 1 ? aboutOne(context, actor, only) : list(context, actor, message));
}

/** The card of an outbox message, from its references and how they stand now; undefined when its recipient has no role any more. */
export function renderMessage(context: BotContext, message: OutboxMessage): Post | undefined {
  if (message.channel === 'channel') return renderForChannel(context, message);
  const actor = context.services.people.actorByOid(message.recipientOid);
  return actor && renderForPerson(context, actor, message);
}

/** What was recorded, and who pressed. */
export interface CardChange {
  about: string;
  by: string;
}

/**
 * An earlier card as it is to look now that something has changed about one of the things in it; undefined where it stays as
 * it is. A monthly update with rows to answer stays while somebody else presses: its reader may be writing in another row,
 * and a card that is replaced loses what is typed in it.
 */
export function renderAgain(context: BotContext, message: OutboxMessage, { about, by }: CardChange): Post | undefined {
  const actor = context.services.people.actorByOid(message.recipientOid);
  const [only, ...more] = message.items;
  if (!actor || !only) return undefined;
  const monthly = cardKindOf(only.rule) === 'monthly';
  try {
    if (monthly) return by !== actor.oid && waitsForAnswers(context, actor, message) ? undefined : renderMonthly(context, actor, message, about);
    if (more.length > 0) return renderForPerson(context, actor, message);
    if (isAlert(about)) return currentAlertCard(context, actor, about);
    if (!isRecommendation(about) || cardKindOf(only.rule) === 'gone') return undefined;
    return stateCard(recommendationFacts(context.services.recommendations.get(actor, about)), notices.current, context.config.links);
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') return undefined;
    throw error;
  }
}
