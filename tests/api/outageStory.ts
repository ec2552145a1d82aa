import { cast } from '../../infra/local/demo/people';
import { begunSection } from '../domain/support/builders';
import { revisionOf, told } from '../support/story';
import { type Timeline } from '../support/timeline';
import { type World } from '../support/world';
import { refusalOf } from './support';

/** What people have before them when Graph goes away. */
export interface Before {
  /** A review that Robin writes. */
  inWriting: string;
  /** Two that he can hand in: one while Graph is away, the other at the moment at which it goes. */
  ready: string;
  lastIn: string;
  /** One that Ola owns, with a card about it in her chat. */
  recommendation: string;
}

export type Act = 'autosave' | 'submit' | 'press' | 'lastSubmit';

/** How an act went that was tried again until it was taken. */
export interface Course {
  /** The first answer, and the seconds that it took. */
  first: unknown;
  answeredAfter: number;
  /** Seconds from Graph's return until it was taken; negative when it was taken before. */
  takenAfterReturn: number;
  tries: number;
}

/** What was seen and heard while Graph was away. */
export interface Outage {
  courses: Record<Act, Course>;
  pages: { page: string; status: number }[];
  /** Each time somebody looked: the part's revision, the submitted review's state, the recommendation's revision. */
  shown: { part: number; state: string; revision: unknown }[];
}

const AWAY_FOR = 60;
const MOST_TRIES = 20;
const answers = begunSection('Seen alone, at home.');

/** Graph goes away with the write of a submission, and is back a minute later; people do the same as ever, and jobs run. */
export async function awayForAMinute(world: World, time: Timeline, before: Before, openPages: readonly string[]): Promise<Outage> {
  const { inWriting, ready, lastIn } = before;
  const gone = goesAwayWith(world, lastIn);
  const last = untilTaken(time, () => submit(world, lastIn));
  await time.during(gone);
  const returnsAt = time.seconds() + AWAY_FOR;
  const others = [untilTaken(time, () => autosave(world, inWriting)), untilTaken(time, () => submit(world, ready)), untilTaken(time, () => press(world, before))];
  const outage: Outage = { courses: {} as Outage['courses'], pages: [], shown: [] };
  while (time.seconds() < returnsAt) {
    await time.pass(2);
    // The clock stands meanwhile: pages come from memory and wait for nothing.
    await lookAround(world, before, openPages, outage);
  }
  world.tenant.faults.reset();
  const returnedAt = time.seconds();
  const tried = await time.during(Promise.all([last, ...others]));
  for (const [index, act] of (['lastSubmit', 'autosave', 'submit', 'press'] as const).entries()) {
    const course = tried[index];
    if (course) outage.courses[act] = { ...course, takenAfterReturn: course.takenAt - returnedAt };
  }
  return outage;
}

/** Resolves when Graph is gone: with the first write of that review. */
async function goesAwayWith({ stores, tenant }: World, reference: string): Promise<void> {
  return new Promise((resolve) => {
    const leave = stores.reviews.subscribe(({ key }) => {
      if (key !== reference) return;
      leave();
      tenant.faults.set({ away: true });
      resolve();
    });
  });
}

/** Tries again three seconds after a refusal, as the tab does first. */
async function untilTaken(time: Timeline, act: () => Promise<unknown>): Promise<Omit<Course, 'takenAfterReturn'> & { takenAt: number }> {
  const begun = time.seconds();
  const first = await act();
  const answeredAfter = time.seconds() - begun;
  let tries = 1;
  for (let outcome = first; outcome !== 'taken'; tries += 1) {
    if (tries > MOST_TRIES) throw new Error(`It was never taken: ${JSON.stringify(outcome)}`);
    await time.timing.sleep(3_000);
    outcome = await act();
  }
  return { first, answeredAfter, tries, takenAt: time.seconds() };
}

const takenOr = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'taken',
    () => refusalOf(call),
  );
const autosave = (world: World, reference: string) => takenOr(world.as('robin').savePart({ params: { reference, part: 'journey' }, body: { revision: 0, answers } }));
const submit = (world: World, reference: string) => takenOr(world.as('robin').submitReview({ params: { reference }, body: { revision: revisionOf(world, reference), declared: true } }));

let presses = 0;
/** Ola answers on her card, in Teams. The bot answers an activity that comes again as it did before: each press is one of its own. */
async function press(world: World, { recommendation }: Before): Promise<unknown> {
  const data = { verb: 'recommendation.update', reference: recommendation, revision: 1, status: told.status, flag: told.flag, progress: told.progress, nextStep: told.nextStep };
  const activity = {
    type: 'invoke', name: 'adaptiveCard/action', id: `press-${(presses += 1)}`, channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1', replyToId: 'pressed-card',
    from: { id: '29:ola', aadObjectId: cast.ola.oid }, recipient: { id: '28:bot' },
    conversation: { id: 'a:ola', conversationType: 'personal', tenantId: world.tenant.file.tenantId }, channelData: { tenant: { id: world.tenant.file.tenantId } },
    value: { action: { type: 'Action.Execute', verb: data.verb, data } },
  };
  const { text } = await world.ask(undefined, '/api/messages', { method: 'POST', body: activity });
  return text.includes('Your update is recorded.') ? 'taken' : text;
}

/** What people see: every list page, and what is being changed. */
async function lookAround(world: World, { inWriting, ready, recommendation }: Before, openPages: readonly string[], outage: Outage): Promise<void> {
  const asked = openPages.map(async (page) => ({ page, status: (await world.ask('morgan', page)).status }));
  const [writing, submitted, panel] = await Promise.all([
    world.as('robin').getReview({ params: { reference: inWriting } }),
    world.as('robin').getReview({ params: { reference: ready } }),
    world.ask('ola', `/api/recommendations/${recommendation}`),
  ]);
  outage.pages.push(...(await Promise.all(asked)));
  outage.shown.push({ part: writing.parts?.find(({ part }) => part === 'journey')?.revision ?? 0, state: submitted.state, revision: panel.json()['revision'] });
}
