import { cast } from '../../infra/local/demo/people';
import { startBotWorld, TENANT, type BotWorld } from './support/botWorld';
import { markedRecommendation } from './support/samples';

let world: BotWorld;
beforeEach(async () => {
  world = await startBotWorld();
});
afterEach(() => world.close());

const answer = { verb: 'recommendation.update', reference: 'R-2026-031', revision: 3, status: 'inProgress', flag: 'atRisk' };
const lastCard = () => JSON.stringify(world.connector.accepted.at(-1)?.activity ?? {});
const stored = () => world.memory.recommendations.get('R-2026-031');

test('an owner’s press records the answer and shows the new state', async () => {
  const reply = await world.as('ola').presses({ ...answer, progress: 'Two visits made', evidenceDay: '2026-03-19' });

  expect(reply.json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(reply.text).toContain('Your update is recorded.');
  expect(stored()).toMatchObject({ flag: 'atRisk', progress: 'Two visits made', evidenceDay: '2026-03-19', revision: 4 });
});

test('the pressed card is replaced for everybody who has it', async () => {
  await world.as('ola').presses(answer);

  expect(world.connector.accepted).toMatchObject([{ method: 'PUT', path: '/v3/conversations/a:ola/activities/pressed-card' }]);
});

test('an empty box keeps what is recorded', async () => {
  await world.as('ola').presses({ ...answer, progress: '  ' });

  const { evidence, progress, impactAchieved } = markedRecommendation();
  expect(stored()).toMatchObject({ evidence, progress, impactAchieved, flag: 'atRisk' });
});

test('an older client’s button does the same', async () => {
  await world.as('ola').submits({ ...answer, progress: 'Two visits made' });

  expect(stored()?.progress).toBe('Two visits made');
  expect(world.connector.accepted).toMatchObject([{ method: 'PUT', path: '/v3/conversations/a:ola/activities/pressed-card' }]);
});

test('a stale press shows who was quicker and how it stands', async () => {
  await world.as('ola').presses({ ...answer, flag: 'blocked' });
  const reply = await world.as('ola').presses(answer);

  expect(reply.text).toContain('already updated on 20 March 2026 at 10:00, by Ola Fenwright');
  expect(stored()).toMatchObject({ flag: 'blocked', revision: 4 });
});

test('a stale press with words in it keeps the words, and the new state comes below', async () => {
  await world.as('ola').presses({ ...answer, flag: 'blocked' });
  const reply = await world.as('ola').presses({ ...answer, progress: 'Words that must not vanish' });

  expect(reply.json.type).toBe('application/vnd.microsoft.activity.message');
  expect(reply.text).toContain('still in this card');
  expect(lastCard()).toContain('recommendation.update');
});

test('who pressed is whom Teams says, whatever the card says', async () => {
  const reply = await world.as('sam').presses({ ...answer, from: cast.ola.oid, oid: cast.ola.oid });

  expect(reply.text).toContain('nothing with that reference that you can see');
  expect(stored()?.revision).toBe(3);
});

test('somebody who sees it but does not own it changes nothing', async () => {
  const reply = await world.as('quinn').presses(answer);

  expect(reply.text).toContain('You cannot update this one');
  expect(stored()?.revision).toBe(3);
});

test('somebody without a role is told so', async () => {
  expect((await world.as('noa').presses(answer)).text).toContain('You have no role');
});

test('an answer that cannot be saved leaves the card with what was typed', async () => {
  const reply = await world.as('ola').presses({ ...answer, status: 'signedOff' });

  expect(reply.json.type).toBe('application/vnd.microsoft.activity.message');
  expect(reply.text).toContain('could not be saved');
});

test.each([['channel', '19:channel'], ['groupChat', '19:group']])('a button pressed in a %s does nothing there: its answer would be read by all', async (conversationType, id) => {
  const conversation = { conversation: { id, conversationType, tenantId: TENANT } };
  const reply = await world.as('ola').presses(answer, conversation);
  await world.as('ola').says('', { ...conversation, value: answer });

  expect(reply.text).toContain('Open a chat with me');
  expect(stored()?.revision).toBe(3);
  expect(lastCard()).not.toContain('R-2026-031');
});

test('a button that this version does not know gets a sentence, not a failure', async () => {
  expect((await world.as('ola').presses({ verb: 'something.old' })).text).toContain('older version');
});

test('the same activity sent twice is done once and answered the same', async () => {
  const ola = world.as('ola');
  const [one, two] = await Promise.all([ola.presses(answer, { id: 'twice' }), ola.presses(answer, { id: 'twice' })]);

  expect(two.text).toBe(one.text);
  expect(stored()?.revision).toBe(4);
});

test('a slow save is answered in time, and the card changes when it is done', async () => {
  await world.close();
  world = await startBotWorld({ config: { answerWithinMs: 20 } });
  world.memory.beforeUpdate = () => new Promise((resolve) => setTimeout(resolve, 100));
  const reply = await world.as('ola').presses(answer);

  expect(reply.text).toContain('Still saving');
  expect(lastCard()).toContain('Your update is recorded.');
});

test.each([['my work', 'Nothing waits for you, Ola Fenwright'], ['overdue', 'Overdue'], ['tracker summary', 'You can see 1 recommendation:'], ['find visits', 'Search results'], ['update r 2026 31', 'recommendation.update'], ['hi', 'What I can do'], ['what?', 'I did not understand that']])('“%s” is answered', async (text, expected) => {
  await world.as('ola').says(text);

  expect(lastCard()).toContain(expected);
});

test('a reference that the person may not see is answered like one that does not exist', async () => {
  await world.as('sam').says('update R-2026-031');
  const hidden = lastCard();
  await world.as('sam').says('update R-2026-999');

  expect(lastCard().replace(/activity-\d+/g, '')).toBe(hidden.replace(/activity-\d+/g, ''));
});

test('a question about oneself in a channel is answered in one’s own chat', async () => {
  await world.as('ola').installs();
  await world.as('ola').saysInChannel('my work');

  expect(world.connector.accepted.slice(-2).map(({ path }) => path)).toEqual(['/v3/conversations/a:ola/activities', '/v3/conversations/19:channel;messageid=1/activities']);
  expect(lastCard()).not.toContain('Ola');
});

test('whom the bot cannot reach is asked to open a chat', async () => {
  await world.as('ola').saysInChannel('overdue');

  expect(lastCard()).toContain('Open a chat with me');
});

test('a newcomer is welcomed once, however often Teams says that the bot was added', async () => {
  await Promise.all([world.as('ola').installs(), world.as('ola').installs()]);
  await world.as('ola').installs();

  expect(world.connector.accepted).toHaveLength(1);
});

test('a channel of another team is not remembered', async () => {
  const elsewhere = { type: 'installationUpdate', action: 'add', conversation: { id: '19:other', conversationType: 'channel' }, channelData: { tenant: { id: 'b0000000-0000-4000-8000-00000000000b' }, team: { id: '19:other', aadGroupId: 'group-2' } } };
  await world.as('ola').says('', elsewhere);

  expect(world.memory.conversations.size).toBe(0);
});

test('with a channel configured, posts go to it wherever in the team the bot was added', async () => {
  await world.close();
  world = await startBotWorld({ config: { channelId: '19:quality' } });
  await world.as('ola').saysInChannel('help');

  expect(world.memory.services.conversations.forChannel()).toMatchObject({ key: 'channel/19:quality', reference: { conversation: { id: '19:quality' } } });
});

test('a person who removes the bot is forgotten', async () => {
  await world.as('ola').installs();
  await world.as('ola').says('', { type: 'installationUpdate', action: 'remove' });

  expect(world.memory.conversations.size).toBe(0);
});
