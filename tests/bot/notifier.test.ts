import { cast } from '../../infra/local/demo/people';
import { createBot } from '../../bot/createBot';
import { type MessageItem, type OutboxMessage } from '../../src/services/types';
import { silentLog, startBotWorld, TENANT, type BotWorld } from './support/botWorld';
import { startConnector } from './support/connectorServer';
import { messageTo } from './support/messages';
import { localLinks } from './support/samples';

let world: BotWorld;
beforeEach(async () => {
  // Long enough for a busy machine, short enough to wait for where Teams never answers.
  world = await startBotWorld({ config: { sendTimeoutMs: 1_500 } });
});
afterEach(() => world.close());

const due: MessageItem = { rule: 'recommended', reference: 'R-2026-031', dueDay: '2026-03-27', state: 'inProgress' };

function put(nonce: string, changes: Partial<OutboxMessage> = {}): void {
  world.memory.outbox.set(nonce, messageTo(nonce, changes.items ?? [due], changes));
}
const message = (nonce: string) => world.memory.outbox.get(nonce);

/** Ola and a channel have the bot; what was said to them so far does not count. */
async function installed(): Promise<void> {
  await world.as('ola').installs();
  await world.as('ola').saysInChannel('help');
  world.connector.accepted.length = 0;
  world.connector.requests.length = 0;
}

test('a message goes to the person’s own chat, and the ledger has its activity', async () => {
  await installed();
  put('a');

  expect(await world.bot.deliver()).toEqual({ sent: 1, failed: 0, unknown: 0, taken: 0 });
  expect(world.connector.accepted).toMatchObject([{ method: 'POST', path: '/v3/conversations/a:ola/activities', activity: { summary: 'Update R-2026-031: due 27 March 2026' } }]);
  expect(message('a')).toMatchObject({ state: 'sent', activityId: world.connector.accepted[0]?.activityId });
});

test('whoever has handed a recommendation on hears that it is gone from them, though they may not see it any more', async () => {
  await installed();
  put('a', { recipientOid: cast.ola.oid, items: [{ ...due, rule: 'noLongerOwner', reference: 'R-2026-999' }] });

  expect(await world.bot.deliver()).toMatchObject({ sent: 1, failed: 0 });
  expect(world.connector.accepted).toMatchObject([{ activity: { summary: 'R-2026-999: This recommendation has another owner now' } }]);
});

test('whoever stands in for somebody is told for whom, on one thing and on many', async () => {
  await world.as('quinn').installs();
  const covered = { ...due, rule: 'recommendationDue', coverFor: cast.ola.oid };
  put('one', { recipientOid: cast.quinn.oid, items: [covered] });
  put('many', { recipientOid: cast.quinn.oid, items: [covered, { ...covered, rule: 'reviewLate', reference: 'PIR-2026-07' }] });
  await world.bot.deliver();

  const said = world.connector.accepted.slice(-2).map(({ activity }) => JSON.stringify(activity).split('You stand in for Ola Fenwright, who is away.').length - 1);
  expect(said.sort()).toEqual([1, 2]);
});

test('a message to the channel begins a thread of its own there', async () => {
  await installed();
  put('a', { channel: 'channel', recipientOid: '', items: [{ ...due, rule: 'signedOff' }] });
  await world.bot.deliver();

  expect(world.connector.accepted).toMatchObject([{ path: '/v3/conversations', activity: { summary: 'R-2026-031 is signed off' } }]);
  expect(message('a')?.state).toBe('sent');
});

test('two servers that deliver at once send each message once', async () => {
  await installed();
  for (let index = 0; index < 40; index += 1) put(`m${index}`);
  const config = { auth: { mode: 'none', bindHost: '127.0.0.1' }, tenantId: TENANT, teamId: '', channelId: '', links: localLinks } as const;
  const other = createBot({ services: world.memory.services, config, clock: { now: () => '2026-03-20T10:00:00Z' }, log: silentLog([]) });
  const reports = await Promise.all([world.bot.deliver(), other.deliver(), world.bot.deliver()]);

  expect(world.connector.accepted).toHaveLength(40);
  expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
});

test('a wait that Teams asks for is kept, and the message is sent once', async () => {
  await installed();
  put('a');
  world.connector.next({ kind: 'throttle', retryAfter: '1' });
  const began = performance.now();

  expect(await world.bot.deliver()).toMatchObject({ sent: 1 });
  expect(performance.now() - began).toBeGreaterThan(950);
  expect(world.connector.accepted).toHaveLength(1);
});

test('a long wait is left to a later delivery', async () => {
  await installed();
  put('a');
  world.connector.next({ kind: 'throttle', retryAfter: '120' });

  expect(await world.bot.deliver()).toMatchObject({ failed: 1 });
  expect(message('a')).toMatchObject({ state: 'pending', error: '429, asked to wait 120 seconds' });
});

test.each([['fails after it took the message', { kind: 'failAfterAccepting' }], ['takes the message and never answers', { kind: 'hang' }]] as const)('when Teams %s, it is unknown and never sent again', async (_what, treatment) => {
  await installed();
  put('a');
  world.connector.next(treatment);

  expect([await world.bot.deliver(), await world.bot.deliver()]).toMatchObject([{ unknown: 1 }, { unknown: 0, sent: 0 }]);
  expect(world.connector.accepted).toHaveLength(1);
  expect(message('a')?.state).toBe('unknown');
});

test('where the bot was removed, the message fails for good and the conversation is forgotten', async () => {
  await installed();
  put('a');
  world.connector.next({ kind: 'refuse', status: 403, code: 'BotNotInConversationRoster' });
  await world.bot.deliver();

  expect(message('a')).toMatchObject({ state: 'failed', error: '403 BotNotInConversationRoster' });
  expect(world.memory.services.conversations.forPerson(cast.ola.oid)).toBeUndefined();
});

test('whom the bot has never met gets nothing, and the ledger says why', async () => {
  put('a', { recipientOid: cast.sam.oid });

  expect(await world.bot.deliver()).toMatchObject({ failed: 1 });
  expect(message('a')).toMatchObject({ state: 'failed', error: 'The bot is not installed there.' });
});

test('a reminder of something that its recipient may not see any more is not sent, and the ledger says why', async () => {
  await installed();
  put('a', { items: [{ ...due, reference: 'R-2026-999' }] });

  expect(await world.bot.deliver()).toMatchObject({ failed: 1 });
  expect(message('a')).toMatchObject({ state: 'failed', error: 'It was done before this could be sent, or its recipient may not see it any more.' });
  expect(world.connector.requests).toEqual([]);
});

test('when Teams cannot be reached at all, the message is tried again later', async () => {
  put('a');
  const gone = await startConnector();
  await gone.close();
  await world.memory.services.conversations.remember({ key: `person/${cast.ola.oid}`, kind: 'personal', oid: cast.ola.oid, reference: { serviceUrl: gone.url, conversation: { id: 'a:ola' }, bot: { id: '28:bot' } } });

  expect(await world.bot.deliver()).toMatchObject({ failed: 1 });
  expect(message('a')).toMatchObject({ state: 'pending', error: 'ECONNREFUSED' });
});

test('several things for one person are one card, with a button for each that takes an answer', async () => {
  await installed();
  put('a', { items: [due, { ...due, reference: 'PIR-2026-07', rule: 'returned' }] });
  await world.bot.deliver();

  const text = JSON.stringify(world.connector.accepted[0]?.activity);
  expect(text).toContain('2 things wait');
  expect(text).toContain('recommendation.openBelow');
});

test('an answer brings earlier cards about the same thing up to date', async () => {
  await installed();
  put('a');
  await world.bot.deliver();
  await world.as('ola').presses({ verb: 'recommendation.update', reference: 'R-2026-031', revision: 3, status: 'inProgress', flag: 'atRisk' });

  const updated = world.connector.accepted.filter(({ method }) => method === 'PUT').map(({ activityId }) => activityId);
  expect(updated).toEqual(['pressed-card', message('a')?.activityId]);
});

test('what became of a message and could not be written down is written down with the next delivery', async () => {
  await installed();
  put('a');
  const { messages } = world.memory.services;
  const markSent = messages.markSent;
  messages.markSent = () => Promise.reject(new Error('Graph is away.'));
  expect(await world.bot.deliver()).toMatchObject({ unknown: 1 });
  messages.markSent = markSent;

  await world.bot.deliver();
  expect(message('a')).toMatchObject({ state: 'sent', activityId: world.connector.accepted[0]?.activityId });
  expect(world.connector.accepted).toHaveLength(1);
});
