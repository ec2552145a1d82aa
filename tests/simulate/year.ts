import { performance } from 'node:perf_hooks';
import { AppError } from '../../src/domain/errors';
import { SWEEP_AFTER_SECONDS } from '../../src/jobs/standardJobs';
import { severally } from '../../src/domain/severally';
import { movableClock } from '../support/movableClock';
import { watchNetwork } from '../support/killable';
import { judge, type Verdict } from './audit';
import { at, type Day, isWorkingDay, shift } from './calendar';
import { type Chance, chanceOf } from './chance';
import { type Owed } from './facts';
import { createLife } from './life';
import { meetingDays, planMeetings } from './meetings';
import { createOracle } from './oracle';
import { type Council, inventCouncil } from './people';
import { daysOfDone, readFacts } from './readFacts';
import { openSimServer, type Shared, type SimServer, unlessKilled } from './server';
import { createTeams } from './teams';
import { startThreadedTenant } from './threadedTenant';

export interface YearOptions {
  days: number;
  reviews: number;
  /** That each review makes. */
  recommendations: number;
  people: number;
  seed: number;
  /** Every so many working days a server is killed. */
  killEvery: number;
  /** Told after every month. */
  progress?: (line: string) => void;
}

export interface YearReport {
  verdict: Verdict;
  seconds: number;
  graphCalls: number;
  teamsCalls: number;
  kills: number;
  /** Working days on which no server ran. */
  outages: number;
  /** What was sent outside 08:00 to 18:00 on working days. */
  outsideHours: number;
  /** People shown to the coordinator as out of reach on the last day. */
  unreachablePeople: number;
  done: Readonly<Record<string, number>>;
  refused: Readonly<Record<string, number>>;
}

const START: Day = '2026-04-01';
const MORNING = [[8, 5]] as const;
/** Before people begin, what failed is sent again; and everything is done again where somebody died or could not finish. */
const AGAIN = [[8, 50]] as const;
/** What people's acts made goes out at once, by the server that made it. */
const SOON_AFTER = [[10, 31]] as const;
const AFTERNOON = [[15, 0]] as const;
const EVENING = [[17, 10], [17, 50]] as const;

/** Every so many working days no server runs at all. */
const OUTAGE_EVERY = 61;
/** Within so many of its first calls of the day: looking for changes, planning, sending. */
const KILLED_WITHIN = 90;

/** A year of a council, on two servers, with faults in Graph and in Teams; judged by what was due each morning. */
export async function simulateYear(options: YearOptions): Promise<YearReport> {
  const began = performance.now();
  const world = await createWorld(options);
  const { clock, council, oracle, observer, life, meetings } = world;
  const owed: Owed[] = [];
  const counts = { working: 0, outages: 0 };
  for (let day = START; day < shift(START, options.days); day = shift(day, 1)) {
    clock.set(at(day, 8, 5));
    if (!isWorkingDay(day)) {
      await world.idleDay();
      continue;
    }
    counts.working += 1;
    if (counts.working % OUTAGE_EVERY === 0) {
      counts.outages += 1;
      continue;
    }
    await world.calm(() => observer.stores.poll());
    owed.push(...oracle.owedOn(day, readFacts(observer.stores, clock.now())));
    if (counts.working % options.killEvery === 0) world.killSomebody();
    const finished = await world.rounds(day, MORNING);
    world.spareAll();
    await world.rounds(day, AGAIN, finished ? send : work);
    clock.set(at(day, 10, 30));
    await planMeetings(day, meetings, council, world.servers[0], life);
    await life.live(day, world.servers);
    await world.rounds(day, SOON_AFTER, send);
    world.loseSomebody(day);
    await world.rounds(day, AFTERNOON);
    if (day.endsWith('-01') || day.endsWith('-15')) options.progress?.(`${day}: ${observer.stores.reviews.count} reviews, ${observer.stores.recommendations.count} recommendations, ${observer.stores.messages.count} messages, ${Math.round((performance.now() - began) / 1000)} s`);
    if (shift(day, 1) >= shift(START, options.days) || !hasLater(day, options.days)) await world.calm(() => world.rounds(day, EVENING));
  }
  await world.calm(() => observer.stores.poll());
  const verdict = judge(owed, Array.from(observer.stores.messages.values(), ({ value }) => value), world.teams.accepted, world.withoutApp, (reference) => daysOfDone(observer.stores, reference));
  const lead = observer.services.people.actorByOid(council.leads[0]?.oid ?? '');
  const report: YearReport = {
    verdict,
    seconds: Math.round((performance.now() - began) / 1000),
    graphCalls: await world.tenant.total(),
    teamsCalls: world.teams.requests,
    kills: world.kills(),
    outages: counts.outages,
    outsideHours: world.outsideHours(),
    unreachablePeople: lead ? observer.services.messages.unreachable(lead).length : 0,
    done: Object.fromEntries(life.done),
    refused: Object.fromEntries(life.failed),
  };
  await world.close();
  return report;
}

/** Whether a working day comes after it. */
function hasLater(day: Day, days: number): boolean {
  for (let next = shift(day, 1); next < shift(START, days); next = shift(next, 1)) if (isWorkingDay(next)) return true;
  return false;
}

async function createWorld(options: YearOptions) {
  const { days, reviews, recommendations, people, seed } = options;
  const chance = chanceOf(seed);
  const clock = movableClock(at(START, 7, 0));
  const tenant = await startThreadedTenant(globalThis.fetch);
  const network = watchNetwork(tenant.fetch);
  let outside = 0;
  const teams = createTeams(chanceOf(seed + 2), { throttled: 0.01, refused: 0.01, lostAnswer: 0.003, failedAfter: 0.003 }, () => {
    const day = clock.now().slice(0, 10);
    if (!isWorkingDay(day) || clock.now() < at(day, 8) || clock.now() >= at(day, 18)) outside += 1;
    return day;
  });
  const shared: Shared = { tenant, clock, chance: chanceOf(seed + 3), lives: network.lives, teams: teams.fetch };
  const council = inventCouncil(people, chance);
  const observer = await openSimServer(shared, 'observer');
  const withoutApp = await moveIn(observer, council, chance);
  const servers: [SimServer, SimServer] = [await openSimServer(shared, 'here'), await openSimServer(shared, 'there')];
  const life = createLife({ council, reviews, recommendations, days, start: START, seed });
  let kills = 0;

  const stormy = (): void => tenant.faults.set({ failRate: 0.01, failStatus: chance.pick([429, 500, 503, 504] as const), conflictRate: 0.005, commitThen504Rate: 0.01, shortPages: 0.02 });
  const still = (): void => tenant.faults.set({ failRate: 0, conflictRate: 0, commitThen504Rate: 0, shortPages: 0 });
  const calm = async (work: () => Promise<unknown>): Promise<void> => {
    still();
    await work();
    stormy();
  };
  const replaceTheDead = async (): Promise<void> => {
    for (const [index, server] of servers.entries()) {
      if (!server.life.isDead) continue;
      kills += 1;
      network.lives.delete(server.name);
      await calm(async () => void (servers[index] = await openSimServer(shared, `${index === 0 ? 'here' : 'there'}-${kills}`)));
    }
  };
  /** Whether both servers lived and did all that they began. */
  const round = async (part: Part): Promise<boolean> => {
    const ended = await Promise.all(servers.map((server) => unlessKilled(server, part)));
    await replaceTheDead();
    return ended.every((how) => how === 'done');
  };
  const rounds = async (day: Day, times: readonly (readonly [number, number])[], part: Part = work): Promise<boolean> => {
    let finished = true;
    for (const [hour, minute] of times) {
      clock.set(at(day, hour, minute));
      finished = (await round(part)) && finished;
    }
    return finished;
  };
  /** The jobs run, and find that nothing is to be sent. */
  const idleDay = async (): Promise<void> => {
    for (const { services, bot } of servers) await services.messages.plan().then(() => bot.deliver());
  };
  return {
    tenant, clock, council, observer, oracle: createOracle(START), life, servers, teams, withoutApp, meetings: meetingDays(START, days), calm, idleDay, rounds,
    kills: () => kills,
    outsideHours: () => outside,
    killSomebody: () => chance.pick(servers).life.killAt(chance.whole(1, KILLED_WITHIN), chance.of(0.5) ? 'before' : 'after'),
    /** Whoever did not make so many calls in the morning lives on: what people press then is not what is tried here. */
    spareAll: () => servers.forEach((server) => server.life.killAt(0, 'before')),
    /** One of those who have the app removes it. */
    loseSomebody: (day: Day): void => {
      if (!chance.of(0.05)) return;
      const { oid } = chance.pick(council.owners);
      if (withoutApp.has(oid)) return;
      withoutApp.set(oid, day);
      teams.removedBy(oid);
    },
    close: async () => {
      network.restore();
      await tenant.close();
    },
  };
}

/** Everybody is known, and all but a few have the app in a chat; gives whom it cannot write to. */
async function moveIn({ stores }: SimServer, { people }: Council, chance: Chance): Promise<Map<string, Day>> {
  const without = new Map<string, Day>();
  for (const { oid } of people) if (chance.of(0.02)) without.set(oid, '');
  await severally(people, MOVE_IN_AT_ONCE, async (person) => {
    await stores.people.create(person, { priority: 'bulk' });
    if (without.has(person.oid)) return;
    const reference = { serviceUrl: 'http://127.0.0.1:3979/', conversation: { id: `a:${person.oid}`, conversationType: 'personal' }, bot: { id: '28:bot' } };
    await stores.conversations.create({ key: `person/${person.oid}`, kind: 'personal', oid: person.oid, reference, active: true, addedAt: at(START, 7), updatedAt: at(START, 7) }, { priority: 'bulk' });
  });
  return without;
}

const MOVE_IN_AT_ONCE = 12;
const TRIES = 3;
const isWeather = (error: unknown): boolean => error instanceof AppError && (error.code === 'busy' || error.code === 'unavailable');

type Part = (server: SimServer) => Promise<'done' | 'leftSome'>;
/** What the clock starts on a server, once. */
const work: Part = ({ stores, committer, services, bot }) => inTurn([() => stores.poll(), () => committer.sweep({ olderThanSeconds: SWEEP_AFTER_SECONDS }), () => services.messages.plan(), () => bot.deliver()]);
const send: Part = ({ bot }) => inTurn([() => bot.deliver()]);

/** What fails because Graph is away is left to the next round. */
async function inTurn(jobs: readonly (() => Promise<unknown>)[]): Promise<'done' | 'leftSome'> {
  let left = false;
  for (const job of jobs) {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      try {
        await job();
        break;
      } catch (error) {
        if (!isWeather(error)) throw error;
        left ||= tries === TRIES;
      }
    }
  }
  return left ? 'leftSome' : 'done';
}
