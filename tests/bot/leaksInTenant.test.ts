import { cast } from '../../infra/local/demo/people';
import { actors } from '../support/actors';
import { openServer, type TestServer } from '../support/services';
import { agreed, alertRaised, assigned, everybodySignsIn, inProgress, proposal, revisionOf, submitted, told } from '../support/story';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { startBotWorld, type BotWorld } from './support/botWorld';

const { quinn, robin, ola } = actors;
const everybody = Object.keys(cast) as (keyof typeof cast)[];
/** The child of every review in the story, and what is typed in it. */
const secrets = ['Wren', 'Ashdown', 'MARK-', 'Voice of the child', 'M30'];

let tenant: TestTenant;
let server: TestServer;
let world: BotWorld;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
  world = await startBotWorld({ services: server.services, clock: server.clock, config: { teamId: '' } });
  for (const name of everybody) await world.as(name).installs();
  await world.as('casey').saysInChannel('help');
}, 60_000);
afterAll(async () => {
  await world?.close();
  await tenant?.close();
});

/** One review at each step, and a recommendation from its entry to its sign-off, every text of it marked. */
async function story(): Promise<string> {
  const { reviews, recommendations } = server.services;
  await reviews.decline(robin, await assigned(server), { reason: 'MARK-DECLINED Wren' });
  await inProgress(server);
  const back = await submitted(server);
  await reviews.return(quinn, back, { revision: revisionOf(server, back), reasons: [{ part: 'journey', text: 'MARK-RETURNED Wren' }] });
  const [reference = '', other = ''] = await agreed(server, undefined, [proposal('a1', { action: 'Meet the father MARK-ACTION.', impact: 'MARK-IMPACT: he has a part in the plan.' }), proposal('a2', { action: 'Visit the school MARK-OTHER.' })]);
  await recommendations.update(ola, reference, { ...told, revision: 1, status: 'done', progress: 'MARK-PROGRESS', evidence: 'MARK-EVIDENCE', evidenceDay: '2026-03-09' }, 'tab');
  await recommendations.signOffDone(quinn, reference, { revision: 2, evidence: 'MARK-EVIDENCE', evidenceDay: '2026-03-09', noEvidenceReason: '' });
  return other;
}

/** One alert that nobody acknowledges, and one with its outcome, every text of them marked. */
async function alerts(): Promise<void> {
  const { services, committer } = server;
  await alertRaised(server);
  const { view } = await services.alerts.raise(robin, await inProgress(server), { attempt: 'attempt-2', kind: 'racismNotAddressed', seen: 'MARK-SEEN Wren' });
  await world.bot.deliver();
  await world.as('quinn').presses({ verb: 'alert.acknowledge', reference: view.alert.reference });
  await world.as('morgan').presses({ verb: 'alert.acknowledge', reference: view.alert.reference });
  await services.alerts.recordOutcome(quinn, view.alert.reference, { outcome: 'MARK-OUTCOME Wren' });
  await committer.sweep();
}

async function remindForMonths(): Promise<void> {
  for (const day of ['2026-03-10', '2026-03-16', '2026-03-24', '2026-06-08', '2026-06-19', '2026-07-01', '2026-07-10', '2026-07-13']) {
    server.clock.set(`${day}T10:00:00Z`);
    await server.services.messages.plan();
    await server.services.alerts.plan();
    await server.services.messages.planDigest();
    await server.services.messages.planChannel();
    await world.bot.deliver();
  }
}

test('through a whole story in real lists, nothing that the bot says names a child or repeats a text', async () => {
  const open = await story();
  await alerts();
  await remindForMonths();
  for (const name of everybody) {
    for (const text of ['my work', 'overdue', 'tracker summary', 'find wren ashdown', 'find mark', `update ${open}`, 'help']) await world.as(name).says(text);
    await world.as(name).saysInChannel('tracker summary');
  }
  const pressed = await world.as('ola').presses({ verb: 'recommendation.update', reference: open, revision: 1, status: 'inProgress', flag: 'blocked', progress: 'MARK-TYPED Wren' });
  const said = [pressed.text, JSON.stringify(world.connector.requests), ...world.logged].join('\n');

  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  expect(server.services.recommendations.get(quinn, open).recommendation).toMatchObject({ flag: 'blocked', progress: 'MARK-TYPED Wren' });
}, 60_000);

test('the story reached every kind of message', () => {
  const rules = new Set([...server.stores.messages.values()].filter(({ value }) => value.state === 'sent').flatMap(({ value }) => [value.rule, ...value.items.map(({ rule }) => rule)]));

  expect(['assigned', 'declined', 'submitted', 'returned', 'agreed', 'recommended', 'signedOff', 'reviewLate', 'recommendationDue', 'recommendationOverdue', 'digest', 'planMonth', 'alertRaised', 'alertWaiting'].filter((rule) => !rules.has(rule))).toEqual([]);
});

test('whom may see the child finds the review by the child’s name, and is shown its reference only', async () => {
  await world.as('casey').says('find wren ashdown');

  expect(JSON.stringify(world.connector.accepted.at(-1)?.activity)).toMatch(/\d+ matches.*PIR-2026-/s);
});

test('a reviewer accepts an assignment from its card, and declines another with the reason', async () => {
  const [one, other] = [await assigned(server), await assigned(server)];
  const accepted = await world.as('robin').presses({ verb: 'review.accept', reference: one });
  const declined = await world.as('robin').presses({ verb: 'review.decline', reference: other, reason: 'MARK-WHY Wren' });

  expect([one, other].map((reference) => server.stores.reviews.get(reference)?.value)).toMatchObject([{ state: 'inProgress' }, { state: 'declined', declineReason: 'MARK-WHY Wren' }]);
  expect(accepted.text + declined.text).not.toMatch(/MARK-|Wren/);
});

test('nobody accepts a review that is assigned to somebody else', async () => {
  const reference = await assigned(server);
  const reply = await world.as('sam').presses({ verb: 'review.accept', reference });

  expect(reply.text).toContain('nothing with that reference that you can see');
  expect(server.stores.reviews.get(reference)?.value.state).toBe('assigned');
});
