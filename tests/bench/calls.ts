import { type Client } from '../../src/contract/client';
import { openPages } from '../api/support';
import { crashVerbs } from '../services/crashVerbs';
import { openServer, usualNow } from '../support/services';
import { closed, everybodySignsIn, inTracker } from '../support/story';
import { movableClock } from '../support/movableClock';
import { type CrashVerb } from '../support/crash';
import { startTestTenant } from '../support/tenant';
import { startWorld, type World } from '../support/world';

/** What one act costs Graph: its calls, and the resource units that Microsoft counts for them. */
export interface CallFigures {
  act: string;
  calls: number;
  units: number;
  /** With what the server does right after its reply, where that is more. */
  callsInAll?: number;
  unitsInAll?: number;
}

const CHILD = 'B1';

/** Every verb that writes, as the person waits for it (what is left to the sweeper is not counted), by the local Graph's own count. Each in a tenant of its own, as they are written. */
export async function measureVerbs(): Promise<CallFigures[]> {
  const figures: CallFigures[] = [];
  for (const verb of crashVerbs) figures.push(await measureVerb(verb));
  return figures;
}

async function measureVerb(verb: CrashVerb): Promise<CallFigures> {
  const tenant = await startTestTenant({ fleeting: true });
  try {
    const server = await openServer(tenant);
    await everybodySignsIn(server);
    await verb.arrange(server, CHILD);
    // What was arranged has been followed up, and the sweeper has come by since, as it does within a minute.
    await server.committer.idle();
    server.clock.advance(60);
    await server.committer.sweep();
    tenant.calls.reset();
    await verb.run(server, CHILD);
    // Taken at the moment of the reply: what is performed after it has sent nothing yet that anybody waited for.
    const waitedFor = tenant.calls.total();
    await server.committer.idle();
    const inAll = tenant.calls.total();
    return { act: verb.name, ...waitedFor, callsInAll: inAll.calls, unitsInAll: inAll.units };
  } finally {
    await tenant.close();
  }
}

/** Every page of the tab, by the requests that it makes once somebody is signed in; and every list alone. */
export async function measurePages(): Promise<CallFigures[]> {
  const world = await startWorld({ clock: movableClock(usualNow) });
  try {
    const figures: CallFigures[] = [];
    const reader = world.as('morgan');
    const pages = pagesOf(reader, await stories(world));
    await reader.getMe({});
    for (const [act, open] of [...pages, ...openPages.map((page) => [`List ${page}`, () => listed(world, page)] as const)]) {
      world.tenant.calls.reset();
      await open();
      figures.push({ act, ...world.tenant.calls.total() });
    }
    return figures;
  } finally {
    await world.stop();
  }
}

/** What another server made: for the one that is measured, nobody has opened any of it. */
async function stories(world: World): Promise<{ recommendation: string; review: string; finished: string }> {
  const server = await openServer(world.tenant, { clock: world.clock });
  const [finished, recommendation] = [await closed(server), await inTracker(server)];
  await world.stores.poll();
  return { finished, recommendation, review: world.stores.recommendations.get(recommendation)?.value.sourceReference ?? '' };
}

function pagesOf(reader: Client, { recommendation, review, finished }: { recommendation: string; review: string; finished: string }): (readonly [string, () => Promise<unknown>])[] {
  const of = (reference: string) => ({ params: { reference } });
  return [
    ['My work', () => Promise.all([reader.getMe({}), reader.getMyWork({})])],
    ['A review in work', () => Promise.all([reader.getReview(of(review)), reader.getReviewAlerts(of(review))])],
    ['The history of a review', () => reader.getHistory(of(review))],
    ['Who has read a review', () => reader.getReviewAccess(of(review))],
    ['A finished review, which nobody opened lately', () => reader.getReview(of(finished))],
    ['A finished review, again', () => reader.getReview(of(finished))],
    ['Tracker', () => Promise.all([reader.listRecommendations({ query: { limit: 100 } }), reader.allRecommendations({})])],
    ['A recommendation, which nobody opened lately', () => reader.getRecommendation(of(recommendation))],
    ['A recommendation, again', () => reader.getRecommendation(of(recommendation))],
  ];
}

async function listed(world: World, page: string): Promise<void> {
  const { status } = await world.ask('morgan', page);
  if (status !== 200) throw new Error(`${page} answered ${status}: what it costs says nothing.`);
}
