import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../../src/domain/clock';
import { type Graph } from '../../src/graph';
import { createServices, type OpenedServices } from '../../src/services/createServices';
import { checkLists, openStores, type Stores } from '../../src/stores';
import { quiet } from './openDoor';

/** The product's data on the world or tenant of a configuration, without HTTP: what a command works with. */
export interface Connection extends OpenedServices {
  graph: Graph;
  stores: Stores;
}

/** Opens and fills the stores. Throws, saying what to do, when the site lacks a list. */
export async function connect(graph: Graph, clock: Clock = systemClock): Promise<Connection> {
  const lacking = await checkLists(graph);
  if (lacking.length > 0) throw new Error(`The site lacks: ${lacking.join('; ')}. Run: npm run cli -- provision`);
  const stores = openStores({ graph, clock, log: quiet });
  await stores.fill();
  return { graph, stores, ...createServices({ stores, clock, log: quiet, serverId: `cli-${randomUUID()}`, version: 'cli', startedAt: clock.now(), budget: graph }) };
}
