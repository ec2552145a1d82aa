import { cast } from '../../infra/local/demo/people';
import { crashVerbs } from '../services/crashVerbs';
import { openServer, usualNow } from '../support/services';
import { everybodySignsIn, inTracker, newChild } from '../support/story';
import { movableClock } from '../support/movableClock';
import { startTestTenant } from '../support/tenant';
import { startWorld } from '../support/world';

/** What one act costs Graph: its calls, and the resource units that Microsoft counts for them. */
export interface CallFigures {
  act: string;
  calls: number;
  units: number;
  /** With what the server does right after its reply, where that is more. */
  callsInAll?: number;
  unitsInAll?: number;
}

/** Every verb that writes, as the person waits for it (what is left to the sweeper is not counted), by the local Graph's own count. */
export async function measureVerbs(): Promise<CallFigures[]> {
  const tenant = await startTestTenant();
  try {
    const server = await openServer(tenant);
    await everybodySignsIn(server);
    const figures: CallFigures[] = [];
    for (const [index, verb] of crashVerbs.entries()) {
      const child = `B${index}`;
      if (verb.name === 'assign') await newChild(server, child);
      else await verb.arrange(server, child);
      // The sweeper has come by since the act before, as it does within a minute.
      server.clock.advance(60);
      await server.committer.sweep();
      tenant.calls.reset();
      await verb.run(server, child);
      // Taken at the moment of the reply: what is performed after it has sent nothing yet that anybody waited for.
      const waitedFor = tenant.calls.total();
      await server.committer.idle();
      const inAll = tenant.calls.total();
      figures.push({ act: verb.name, ...waitedFor, callsInAll: inAll.calls, unitsInAll: inAll.units });
    }
    return figures;
  } finally {
    await tenant.close();
  }
}

/** Every page of the tab, by the requests that it makes once somebody is signed in. */
export async function measurePages(): Promise<CallFigures[]> {
  const world = await startWorld({ clock: movableClock(usualNow) });
  try {
    const reference = await inTracker(await openServer(world.tenant, { clock: world.clock }));
    await world.stores.poll();
    const quinn = world.as('quinn');
    await quinn.getMe({});
    const review = world.stores.recommendations.get(reference)?.value.sourceReference ?? '';
    const pages: Record<string, () => Promise<unknown>> = {
      'My work': () => Promise.all([quinn.getMe({}), quinn.getMyWork({})]),
      Reviews: () => quinn.listReviews({}),
      'A review': () => quinn.getReview({ params: { reference: review } }),
      Alerts: () => quinn.listAlerts({}),
      Tracker: () => Promise.all([quinn.listRecommendations({ query: { limit: 100 } }), quinn.allRecommendations({})]),
      'A recommendation, which nobody opened lately': () => quinn.getRecommendation({ params: { reference } }),
      'A recommendation, again': () => quinn.getRecommendation({ params: { reference } }),
    };
    const figures: CallFigures[] = [];
    for (const [act, open] of Object.entries(pages)) {
      world.tenant.calls.reset();
      await open();
      figures.push({ act: `${act} (as ${cast.quinn.name})`, ...world.tenant.calls.total() });
    }
    return figures;
  } finally {
    await world.stop();
  }
}
