import { cast } from '../../infra/local/demo/people';
import { type Card } from '../../bot/cards/elements';
import { messageTo } from './support/messages';
import { startBotWorld, type BotWorld, type Reply } from './support/botWorld';
import { cardFaults } from './support/lint';
import { memoryWorld } from './support/memoryServices';
import { markedRecommendation } from './support/samples';

const references = ['R-2026-031', 'R-2026-032', 'R-2026-033', 'R-2026-034', 'R-2026-035', 'R-2026-036', 'R-2026-037'];
const nonce = `monthly/TM-2026-03/${cast.ola.oid}`;
const items = references.map((reference) => ({ rule: 'monthlyUpdate', reference, dueDay: '2026-03-27', state: 'inProgress' }));

let world: BotWorld;
beforeEach(async () => {
  const memory = memoryWorld(references.map((reference) => markedRecommendation({ reference, originKey: reference, revision: 1 })));
  memory.gatherings.set('TM-2026-03', { kind: 'trackingMeeting', reference: 'TM-2026-03', day: '2026-03-27', ahead: true, endedOn: '' });
  world = await startBotWorld({ memory });
  await world.as('ola').installs();
  memory.outbox.set(nonce, messageTo(nonce, items));
  await world.bot.deliver();
});
afterEach(() => world.close());

const sent = (): string => world.memory.outbox.get(nonce)?.activityId ?? '';
const shared = { meeting: 'TM-2026-03', page: 0, row: 'R-2026-031' };
const save = { ...shared, verb: 'monthly.save', reference: 'R-2026-031', revision: 1, status: 'inProgress', flag: 'atRisk', progress: 'Two visits made' };
const press = (data: Record<string, unknown>): Promise<Reply> => world.as('ola').presses(data, { replyToId: sent() });
const cardOf = ({ json }: Reply): Card => json.value as Card;
const stored = (reference = 'R-2026-031') => world.memory.recommendations.get(reference);

test('the update is asked for in one card for all that is theirs, with the day of the meeting and a way to the next page', () => {
  const card = JSON.stringify(world.connector.accepted.at(-1)?.activity);

  expect(world.connector.accepted.at(-1)?.activity).toMatchObject({ summary: 'Monthly update: 0 of 7 answered' });
  expect(card).toContain('Tracking meeting TM-2026-03 is on 27 March 2026');
  expect(['Page 1 of 2', 'Save R-2026-031', 'Answer R-2026-035', 'Next page'].filter((text) => !card.includes(text))).toEqual([]);
  expect(card).not.toContain('R-2026-036');
});

test('a saved row is recorded by itself, and the card goes on to the next one', async () => {
  const reply = await press(save);

  expect(stored()).toMatchObject({ flag: 'atRisk', progress: 'Two visits made', revision: 2 });
  expect(reply.text).toContain('R-2026-031 is recorded.');
  expect(reply.text).toContain('1 of 7 answered');
  expect(reply.text).toContain('Save R-2026-032');
  expect(cardFaults(cardOf(reply))).toEqual([]);
});

test('the card in the chat shows the new state to everybody who has it', async () => {
  await press(save);

  const replaced = world.connector.accepted.filter(({ method, activityId }) => method === 'PUT' && activityId === sent());
  expect(JSON.stringify(replaced.at(-1)?.activity)).toContain('1 of 7 answered');
});

test('after the last row of a page the card goes on to the next page, and after all rows it says thank you', async () => {
  let reply: Reply | undefined;
  for (const reference of references) reply = await press({ ...save, reference, row: reference });

  expect(reply?.text).toContain('7 of 7 answered');
  expect(reply?.text).toContain('Thank you');
  expect(reply?.text).not.toContain('monthly.save');
});

test('“Next page” shows the other rows, and “Previous page” the first again', async () => {
  const next = await press({ ...shared, verb: 'monthly.show', reference: '', page: 1 });
  const back = await press({ ...shared, verb: 'monthly.show', reference: '', page: 0 });

  expect(next.text).toContain('Save R-2026-036');
  expect(back.text).toContain('Save R-2026-031');
  expect(stored()?.revision).toBe(1);
});

test('words that are not saved keep the card from turning its page', async () => {
  const reply = await press({ ...shared, verb: 'monthly.show', reference: '', page: 1, progress: 'Half a sentence' });

  expect(reply.json.type).toBe('application/vnd.microsoft.activity.message');
  expect(reply.text).toContain('What you wrote for R-2026-031 is not saved yet');
});

test('a new date is moved with its reason and who agreed, and counted', async () => {
  const reply = await press({ ...save, newDueDay: '2026-05-29', moveReason: 'The course is in May', agreedBy: 'Quinn' });

  expect(stored()).toMatchObject({ dueDay: '2026-05-29', timesMoved: 2, revision: 3 });
  expect(reply.text).toContain('recorded, with its new date');
});

test.each([[{ newDueDay: '2026-05-29' }, 'why it moves and who agreed'], [{ moveReason: 'The course is in May' }, 'give the new date'], [{ newDueDay: '2026-01-05', moveReason: 'x', agreedBy: 'y' }, 'not a day that has passed'], [{ newDueDay: '2026-03-27', moveReason: 'x', agreedBy: 'y' }, 'not the one that it has already']])('a new date with something amiss saves nothing and says what is: %j', async (date, said) => {
  const reply = await press({ ...save, ...date });

  expect(reply.text).toContain(said);
  expect(stored()?.revision).toBe(1);
});

test('a row that somebody changed meanwhile is shown as it stands now', async () => {
  await press({ verb: 'recommendation.update', reference: 'R-2026-031', revision: 1, status: 'inProgress', flag: 'blocked' });
  const reply = await press({ ...save, progress: '' });

  expect(reply.text).toContain('R-2026-031 was changed by somebody before your answer');
  expect(stored()).toMatchObject({ flag: 'blocked', revision: 2 });
});

test('words typed into a row that somebody changed meanwhile stay in the card', async () => {
  await press({ verb: 'recommendation.update', reference: 'R-2026-031', revision: 1, status: 'inProgress', flag: 'blocked' });
  const reply = await press(save);

  expect(reply.text).toContain('still in this card');
  expect(stored()).toMatchObject({ flag: 'blocked', revision: 2 });
});

test('an answer given elsewhere counts, and the card in the chat shows it', async () => {
  await world.as('ola').presses({ verb: 'recommendation.update', reference: 'R-2026-033', revision: 1, status: 'inProgress', flag: 'onTrack' });

  const replaced = world.connector.accepted.find(({ method, activityId }) => method === 'PUT' && activityId === sent());
  expect(JSON.stringify(replaced?.activity)).toContain('1 of 7 answered');
});

test('while rows wait for an answer, somebody else’s press leaves the card alone: its reader may be writing in it', async () => {
  world.memory.recommendations.set('R-2026-033', markedRecommendation({ reference: 'R-2026-033', status: 'done', revision: 1 }));
  await world.as('quinn').presses({ verb: 'recommendation.signOffDone', reference: 'R-2026-033', revision: 1, grounds: 'recorded' });

  expect(stored('R-2026-033')?.status).toBe('signedOff');
  expect(world.connector.accepted.filter(({ method, activityId }) => method === 'PUT' && activityId === sent())).toEqual([]);
});

test('somebody else’s card has nothing for whoever presses it', async () => {
  const reply = await world.as('quinn').presses(save);

  expect(reply.text).toContain('nothing with that reference that you can see');
  expect(stored()?.revision).toBe(1);
});

test('a row that is not in one’s own request takes no answer', async () => {
  world.memory.recommendations.set('R-2026-099', markedRecommendation({ reference: 'R-2026-099', revision: 1 }));
  const reply = await press({ ...save, reference: 'R-2026-099' });

  expect(reply.text).toContain('nothing with that reference');
  expect(stored('R-2026-099')?.revision).toBe(1);
});

test('what its reader may not see any more is not in the card', async () => {
  world.memory.recommendations.set('R-2026-032', markedRecommendation({ reference: 'R-2026-032', owner: { oid: cast.sam.oid, name: cast.sam.name }, revision: 2 }));
  const reply = await press(save);

  expect(reply.text).toContain('1 of 6 answered');
  expect(reply.text).not.toContain('R-2026-032');
});

test('whoever stands in for an owner is told for whom, and answers from a card of their own', async () => {
  const covering = `monthly/TM-2026-03/${cast.quinn.oid}/for/${cast.ola.oid}`;
  await world.as('quinn').installs();
  world.memory.outbox.set(covering, messageTo(covering, items.map((item) => ({ ...item, coverFor: cast.ola.oid })), { recipientOid: cast.quinn.oid }));
  await world.bot.deliver();

  expect(JSON.stringify(world.connector.accepted.at(-1)?.activity)).toContain('You stand in for Ola Fenwright, who is away.');
});
