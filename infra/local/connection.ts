import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Config } from '../../src/config';
import { type Clock, systemClock } from '../../src/domain/clock';
import { type Credential, type Graph, openGraph } from '../../src/graph';
import { createServices, type OpenedServices } from '../../src/services/createServices';
import { checkLists, openStores, type Stores } from '../../src/stores';

/** The product's data on the world or tenant of a configuration, without HTTP: what a command works with. */
export interface Connection extends OpenedServices {
  graph: Graph;
  stores: Stores;
}

const quiet = { info: () => undefined, warn: (event: string, data?: unknown) => console.error(event, data ?? '') };

/** The door to Graph as the data identity, or as another application of the same tenant. */
export function openDoor(config: Config, credential: Credential = credentialOf(config), unitsPerMinute = config.unitsPerMinute): Graph {
  return openGraph({ baseUrl: config.graphBaseUrl, site: config.site, credential, userAgent: 'NONISV|Council|PracticeAndImpactCli/1.0', clock: systemClock, log: quiet, unitsPerMinute });
}

/** Opens and fills the stores. Throws, saying what to do, when the site lacks a list. */
export async function connect(graph: Graph, clock: Clock = systemClock): Promise<Connection> {
  const lacking = await checkLists(graph);
  if (lacking.length > 0) throw new Error(`The site lacks: ${lacking.join('; ')}. Run: npm run cli -- provision`);
  const stores = openStores({ graph, clock, log: quiet });
  await stores.fill();
  return { graph, stores, ...createServices({ stores, clock, log: quiet, serverId: `cli-${randomUUID()}`, version: 'cli', startedAt: clock.now(), budget: graph }) };
}

function credentialOf({ data, authorityHost, tenantId }: Config): Credential {
  const authority = `${authorityHost}/${tenantId}`;
  const { clientId, proof } = data;
  if (proof.kind === 'clientSecret') return { kind: 'clientSecret', clientId, authority, clientSecret: proof.secret };
  if (proof.kind === 'certificate') return { kind: 'certificate', clientId, authority, thumbprintSha256: proof.thumbprintSha256, privateKey: readFileSync(proof.file, 'utf8') };
  return { kind: 'managedIdentity', clientId };
}
