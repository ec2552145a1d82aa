import { type Graph } from '../../src/graph';
import { type ServiceContext, type ServiceLog } from '../../src/services/context';
import { type Services } from '../../src/services/types';
import { createServices } from '../../src/services/createServices';
import { type Committer, type Stores } from '../../src/stores';
import { movableClock, type MovableClock } from './movableClock';
import { type TestTenant } from './tenant';

/** One server of ours over the lists of a tenant: what main.ts makes, without HTTP. */
export interface TestServer {
  services: Services;
  context: ServiceContext;
  stores: Stores;
  committer: Committer;
  clock: MovableClock;
  /** What the services logged. */
  logged: { event: string; data: unknown }[];
}

export interface ServerOptions {
  serverId?: string;
  clock?: MovableClock;
  graph?: Graph;
  stores?: Stores;
}

/** A test does in a second what a council does in an hour. */
export const UNLIMITED = 1_000_000_000;

/** A Tuesday in term time, within sending hours. */
export const usualNow = '2026-03-10T10:00:00Z';

/** Opens a server over the tenant's lists; several may run side by side. */
export async function openServer(tenant: TestTenant, options: ServerOptions = {}): Promise<TestServer> {
  const clock = options.clock ?? movableClock(usualNow);
  const graph = options.graph ?? tenant.connect({ unitsPerMinute: UNLIMITED });
  const stores = options.stores ?? (await tenant.openFilled(graph, clock));
  const logged: TestServer['logged'] = [];
  const write: ServiceLog['info'] = (event, data) => void logged.push({ event, data });
  const log = { info: write, warn: write };
  const { services, committer, context } = createServices({ stores, clock, log, serverId: options.serverId ?? 'server', version: 'test', startedAt: clock.now(), budget: graph });
  return { services, context, stores, committer, clock, logged };
}
