import { cast } from '../../infra/local/demo/people';
import { messageTo } from './support/messages';
import { startBotWorld, type BotWorld } from './support/botWorld';

let world: BotWorld;
beforeEach(async () => {
  world = await startBotWorld();
  world.memory.work.set(cast.robin.oid, [{ key: 'k', kind: 'answerAssignment', reference: 'PIR-2026-07', title: '', detail: '', dueDay: '2026-03-25', workingDaysLeft: 3 }]);
  await world.as('robin').installs();
});
afterEach(() => world.close());

const lastCard = () => JSON.stringify(world.connector.accepted.at(-1)?.activity ?? {});
const send = async (rule: string, reference = 'PIR-2026-07') => {
  world.memory.outbox.set(rule, messageTo(rule, [{ rule, reference, dueDay: '2026-04-10', state: 'assigned' }], { recipientOid: cast.robin.oid }));
  await world.bot.deliver();
};

test('an assignment can be answered in the card, by the day on which an answer is due', async () => {
  await send('assigned');

  expect(lastCard()).toContain('25 March 2026, in 3 working days');
  expect(['review.accept', 'review.decline'].filter((verb) => !lastCard().includes(verb))).toEqual([]);
});

test('accepting says when the review is due, and pressing again says that it is answered', async () => {
  const accept = { verb: 'review.accept', reference: 'PIR-2026-07' };
  const first = await world.as('robin').presses(accept);
  const second = await world.as('robin').presses(accept);

  expect(first.text).toContain('You have accepted this review. It is due on 25 March 2026');
  expect(second.text).toContain('does not wait for your answer any more');
});

test('declining needs the reason, and what was typed stays', async () => {
  const reply = await world.as('robin').presses({ verb: 'review.decline', reference: 'PIR-2026-07', reason: ' ' });

  expect(reply.json.type).toBe('application/vnd.microsoft.activity.message');
  expect(reply.text).toContain('Write why you decline');
  expect((await world.as('robin').presses({ verb: 'review.decline', reference: 'PIR-2026-07', reason: 'I know the family' })).text).toContain('You have declined this review');
});

test('a review that is somebody else’s is answered like one that does not exist', async () => {
  expect((await world.as('eden').presses({ verb: 'review.accept', reference: 'PIR-2026-07' })).text).toBe((await world.as('eden').presses({ verb: 'review.accept', reference: 'PIR-2026-99' })).text);
});

test('an assignment that waits for no answer any more is told without buttons for one', async () => {
  world.memory.work.set(cast.robin.oid, []);
  await send('assigned');

  expect(lastCard()).not.toContain('review.accept');
});

test('of the readings for one panel the card names those that are not in yet, with the panel’s day', async () => {
  const keys = ['PIR-2026-07', 'PIR-2026-08'].map((review) => `P-2026-01/${review}`);
  world.memory.work.set(cast.devon.oid, [{ key: 'k', kind: 'readForPanel', reference: 'P-2026-01/PIR-2026-08', title: '', detail: '', dueDay: '2026-03-24', workingDaysLeft: 2 }]);
  await world.as('devon').installs();
  world.memory.outbox.set('a', messageTo('a', keys.map((reference) => ({ rule: 'readingDue', reference, dueDay: '2026-03-24', state: 'reading' })), { recipientOid: cast.devon.oid }));
  await world.bot.deliver();

  expect(world.connector.accepted.at(-1)?.activity).toMatchObject({ summary: 'Panel P-2026-01: 1 reading to hand in' });
  expect(lastCard()).toContain('24 March 2026, in 2 working days');
  expect(lastCard()).not.toContain('PIR-2026-07');
});

test('a review that is late says by how much', async () => {
  world.memory.outbox.set('late', messageTo('late', [{ rule: 'reviewLate', reference: 'PIR-2026-07', dueDay: '2026-03-18', state: 'inProgress' }], { recipientOid: cast.robin.oid }));
  await world.bot.deliver();

  expect(lastCard()).toContain('18 March 2026, 2 working days late');
});
