import { cast } from '../../infra/local/demo/people';
import { pathOf } from '../../src/contract/route';
import { contract } from '../../src/contract';
import { inProgress } from '../support/story';
import { startWorld, type World } from '../support/world';
import { startBotWorld, type BotWorld } from './support/botWorld';

/** The whole way of an alert on the real server: from the tab's API to the leads' chats, and back. */
let world: World;
let bot: BotWorld;
let review: string;
beforeEach(async () => {
  world = await startWorld();
  bot = await startBotWorld({ services: world.services, clock: world.clock, config: { teamId: '' } });
  for (const name of ['quinn', 'morgan'] as const) await bot.as(name).installs();
  review = await inProgress(world);
  bot.connector.accepted.length = 0;
});
afterEach(async () => {
  await bot.close();
  await world.stop();
});

const raise = () => world.as('robin').raiseAlert({ params: { reference: review }, body: { attempt: 'attempt-1', kind: 'immediateConcern', seen: 'A bruise.' } });
/** The chats to which cards about the alert went. */
const chats = () => bot.connector.accepted.filter(({ method, activity }) => method === 'POST' && JSON.stringify(activity).includes('Alert A-')).map(({ path }) => path.split('/')[3]);

test('a QA lead acknowledges from the card, and the tab and the reviewer see it', async () => {
  const { alert } = await raise();
  await bot.bot.deliver();
  expect(chats().toSorted()).toEqual(['a:morgan', 'a:quinn']);

  const reply = await bot.as('quinn').presses({ verb: 'alert.acknowledge', reference: alert.reference, revision: 0 });
  expect(reply.text).toContain('You have acknowledged this alert.');
  expect(await world.as('morgan').getAlert({ params: { reference: alert.reference } })).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: cast.quinn.name } });
  expect((await world.as('robin').getReviewAlerts({ params: { reference: review } })).alerts).toMatchObject([{ state: 'acknowledged' }]);
});

test('raised on a Saturday night it is sent there and then, and again when the office opens', async () => {
  world.clock.set('2026-03-14T23:00:00Z');
  await raise();
  await bot.bot.deliver();
  expect(chats()).toHaveLength(2);

  for (const moment of ['2026-03-15T12:00:00Z', '2026-03-16T07:59:00Z', '2026-03-16T08:00:00Z', '2026-03-16T08:10:00Z']) {
    world.clock.set(moment);
    await world.services.alerts.plan();
    await bot.bot.deliver();
  }
  expect(chats()).toHaveLength(4);
}, 30_000);

test('while the bot cannot reach Teams nothing is lost: the message goes out once it can, and only once', async () => {
  await raise();
  bot.connector.next({ kind: 'refuse', status: 403, code: 'Nope' }, { kind: 'refuse', status: 403, code: 'Nope' });
  await bot.bot.deliver();
  expect(chats()).toEqual([]);

  world.clock.advance(30);
  await bot.bot.deliver();
  await bot.bot.deliver();
  expect(chats().toSorted()).toEqual(['a:morgan', 'a:quinn']);
});

test('when Graph stops answering before the leads’ messages are written, the sweeper writes them, once', async () => {
  world.tenant.faults.set({ hangAfterCalls: 2 });
  const raised = raise().catch(() => undefined);
  while (world.tenant.calls.last(20).every(({ status }) => status !== 0)) await new Promise((resolve) => setTimeout(resolve, 5));
  world.tenant.faults.reset();
  await raised;
  await world.stores.poll();
  await world.app.committer.sweep();
  await bot.bot.deliver();

  expect(chats().toSorted()).toEqual(['a:morgan', 'a:quinn']);
}, 60_000);

test('whoever may not see the review is told of no alert, raised or not', async () => {
  const { alert } = await raise();
  const asked = await Promise.all([pathOf(contract.getAlert, { reference: alert.reference }), pathOf(contract.getAlert, { reference: 'A-2026-999' }), pathOf(contract.getReviewAlerts, { reference: review })].map((path) => world.ask('ola', path)));
  const details = asked.map((answer) => [answer.status, answer.json()['detail']]);

  expect(new Set(details.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(details[0]?.[0]).toBe(404);
});
