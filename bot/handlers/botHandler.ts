import { setTimeout as delay } from 'node:timers/promises';
import { ActivityHandler, type AdaptiveCardInvokeResponse, type AdaptiveCardInvokeValue, type InvokeResponse, type TurnContext } from 'botbuilder';
import { parseReference } from '../../src/domain/recommendations/reference';
import { messageOf } from '../activities';
import { noteCard, problemCard, problemText, sentToYouCard, welcomeCard } from '../cards/noticeCards';
import { notices } from '../cards/recommendationCards';
import { type Post } from '../cards/elements';
import { parseCommand, plainText, type Mention } from '../commands';
import { conversationOf, referenceOf } from '../conversations';
import { type BotContext } from '../context';
import { type IncomingActivity } from '../gate';
import { updateSentCards } from '../sentCards';
import { answer, isForChannel, type Scope } from './ask';
import { dialogFor } from './dialog';
import { press } from './press';
import { type Pressing } from './pressed';

const ANSWER_WITHIN_MS = 8_000;

/** The activity as the gate admitted it: the SDK adds to it and changes nothing that we read. */
const incoming = (turn: TurnContext): IncomingActivity => turn.activity as unknown as IncomingActivity;
const scopeOf = (activity: IncomingActivity): Scope => (activity.conversation.conversationType === 'personal' ? 'personal' : 'channel');

function mentionsIn(turn: TurnContext): Mention[] {
  const entities = (turn.activity.entities ?? []) as { type?: string; text?: string; mentioned?: { id?: string } }[];
  return entities.filter(({ type }) => type === 'mention').map(({ text, mentioned }) => ({ text: text ?? '', mentionedId: mentioned?.id ?? '' }));
}

const note = (value: string): AdaptiveCardInvokeResponse => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: value as unknown as Record<string, unknown> });
const cardReply = ({ card }: Post): AdaptiveCardInvokeResponse => ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card as unknown as Record<string, unknown> });

/** Where a turn happened. Read at once: the SDK takes the turn away when it ends, and late answers outlive it. */
interface Place {
  serviceUrl: string;
  conversationId: string;
  pressedId: string;
  /** Who acts, as the connector vouches. */
  oid: string;
}
const placeOf = ({ activity }: TurnContext): Place => ({ serviceUrl: activity.serviceUrl, conversationId: activity.conversation.id, pressedId: activity.replyToId ?? '', oid: activity.from.aadObjectId ?? '' });

/** What the bot does with each kind of activity. Who somebody is comes from `from.aadObjectId`, which the connector vouches for. */
export class BotHandler extends ActivityHandler {
  /** Conversations being greeted at this moment: an installation arrives as two activities at once. */
  private readonly greeting = new Set<string>();

  constructor(private readonly bot: BotContext) {
    super();
    this.onMessage(async (turn, next) => {
      await this.message(turn);
      await next();
    });
    this.onInstallationUpdateAdd(async (turn, next) => {
      await this.arrived(turn);
      await next();
    });
    this.onInstallationUpdateRemove(async (turn, next) => {
      await this.left(turn);
      await next();
    });
    this.onMembersAdded(async (turn, next) => {
      if (turn.activity.membersAdded?.some(({ id }) => id === turn.activity.recipient.id)) await this.arrived(turn);
      await next();
    });
    this.onMembersRemoved(async (turn, next) => {
      if (turn.activity.membersRemoved?.some(({ id }) => id === turn.activity.recipient.id)) await this.left(turn);
      await next();
    });
  }

  protected override async onInvokeActivity(turn: TurnContext): Promise<InvokeResponse> {
    if (turn.activity.name !== 'task/fetch') return await super.onInvokeActivity(turn);
    return { status: 200, body: dialogFor(turn.activity.value, this.bot.config.links) };
  }

  protected override async onAdaptiveCardInvoke(turn: TurnContext, { action }: AdaptiveCardInvokeValue): Promise<AdaptiveCardInvokeResponse> {
    this.remember(turn);
    // Cards that take answers stand in people's own chats only: elsewhere everybody would read what comes of a press.
    if (scopeOf(incoming(turn)) !== 'personal') return note(problemText('personalOnly'));
    const place = placeOf(turn);
    const data = { ...action.data, verb: action.verb };
    const pressing = press(this.bot, turn.activity.from.aadObjectId, data);
    const late = Symbol('late');
    const timer = new AbortController();
    const first = await Promise.race([pressing, delay(this.bot.config.answerWithinMs ?? ANSWER_WITHIN_MS, late, { signal: timer.signal })]);
    timer.abort();
    if (first === late) {
      this.bot.background.add('a late answer', pressing.then((result) => this.replace(place, result)));
      return note(notices.saving);
    }
    const result: Pressing = first;
    if (result.kind === 'beside') {
      const { below } = result;
      if (below) this.bot.background.add('a card below', this.sendBack(place, below));
      return note(result.note);
    }
    if (result.changed !== undefined) this.bot.background.add('the same card elsewhere', this.replace(place, result));
    return cardReply(result.post);
  }

  /** Puts the outcome where everybody who has the card sees it: in the pressed card, and in other cards about the same thing. */
  private async replace(place: Place, result: Pressing): Promise<void> {
    if (result.kind === 'beside') return await this.sendBack(place, result.below ?? noteCard(result.note, this.bot.config.links));
    const { connector, log } = this.bot;
    const delivery = place.pressedId ? await connector.update(place, place.pressedId, messageOf(result.post)) : await connector.send(place, messageOf(result.post));
    if (delivery.outcome !== 'sent') log.warn('A pressed card was not brought up to date', { outcome: delivery.outcome });
    if (result.changed !== undefined) updateSentCards(this.bot, { about: result.changed, by: place.oid }, place.pressedId);
  }

  private async sendBack(place: Place, post: Post): Promise<void> {
    const delivery = await this.bot.connector.send(place, messageOf(post));
    if (delivery.outcome !== 'sent') this.bot.log.warn('An answer was not sent', { outcome: delivery.outcome });
  }

  private async message(turn: TurnContext): Promise<void> {
    this.remember(turn);
    const activity = incoming(turn);
    if (turn.activity.value !== undefined && turn.activity.value !== null) return await this.submitted(turn);
    const command = parseCommand(plainText(turn.activity.text ?? '', mentionsIn(turn), activity.recipient.id), parseReference);
    const scope = scopeOf(activity);
    if (scope === 'personal' || isForChannel(command)) {
      await turn.sendActivity(messageOf(answer(this.bot, activity.from.aadObjectId, command, scope)));
      return;
    }
    await turn.sendActivity(messageOf(await this.answerPrivately(activity.from.aadObjectId, answer(this.bot, activity.from.aadObjectId, command, 'personal'))));
  }

  /** Sends to the person's own chat; gives what to say in the channel. */
  private async answerPrivately(oid: string | undefined, post: Post): Promise<Post> {
    const { links } = this.bot.config;
    const stored = oid === undefined ? undefined : this.bot.services.conversations.forPerson(oid);
    const reference = stored && referenceOf(stored);
    if (!reference) return problemCard('personalOnly', links);
    const delivery = await this.bot.connector.send({ serviceUrl: reference.serviceUrl, conversationId: reference.conversation.id }, messageOf(post));
    return delivery.outcome === 'sent' ? sentToYouCard(links) : problemCard('personalOnly', links);
  }

  /** A button of a client that does not know `Action.Execute`: the same data, as a message. */
  private async submitted(turn: TurnContext): Promise<void> {
    const place = placeOf(turn);
    if (scopeOf(incoming(turn)) !== 'personal') return await this.sendBack(place, problemCard('personalOnly', this.bot.config.links));
    const data: unknown = turn.activity.value;
    await this.replace(place, await press(this.bot, turn.activity.from.aadObjectId, data));
  }

  /** Keeps the way to this conversation fresh; its service address may change. */
  private remember(turn: TurnContext): void {
    const stored = conversationOf(incoming(turn), this.bot.config);
    if (stored) this.bot.background.add('remembering a conversation', this.bot.services.conversations.remember(stored));
  }

  private async arrived(turn: TurnContext): Promise<void> {
    const stored = conversationOf(incoming(turn), this.bot.config);
    if (!stored || this.greeting.has(stored.key)) return;
    this.greeting.add(stored.key);
    try {
      const { conversations } = this.bot.services;
      const known = stored.kind === 'personal' ? conversations.forPerson(stored.oid) : conversations.forChannel();
      await conversations.remember(stored);
      if (known?.key !== stored.key) await turn.sendActivity(messageOf(welcomeCard(stored.kind, this.bot.config.links)));
    } finally {
      this.greeting.delete(stored.key);
    }
  }

  private async left(turn: TurnContext): Promise<void> {
    const stored = conversationOf(incoming(turn), this.bot.config);
    if (stored) await this.bot.services.conversations.forget(stored.key);
  }
}

/** What to answer to a press when the turn itself failed. */
export const failedPress = (): AdaptiveCardInvokeResponse => note(problemText('internal'));
