import { cast } from '../../../infra/local/demo/people';
import { recommendation } from '../../domain/support/builders';
import { judge, type Verdict } from '../../simulate/audit';
import { at, type Day, workingDay } from '../../simulate/calendar';
import { chanceOf } from '../../simulate/chance';
import { type Owed } from '../../simulate/facts';
import { fetchInProcess } from '../../support/inProcess';
import { openSimServer, type Shared, type SimServer, unlessKilled } from '../../simulate/server';
import { createTeams, type Teams } from '../../simulate/teams';
import { type KillMode, watchNetwork } from '../../support/killable';
import { movableClock } from '../../support/movableClock';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

/**
 * Two servers over one tenant; one of them is killed at each call of Graph and of Teams that planning and delivering a
 * day's reminders makes. The other goes on, and a new one takes its place.
 */
const owners = [cast.ola, cast.sam, cast.jules];
let tenant: TestTenant;
let network: ReturnType<typeof watchNetwork>;
let teams: Teams;
let shared: Shared;
let servers: [SimServer, SimServer];
let day: Day = '2026-03-09';
const owed: Owed[] = [];
const outcomes: { mode: KillMode; call: number; verdict: Verdict }[] = [];

beforeAll(async () => {
  tenant = await startTestTenant();
  network = watchNetwork(fetchInProcess(tenant.local.graphUrl, (request, response) => tenant.local.graph.handler(request, response), globalThis.fetch));
  const clock = movableClock(at(day, 8));
  teams = createTeams(chanceOf(1), { throttled: 0, refused: 0, lostAnswer: 0, failedAfter: 0 }, () => day);
  shared = { tenant, clock, chance: chanceOf(2), lives: network.lives, teams: teams.fetch };
  servers = [await openSimServer(shared, 'here'), await openSimServer(shared, 'there')];
  await everybodySignsIn(servers[0]);
  for (const { oid } of owners) await servers[0].services.conversations.remember({ key: `person/${oid}`, kind: 'personal', oid, reference: { serviceUrl: 'http://127.0.0.1:3979/', conversation: { id: `a:${oid}` }, bot: { id: '28:bot' } } });
  // Dying after a call and dying before the next one leave the same behind.
  await dayWithDeath('before', 1);
  for (let call = 1; await dayWithDeath('after', call); call += 1);
}, 120_000);
afterAll(async () => {
  network.restore();
  await tenant.close();
});

/** Each owner has something due on a new day; false when nobody died any more, for there are no more calls. */
async function dayWithDeath(mode: KillMode, call: number): Promise<boolean> {
  const [here, there] = servers;
  day = workingDay(day, 1);
  shared.clock.set(at(day, 7));
  for (const [index, owner] of owners.entries()) {
    const reference = `R-2026-${String(owed.length + 1).padStart(3, '0')}`;
    await there.stores.recommendations.create(recommendation({ reference, originKey: reference, owner: { oid: owner.oid, name: owner.name }, dueDay: day, status: 'inProgress' }), { priority: 'save' });
    owed.push({ day, to: owners[index]?.oid ?? '', rule: 'recommendationDue', reference, coverFor: '' });
  }
  await Promise.all(servers.map(({ stores }) => stores.poll()));
  shared.clock.set(at(day, 9));
  here.life.killAt(call, mode);
  const died = (await unlessKilled(here, planAndDeliver)) === 'died';
  here.life.killAt(0, mode);
  if (died) servers[0] = await openSimServer(shared, `here-${mode}-${call}`);
  for (const minute of [2, 10]) {
    shared.clock.set(at(day, 9, minute));
    for (const server of servers) await server.stores.poll().then(() => planAndDeliver(server));
  }
  for (const { reference } of owed.slice(-owners.length)) await close(reference);
  if (died) outcomes.push({ mode, call, verdict: verdictNow() });
  return died;
}

async function planAndDeliver({ services, bot }: SimServer): Promise<void> {
  await services.messages.plan();
  await bot.deliver();
}

async function close(reference: string): Promise<void> {
  const { recommendations } = servers[1].stores;
  const stored = recommendations.get(reference);
  if (stored) await recommendations.update(stored, { status: 'notRequired' }, { priority: 'save' });
}

const verdictNow = (): Verdict => judge(owed, Array.from(servers[1].stores.messages.values(), ({ value }) => value), teams.accepted, new Map());

test('the server was killed at every call', () => {
  const after = outcomes.filter(({ mode }) => mode === 'after').map(({ call }) => call);
  // Three reminders are planned, claimed, sent and recorded, and the day is marked.
  expect(after).toEqual(Array.from({ length: after.length }, (_, index) => index + 1));
  expect(after.length).toBeGreaterThanOrEqual(13);
  expect(outcomes.length).toBe(after.length + 1);
});

test('no reminder is missing and none is sent twice, wherever it was killed', () => {
  expect(outcomes.map(({ mode, call, verdict: { missing, duplicates, unexpected } }) => ({ mode, call, missing, duplicates, unexpected })).filter(({ missing, duplicates, unexpected }) => missing.length + duplicates.length + unexpected.length > 0)).toEqual([]);
});

test('only what was under way to Teams when the server died is unknown, and it is counted and shown', () => {
  const { messages } = verdictNow();
  expect(messages).toMatchObject({ pending: 0, sending: 0, failed: 0 });
  // At most as many as are sent at once, for each death between claiming and recording.
  expect(messages.unknown).toBeGreaterThan(0);
  const quinn = servers[1].services.people.actorByOid(cast.quinn.oid);
  if (!quinn) throw new Error('no Quinn');
  const shown = outcomes.length > 0 ? servers[1].services.messages.ledger(quinn, { state: 'unknown' }) : undefined;
  expect(shown?.rows.every(({ state }) => state === 'unknown')).toBe(true);
});
