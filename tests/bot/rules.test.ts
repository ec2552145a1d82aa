import { alertRules } from '../../src/domain/alerts/reminders';
import { reminderRuleNames } from '../../src/domain/reminders/rules';
import { channelRules } from '../../src/services/messages/channelTypes';
import { noticeRules } from '../../src/services/messages/drafts';
import { cast } from '../../infra/local/demo/people';
import { type Card } from '../../bot/cards/elements';
import { cardKindOf } from '../../bot/cards/reasons';
import { messageTo } from './support/messages';
import { startBotWorld, type BotWorld } from './support/botWorld';
import { cardFaults } from './support/lint';
import { memoryWorld } from './support/memoryServices';
import { allMarks, markedAlert, markedRecommendation, reportNews } from './support/samples';

/** Every name of a rule that the product plans messages by. */
const rules = [...noticeRules, ...reminderRuleNames, ...alertRules, ...channelRules, 'digest'];

/** What a message of each kind of card is about. */
const about: Partial<Record<ReturnType<typeof cardKindOf>, string>> = { notice: 'PIR-2026-07', assignment: 'PIR-2026-07', reviewDue: 'PIR-2026-07', reading: 'P-2026-01/PIR-2026-07', meeting: 'P-2026-01', alert: 'A-2026-003', gone: 'R-2026-999' };

let world: BotWorld;
beforeAll(async () => {
  const memory = memoryWorld([markedRecommendation({ raisedBy: { oid: cast.quinn.oid, name: cast.quinn.name }, status: 'done' })]);
  memory.alerts.set('A-2026-003', markedAlert());
  memory.gatherings.set('TM-2026-03', { kind: 'trackingMeeting', reference: 'TM-2026-03', day: '2026-03-27', ahead: true, endedOn: '' });
  memory.reports.set('REP-2026-01', reportNews());
  world = await startBotWorld({ memory });
  await world.as('quinn').installs();
  await world.as('quinn').saysInChannel('help');
});
afterAll(() => world.close());

function cardOf(nonce: string): { card: Card; summary: string } {
  const activityId = world.memory.outbox.get(nonce)?.activityId;
  const activity = world.connector.accepted.find((one) => one.activityId === activityId)?.activity as { summary: string; attachments: { content: Card }[] } | undefined;
  if (!activity?.attachments[0]) throw new Error(`${nonce} was not sent: ${world.memory.outbox.get(nonce)?.error}`);
  return { card: activity.attachments[0].content, summary: activity.summary };
}

test.each(rules)('a message of the rule “%s” is a card that every Teams client draws', async (rule) => {
  const kind = cardKindOf(rule);
  const nonce = kind === 'monthly' ? `monthly/TM-2026-03/${cast.quinn.oid}` : `rule/${rule}`;
  const item = { rule, reference: rule.startsWith('report') ? 'REP-2026-01' : (about[kind] ?? 'R-2026-031'), dueDay: '2026-03-27', state: 'panel' };
  const where = kind === 'channel' ? { channel: 'channel' as const, recipientOid: '' } : { recipientOid: cast.quinn.oid };
  world.memory.outbox.set(nonce, messageTo(nonce, [item], where));
  await world.bot.deliver();
  const { card, summary } = cardOf(nonce);

  expect(cardFaults(card)).toEqual([]);
  expect(summary).toMatch(/^[^\n]{5,120}$/);
  expect(JSON.stringify(card)).not.toContain('This waits for you');
  expect(allMarks.filter((mark) => JSON.stringify({ card, summary }).includes(mark))).toEqual([]);
});

test('every rule by which an answer is asked for takes it in the card', () => {
  const asking = rules.filter((rule) => ['update', 'signOff', 'monthly', 'assignment', 'alert', 'becameOf'].includes(cardKindOf(rule)));

  expect(asking).toEqual(expect.arrayContaining(['assigned', 'recommended', 'madeOwner', 'askedForUpdate', 'reopened', 'becameOf', 'recommendationDue', 'recommendationOverdue', 'monthlyUpdate', 'awaitingSignOff', 'alertRaised', 'alertWaiting']));
});

test('a rule of a newer server is a notice, not a failure', () => {
  expect(cardKindOf('somethingNew')).toBe('notice');
});
