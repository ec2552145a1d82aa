import { cast } from '../../infra/local/demo/people';
import { messageTo } from './support/messages';
import { startBotWorld, type BotWorld } from './support/botWorld';
import { memoryWorld } from './support/memoryServices';
import { markedRecommendation, marks } from './support/samples';

let world: BotWorld;
beforeEach(async () => {
  world = await startBotWorld({ memory: memoryWorld([markedRecommendation({ status: 'done', doneAt: '2026-03-18T09:00:00Z' })]) });
});
afterEach(() => world.close());

const sign = { verb: 'recommendation.signOffDone', reference: 'R-2026-031', revision: 3, grounds: 'recorded' };
const stored = () => world.memory.recommendations.get('R-2026-031');
const lastCard = () => JSON.stringify(world.connector.accepted.at(-1)?.activity ?? {});

test('a QA lead signs off on the evidence that is recorded, and is asked for the impact next', async () => {
  const reply = await world.as('quinn').presses(sign);

  expect(stored()).toMatchObject({ status: 'signedOff', evidence: marks.evidence, evidenceDay: '2026-03-01', doneSignedOffBy: { name: 'Quinn Abara' } });
  expect(reply.text).toContain('You have signed it off as done');
  expect(reply.text).toContain('recommendation.signOffImpact');
});

test('the impact is a signature of its own', async () => {
  await world.as('quinn').presses(sign);
  const reply = await world.as('quinn').presses({ verb: 'recommendation.signOffImpact', reference: 'R-2026-031', revision: 4, grounds: 'added', impactAchieved: 'He has a part in the plan' });

  expect(stored()).toMatchObject({ impactAchieved: 'He has a part in the plan', impactSignedOffBy: { name: 'Quinn Abara' } });
  expect(reply.text).toContain('You have signed off its impact.');
});

test('the owner is not offered the signature, and cannot give it', async () => {
  await world.as('ola').says('sign off R-2026-031');
  const offered = lastCard();
  const reply = await world.as('ola').presses(sign);

  expect(offered).not.toContain('recommendation.signOffDone');
  expect(reply.text).toContain('You cannot sign this one off');
  expect(stored()?.status).toBe('done');
});

test('somebody who may not see it learns nothing from the button', async () => {
  expect((await world.as('sam').presses(sign)).text).toContain('nothing with that reference that you can see');
});

test.each([
  [{ grounds: undefined }, 'Choose first what you sign on'],
  [{ grounds: 'added', evidence: '' }, 'Write the evidence and the day'],
  [{ grounds: 'added', evidence: 'Minutes', evidenceDay: '' }, 'Write the evidence and the day'],
  [{ grounds: 'added', evidence: 'Minutes', evidenceDay: '2026-04-01' }, 'cannot be later than today'],
  [{ grounds: 'notNeeded' }, 'Write why no evidence is needed'],
])('a signature on nothing is not taken: %j', async (answers, said) => {
  const reply = await world.as('quinn').presses({ ...sign, ...answers });

  expect(reply.text).toContain(said);
  expect(stored()?.status).toBe('done');
});

test('where none is needed, the reason stands in its place', async () => {
  await world.as('quinn').presses({ ...sign, grounds: 'notNeeded', noEvidenceReason: 'It was a decision, and is minuted' });

  expect(stored()).toMatchObject({ status: 'signedOff', noEvidenceReason: 'It was a decision, and is minuted' });
});

test('a second signature finds the first, and says whose it was', async () => {
  await world.as('quinn').presses(sign);
  const reply = await world.as('morgan').presses(sign);

  expect(reply.text).toContain('already updated on 20 March 2026 at 10:00, by Quinn Abara');
});

test('another QA lead’s card shows the signature in place', async () => {
  await world.as('morgan').installs();
  world.memory.outbox.set('a', messageTo('a', [{ rule: 'awaitingSignOff', reference: 'R-2026-031', dueDay: '2026-03-25', state: 'done' }], { recipientOid: cast.morgan.oid }));
  await world.bot.deliver();
  expect(lastCard()).toContain('Sign off as done');
  await world.as('quinn').presses(sign);

  const replaced = world.connector.accepted.find(({ method, activityId }) => method === 'PUT' && activityId === world.memory.outbox.get('a')?.activityId);
  expect(JSON.stringify(replaced?.activity)).toContain('Signed off');
});

test('the weekly list of what waits for sign-off opens each for its signature', async () => {
  const reply = await world.as('quinn').presses({ verb: 'recommendation.openBelow', reference: 'R-2026-031' });

  expect(reply.text).toContain('It is below');
  expect(lastCard()).toContain('recommendation.signOffDone');
});

test('whoever made it reads what became of it, and says so', async () => {
  world.memory.recommendations.set('R-2026-031', markedRecommendation({ status: 'signedOff', raisedBy: { oid: cast.quinn.oid, name: cast.quinn.name }, impactSignedOffAt: '2026-03-19T09:00:00Z' }));
  await world.as('quinn').installs();
  world.memory.outbox.set('a', messageTo('a', [{ rule: 'becameOf', reference: 'R-2026-031', dueDay: '', state: 'impactSignedOff' }], { recipientOid: cast.quinn.oid }));
  await world.bot.deliver();
  const told = lastCard();

  expect(told).toContain('what is different for the child or family is signed off too');
  expect((await world.as('quinn').presses({ verb: 'recommendation.readBecame', reference: 'R-2026-031', revision: 3 })).text).toContain('You have read what became of it');
});
