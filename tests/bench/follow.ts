import { demoPeople, type DemoPerson } from '../../infra/local/demo/people';
import { type Client, createClient } from '../../src/contract/client';
import { type MeetingResource } from '../../src/contract/panels';
import { systemTiming } from '../../src/graph';
import { actorOf, actors } from '../support/actors';
import { handedIn, live, panelRevision, sitting, waiting } from '../support/panelStory';
import { startWorld, type World } from '../support/world';

/** How soon a press of the chair reaches those who follow the meeting, over HTTP on one machine with the local Graph. */
export interface FollowFigures {
  members: number;
  presses: number;
  /** From the chair's press answered to the change received, of every member and press; 0 where the member was sooner. */
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
  /** From the chair's press to its answer. */
  pressP50Ms: number;
  /** Of one answer to a member who follows, whose panel has as many readings as members. */
  answerBytes: number;
}

const GIVE_UP_AFTER = 20_000;

const memberNumber = (index: number): DemoPerson => {
  const name = `Member ${String(index).padStart(2, '0')}`;
  const oid = `7d1e6b9f-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return { oid, name, upn: `member.${index}@harbourshire.example`, roles: ['PanelMember'], kind: 'internal', guest: false, team: 'Directorate', managerOid: '', about: '' };
};

/** Somebody whose tab follows the meeting: asks, and asks again as soon as there is an answer. */
interface Follower {
  /** Resolves with when an answer came of which that is true. */
  received(is: (meeting: MeetingResource) => boolean): Promise<number>;
  last(): MeetingResource | undefined;
  stop(): void;
}

function follower(client: Client, panel: string): Follower {
  const stopped = new AbortController();
  let last: MeetingResource | undefined;
  let at = 0;
  const waitingFor = new Set<() => void>();
  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      last = await client.getMeeting({ params: { reference: panel }, ...(last && { query: { after: last.version } }), signal: stopped.signal });
      at = performance.now();
      for (const look of [...waitingFor]) look();
    }
  };
  run().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });
  return {
    received: (is) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('A member was not told of a press.')), GIVE_UP_AFTER);
        const look = (): void => {
          if (!last || !is(last)) return;
          clearTimeout(timer);
          waitingFor.delete(look);
          resolve(at);
        };
        waitingFor.add(look);
        look();
      }),
    last: () => last,
    stop: () => stopped.abort(),
  };
}

/** A panel of so many more members, all of whom have declared and handed in a reading; its meeting looks at one review, whose discussion is open. */
async function openMeeting(world: World, members: readonly DemoPerson[], nextMinute: () => void): Promise<{ panel: string; review: string }> {
  const { panels } = world.services;
  const review = await waiting(world);
  const all = [...[actors.imani, actors.devon, actors.quinn], ...members.map(actorOf)];
  const seats = [...sitting.filter(({ oid }) => oid !== actors.morgan.oid), ...members.map(({ oid }) => ({ oid, role: 'member' as const }))];
  const { reference: panel } = await panels.schedule(actors.casey, { attempt: 'attempt-of-the-bench', startsAt: '2026-03-24T10:00:00Z', minutes: 90, chairOid: actors.imani.oid, members: seats, agenda: [review], hideGrades: false });
  for (const member of all) {
    nextMinute();
    await panels.declare(live(world, member), panel, review, { answer: 'continue', note: '' });
    await handedIn(world, member, panel, review, { practice: { agrees: false, grade: 'good', comment: 'Two visits were late, and nobody wrote down why.' } });
  }
  const chair = live(world, actors.imani);
  await panels.start(chair, panel, { revision: panelRevision(world, panel) });
  await panels.attend(chair, panel, { revision: panelRevision(world, panel), present: all.map(({ oid }) => oid) });
  await panels.move(chair, panel, { revision: panelRevision(world, panel), review });
  await panels.open(chair, panel, review, { revision: 0 });
  await world.committer.idle();
  return { panel, review };
}

/** The chair decides grades, and now and then moves on and back, while so many members follow. */
export async function measureFollow(count: number, presses: number): Promise<FollowFigures> {
  const members = Array.from({ length: count }, (_, index) => memberNumber(index + 1));
  let minutes = 0;
  const timing = { ...systemTiming, elapsed: () => systemTiming.elapsed() + minutes * 60_000 };
  const world = await startWorld({ people: [...demoPeople, ...members], seams: { timing } });
  try {
    for (const member of members) await world.stores.people.create({ ...actorOf(member), upn: member.upn, lastSeenDay: '2026-03-09', leaves: [] }, { priority: 'save' });
    const { panel, review } = await openMeeting(world, members, () => void (minutes += 1));
    const followers = members.map(({ oid }) => follower(createClient({ baseUrl: world.url, token: keptToken(() => world.tenant.local.signIn.tabToken(oid)) }), panel));
    await Promise.all(followers.map((each) => each.received(() => true)));
    const [delays, answered]: [number[], number[]] = [[], []];
    for (let press = 0; press < presses; press += 1) {
      minutes += 1;
      const began = performance.now();
      const isThere = await pressed(world, { panel, review }, press);
      const at = performance.now();
      answered.push(at - began);
      delays.push(...(await Promise.all(followers.map((each) => each.received(isThere)))).map((when) => Math.max(0, when - at)));
    }
    const answerBytes = Buffer.byteLength(JSON.stringify(followers[0]?.last()));
    for (const each of followers) each.stop();
    delays.sort((a, b) => a - b);
    answered.sort((a, b) => a - b);
    return { members: count, presses, p50Ms: share(delays, 0.5), p95Ms: share(delays, 0.95), maxMs: delays.at(-1) ?? Number.NaN, pressP50Ms: share(answered, 0.5), answerBytes };
  } finally {
    await world.stop();
  }
}

/** One press of the chair's tab; gives how a member's answer that has it is known. */
async function pressed(world: World, { panel, review }: { panel: string; review: string }, press: number): Promise<(meeting: MeetingResource) => boolean> {
  const chair = world.as('imani');
  if (press % 5 > 2) {
    const to = press % 5 === 3 ? '' : review;
    const { revision } = await chair.moveMeeting({ params: { reference: panel }, body: { revision: panelRevision(world, panel), review: to } });
    return (meeting) => meeting.revision >= revision;
  }
  const known = world.stores.panelItems.get(`${panel}/${review}`)?.value.revision ?? 0;
  const { revision } = await chair.decideGrade({ params: { reference: panel, review }, body: { revision: known, key: 'journey', grade: press % 2 ? 'good' : 'outstanding', decidedBy: 'agreement', reason: 'Talked over.' } });
  return ({ item }) => item !== undefined && item.revision >= revision;
}

function keptToken(make: () => Promise<string>): (force: boolean) => Promise<string> {
  let kept: Promise<string> | undefined;
  return (force) => (kept = !force && kept ? kept : make());
}

const share = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
