import { type Bot, createBot } from '../../bot/createBot';
import { toEpoch } from '../../src/domain/clock';
import { type Timing } from '../../src/graph';
import { createServices } from '../../src/services/createServices';
import { type ServiceContext } from '../../src/services/context';
import { type Services } from '../../src/services/types';
import { type Committer, type Stores, openStores } from '../../src/stores';
import { createLife, type Life } from '../support/killable';
import { type MovableClock } from '../support/movableClock';
import { type TestTenant } from '../support/tenant';
import { type Chance } from './chance';

/** One server of the product, as main.ts makes it, without HTTP; it can be killed at any call. */
export interface SimServer {
  name: string;
  life: Life;
  services: Services;
  context: ServiceContext;
  stores: Stores;
  committer: Committer;
  bot: Bot;
}

export interface Shared {
  tenant: Pick<TestTenant, 'connect' | 'file'>;
  clock: MovableClock;
  chance: Chance;
  lives: Map<string, Life>;
  teams: typeof globalThis.fetch;
}

const UNLIMITED = 1_000_000_000;
const links = { kind: 'local', origin: 'http://localhost:3978' } as const;

/** Waits are over at once and count in full, so that deadlines and back-off are those of the product. */
function simTiming(clock: MovableClock, chance: Chance): Timing {
  const began = toEpoch(clock.now());
  let waited = 0;
  return {
    elapsed: () => toEpoch(clock.now()) - began + waited,
    sleep: async (milliseconds) => {
      waited += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
    },
    random: () => chance.next(),
  };
}

/** Opens a server over the tenant's lists, and fills its memory. */
export async function openSimServer({ tenant, clock, chance, lives, teams }: Shared, name: string): Promise<SimServer> {
  const life = createLife();
  lives.set(name, life);
  const graph = tenant.connect({ userAgent: name, timing: simTiming(clock, chance), unitsPerMinute: UNLIMITED, clock });
  const silent = { info: () => undefined, warn: () => undefined };
  const stores = openStores({ graph, clock, log: silent });
  await stores.fill();
  const { services, committer, context } = createServices({ stores, clock, log: silent, serverId: name, version: 'simulated', startedAt: clock.now(), budget: graph });
  const bot = createBot({ services, config: { auth: { mode: 'none', bindHost: '127.0.0.1' }, tenantId: tenant.file.tenantId, teamId: '', channelId: '', links, sendTimeoutMs: 10_000 }, clock, log: silent, connectorFetch: (input, init) => life.through(() => teams(input, init)) });
  return { name, life, services, context, stores, committer, bot };
}

/** Does that unless the server dies over it. */
export async function unlessKilled<How>(server: SimServer, work: (server: SimServer) => Promise<How>): Promise<How | 'died'> {
  return Promise.race([work(server), server.life.died]);
}
