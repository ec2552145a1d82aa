import { startBotWorld, type BotWorld } from '../bot/support/botWorld';
import { actors } from '../support/actors';
import { concluded, decidedAsProposed, itemRevision, live, type OnPanel, panelRevision, readingOf, waiting } from '../support/panelStory';
import { type CastName, startWorld, type World } from '../support/world';
import { heardBy, marked, seated, secrets, tokenOf } from './wallWorld';

/**
 * A declared conflict is a wall (domain.md §15.6): two members declare one, of whom the first is a QA lead and the second
 * sees the whole tracker as a senior leader. They ask for everything that can be asked for, before and after the panel.
 */
let world: World;
let bot: BotWorld;
let which: OnPanel;
let recommendation = '';
const walled = ['quinn', 'lee'] as const;
/** The caseload is no review: a child on it is found by whoever assigns reviews. */
const ofCaseload = (asked: string): boolean => asked.startsWith('findChildren');

const { imani, devon, morgan, ola } = actors;
const traces = (): string[] => [which.review, ...secrets, ...(recommendation ? [recommendation] : []), 'A-2026-001'];
const met = (text: string): string[] => traces().filter((trace) => text.includes(trace));
async function tracesHeard(name: CastName): Promise<string[]> {
  const others = [...(recommendation ? [recommendation] : []), 'A-2026-001'];
  const heard = await heardBy(world, name, which, others);
  return [...heard].flatMap(([asked, { text }]) => (ofCaseload(asked) ? [] : met(text).map((trace) => `${asked}: ${trace}`)));
}

beforeAll(async () => {
  world = await startWorld();
  bot = await startBotWorld({ services: world.services, clock: world.clock, config: { teamId: '' } });
  for (const name of ['quinn', 'lee', 'casey'] as const) await bot.as(name).installs();
  const review = await marked(world);
  const panel = await seated(world, [review, await waiting(world)]);
  which = { panel, review };
  for (const name of walled) {
    const token = await tokenOf(world, name);
    const { status } = await world.ask({ token }, `/api/panels/${panel}/items/${review}/declare`, { method: 'POST', body: { answer: 'conflict', kind: 'personal', note: '' } });
    expect(status).toBe(200);
  }
  for (const member of [imani, devon, morgan]) await world.services.panels.declare(live(world, member), panel, review, { answer: 'continue', note: '' });
}, 60_000);
afterAll(async () => {
  await bot.close();
  await world.stop();
});

test('the traces are there to be met: the coordinator meets every one of them', async () => {
  const heard = await heardBy(world, 'casey', which, ['A-2026-001']);
  const all = [...heard.values()].map(({ text }) => text).join('\n');
  expect(traces().filter((trace) => !all.includes(trace))).toEqual([]);
});

test.each(walled)('before the panel, nothing that the API answers %s holds a trace of the review', async (name) => {
  expect(await tracesHeard(name)).toEqual([]);
});

test('a message that was planned before the conflict is not delivered after it', async () => {
  const about = [...world.stores.messages.values()].map(({ value }) => value).filter(({ recipient, items }) => recipient?.oid === actors.quinn.oid && items.some(({ reference }) => reference === which.review));
  expect(about.length).toBeGreaterThan(0);
  expect(world.services.messages.pending().filter(({ recipientOid, items }) => recipientOid === actors.quinn.oid && items.some(({ reference }) => reference === which.review))).toEqual([]);
});

test.each(walled)('the bot tells %s nothing of it, whatever they ask and whatever it reminds of', async (name) => {
  bot.connector.requests.length = 0;
  for (const text of ['my work', 'overdue', 'tracker summary', 'find brackenridge', `find ${which.review}`, 'find hollyhock', 'help']) await bot.as(name).says(text);
  for (const day of ['2026-03-11', '2026-03-16', '2026-03-17', '2026-03-20', '2026-03-23']) {
    world.clock.set(`${day}T10:00:00Z`);
    await world.services.messages.plan();
    await world.services.alerts.plan();
    await world.services.messages.planDigest();
    await bot.bot.deliver();
  }
  const said = bot.connector.requests.filter((request) => !JSON.stringify(request).includes('casey')).map((request) => JSON.stringify(request)).join('\n');
  world.clock.set('2026-03-24T10:00:00Z');
  expect(said.length).toBeGreaterThan(1_000);
  expect(met(said)).toEqual([]);
});

test('whoever declared is told in the panel how many are discussed without them, and counts none of it', async () => {
  const panel = world.services.panels.get(world.actor('quinn'), which.panel);
  const [row] = world.services.panels.list(world.actor('quinn'));
  expect([panel.exemptFrom, panel.agenda.length, row?.reviews, row?.mine]).toEqual([1, 1, 1, { toDeclare: 1, toRead: 0, read: 0 }]);
});

test('a new alert on it goes to the other QA lead, and counts for nobody who is walled off', async () => {
  const { receivers } = world.services.alerts.ofReview(morgan, which.review);
  expect([receivers, world.services.alerts.count(world.actor('quinn'), {}).total, world.services.alerts.count(morgan, {}).total]).toEqual([1, 0, 1]);
});

test('once it is decided, nothing of it or of what became of it reaches them: no record, no minutes, no recommendation', async () => {
  const { panels } = world.services;
  const chair = live(world, imani);
  const started = await panels.start(chair, which.panel, { revision: panelRevision(world, which.panel) });
  const here = await panels.attend(chair, which.panel, { revision: started.revision, present: [imani.oid, devon.oid, morgan.oid] });
  const reading = await panels.item(live(world, devon), which.panel, which.review);
  await panels.submitReading(live(world, devon), which.panel, which.review, { revision: 0, reading: readingOf(reading) });
  await panels.move(chair, which.panel, { revision: here.revision, review: which.review });
  await panels.open(chair, which.panel, which.review, { revision: 0 });
  expect([await tracesHeard('quinn'), await tracesHeard('lee')]).toEqual([[], []]);
  await decidedAsProposed(world, which);
  await concluded(world, which);
  recommendation = world.stores.recommendations.ofSource(which.review)[0]?.value.reference ?? '';
  expect(recommendation).not.toBe('');
  expect([await tracesHeard('quinn'), await tracesHeard('lee')]).toEqual([[], []]);
}, 60_000);

test('what is their own to do they keep: whoever owns a recommendation of it sees that one and nothing behind it', async () => {
  const stored = world.stores.recommendations.get(recommendation);
  if (stored) await world.stores.recommendations.update(stored, { owner: { oid: actors.quinn.oid, name: actors.quinn.name } }, { priority: 'save' });
  const own = await world.ask('quinn', `/api/recommendations/${recommendation}`);
  const behind = await world.ask('quinn', `/api/reviews/${which.review}`);
  expect([own.status, behind.status, own.text.includes('Wilhelmina')]).toEqual([200, 404, false]);
  if (stored) await world.stores.recommendations.update(world.stores.recommendations.get(recommendation) ?? stored, { owner: { oid: ola.oid, name: ola.name } }, { priority: 'save' });
});

test('a conflict that the QA lead lifts opens the review again, after it was declared anew', async () => {
  const { panels, reviews } = world.services;
  const revision = itemRevision(world, which);
  await panels.lift(live(world, morgan), which.panel, which.review, actors.quinn.oid, { reason: 'A namesake.' });
  expect(await reviews.get(world.actor('quinn'), which.review)).toMatchObject({ review: { reference: which.review } });
  await panels.pin(live(world, morgan), which.panel, which.review, actors.quinn.oid, { kind: 'personal', note: '' });
  await expect(reviews.get(world.actor('quinn'), which.review)).rejects.toMatchObject({ code: 'notFound' });
  expect(itemRevision(world, which)).toBe(revision);
});
