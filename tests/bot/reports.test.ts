import { type ReportNews } from '../../src/services/types';
import { startBotWorld, type BotWorld } from './support/botWorld';
import { messageTo } from './support/messages';
import { memoryWorld } from './support/memoryServices';
import { markedRecommendation, reportNews } from './support/samples';

let world: BotWorld;
beforeEach(async () => {
  world = await startBotWorld({ memory: memoryWorld([markedRecommendation()]) });
  await world.as('quinn').saysInChannel('help');
});
afterEach(() => world.close());

/** What the channel is posted of that report by that rule; and what the ledger says of it. */
async function deliver(rule: string, news: ReportNews | undefined): Promise<{ posted: string; state: string | undefined; error: string | undefined }> {
  const nonce = `${rule}/REP-2026-01#3/channel`;
  if (news) world.memory.reports.set(news.reference, news);
  world.memory.outbox.set(nonce, messageTo(nonce, [{ rule, reference: 'REP-2026-01', dueDay: '2026-03-31', state: 'published' }], { channel: 'channel', recipientOid: '', rule }));
  await world.bot.deliver();
  const message = world.memory.outbox.get(nonce);
  const post = world.connector.accepted.find(({ activityId }) => activityId === message?.activityId);
  return { posted: JSON.stringify(post?.activity ?? ''), state: message?.state, error: message?.error };
}

test('the channel is told of a published report: its period, its first figures, and the way to it', async () => {
  const { posted, state } = await deliver('reportPublished', reportNews());

  expect(state).toBe('sent');
  for (const said of ['Report REP-2026-01 is published', 'The tracker from 1 January 2026 to 31 March 2026', '"title":"Open at the end","value":"33"', '"title":"Impact signed off","value":"7"', '/reports/REP-2026-01']) expect(posted).toContain(said);
});

test('one that was withdrawn before the channel heard of it is not posted any more', async () => {
  const { posted, state, error } = await deliver('reportPublished', reportNews({ withdrawn: true }));

  expect([posted, state]).toEqual(['""', 'failed']);
  expect(error).toContain('done before this could be sent');
});

test('the channel is told of a withdrawal, without a figure', async () => {
  const { posted, state } = await deliver('reportWithdrawn', reportNews({ withdrawn: true }));

  expect(state).toBe('sent');
  expect(posted).toContain('Report REP-2026-01 was withdrawn');
  expect(posted).not.toContain('33');
});

test('a message that is here before its report is tried again', async () => {
  const { state, error } = await deliver('reportPublished', undefined);

  expect([state, error]).toEqual(['pending', 'The card could not be made.']);
  expect(world.logged.join('\n')).toContain('A card could not be made');
});
