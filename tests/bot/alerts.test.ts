import { cast } from '../../infra/local/demo/people';
import { type OutboxMessage } from '../../src/services/types';
import { messageTo } from './support/messages';
import { startBotWorld, type BotWorld } from './support/botWorld';
import { markedAlert } from './support/samples';

let world: BotWorld;
beforeEach(async () => {
  world = await startBotWorld();
  world.memory.alerts.set('A-2026-003', markedAlert());
});
afterEach(() => world.close());

const pressed = { verb: 'alert.acknowledge', reference: 'A-2026-003', revision: 0 };
const stored = () => world.memory.alerts.get('A-2026-003');
const put = (nonce: string, changes: Partial<OutboxMessage> = {}) =>
  world.memory.outbox.set(nonce, messageTo(nonce, [{ rule: 'alertRaised', reference: 'A-2026-003', dueDay: '2026-03-20', state: 'immediateConcern' }], { recipientOid: cast.quinn.oid, ...changes }));

async function installed(...names: ('quinn' | 'morgan')[]): Promise<void> {
  for (const name of names) await world.as(name).installs();
  world.connector.accepted.length = 0;
}

test('the card says reference, kind, review and how long it waits, and takes an acknowledgement', async () => {
  await installed('quinn');
  put('a');
  await world.bot.deliver();
  const sent = JSON.stringify(world.connector.accepted[0]?.activity);

  expect(world.connector.accepted[0]?.activity).toMatchObject({ summary: 'Alert A-2026-003: Immediate safeguarding concern' });
  for (const words of ['An alert was raised that cannot wait', 'PIR-2026-07', '2 working hours', '"verb":"alert.acknowledge"', '/alerts/A-2026-003']) expect(sent).toContain(words);
});

test('a QA lead’s press acknowledges it, and the card shows who has it in hand', async () => {
  const reply = await world.as('quinn').presses(pressed);

  expect(reply.text).toContain('You have acknowledged this alert.');
  expect(reply.text).not.toContain('alert.acknowledge');
  expect(stored()).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: cast.quinn.name } });
});

test('the other lead’s card follows', async () => {
  await installed('quinn', 'morgan');
  put('q');
  put('m', { recipientOid: cast.morgan.oid });
  await world.bot.deliver();
  const cards = world.connector.accepted.length;
  await world.as('quinn').presses(pressed);

  const updated = world.connector.accepted.slice(cards).filter(({ method, path }) => method === 'PUT' && path.includes('a:morgan'));
  expect(JSON.stringify(updated)).toContain(`by ${cast.quinn.name}`);
});

test('a press that comes too late shows who acknowledged it, and changes nothing', async () => {
  await world.as('morgan').presses(pressed);
  const reply = await world.as('quinn').presses(pressed);

  expect(reply.text).toContain('This alert was acknowledged before.');
  expect(reply.text).toContain(`by ${cast.morgan.name}`);
  expect(stored()?.acknowledgedBy?.name).toBe(cast.morgan.name);
});

test.each(['robin', 'ola', 'casey', 'noa'] as const)('%s, who is no QA lead, cannot acknowledge by pressing', async (name) => {
  const reply = await world.as(name).presses(pressed);

  expect([reply.json.type, stored()?.state]).toEqual(['application/vnd.microsoft.activity.message', 'open']);
});

test('a message about an alert that somebody has in hand is not sent any more, and the ledger says why', async () => {
  await installed('quinn');
  await world.as('morgan').presses(pressed);
  world.connector.accepted.length = 0;
  put('late', { rule: 'alertWaiting' });

  expect(await world.bot.deliver()).toMatchObject({ sent: 0, failed: 1 });
  expect(world.connector.accepted).toEqual([]);
  expect(world.memory.outbox.get('late')).toMatchObject({ state: 'failed', error: 'It was acknowledged before this could be sent.' });
});

test('“my work” names an alert by its reference and what is to be done', async () => {
  world.memory.work.set(cast.quinn.oid, [{ key: 'k', kind: 'acknowledgeAlert', reference: 'A-2026-003', title: 'Acknowledge', detail: '', dueDay: '2026-03-20', workingDaysLeft: 0 }]);
  await world.as('quinn').says('my work');

  expect(JSON.stringify(world.connector.accepted.at(-1)?.activity)).toContain('A-2026-003: acknowledge this alert');
});
