import { rmSync } from 'node:fs';
import { readConfig } from '../../src/config';
import { provisionSite } from '../provision';
import { connect, openDoor } from './connection';
import { demoPeople } from './demo/people';
import { playDemo } from './demo/play';
import { knowPeople } from './demo/knowPeople';
import { ensureTenant, type LocalTenant, startTenantIn } from './tenant';
import { hasTenant, readTenant, type TenantFile } from './tenantFile';
import { type LocalWorld, localSite, serverEnvironment } from './world';

export type WorldKind = 'empty' | 'demo';

/** While a world is made nobody waits and no real tenant pays, so the budget is out of the way. */
const WITHOUT_LIMIT = 1_000_000;

/** Whether the directory holds a world. */
export const worldExists = (world: LocalWorld): boolean => hasTenant(world.dataDir);

/**
 * Makes a new world: a tenant, a provisioned site, its people; with `demo`, twelve months of invented reviews. Takes free
 * ports while it works. On any failure the half-made directory is removed, so that the next try begins afresh.
 */
export async function makeWorld(world: LocalWorld, kind: WorldKind, tell: (line: string) => void): Promise<void> {
  ensureTenant(world.dataDir, demoPeople.map((person) => ({ ...person, guest: person.kind === 'external' })));
  try {
    const tenant = await startTenantIn(world.dataDir, { graphPort: 0, signInPort: 0 });
    try {
      await fillWorld(world, tenant, kind, tell);
    } finally {
      await tenant.close();
    }
  } catch (cause) {
    rmSync(world.dataDir, { recursive: true, force: true });
    throw cause;
  }
}

async function fillWorld(world: LocalWorld, tenant: LocalTenant, kind: WorldKind, tell: (line: string) => void): Promise<void> {
  const file = readTenant(world.dataDir);
  tenant.graph.createSite(localSite);
  const config = readConfig(serverEnvironment(world, file, tenant));
  const admin = openDoor(config, adminCredential(file, tenant.authority), WITHOUT_LIMIT);
  await admin.structure.grant(file.apps.data, 'write');
  const { changes } = await provisionSite(admin);
  tell(`Provisioned ${changes.length} lists.`);
  const graph = openDoor(config, undefined, WITHOUT_LIMIT);
  await knowPeople(await connect(graph), demoPeople);
  if (kind === 'demo') await playDemo(graph, tell);
}

/** Brings a world that an earlier version made to this version's lists: what is missing is added, nothing is dropped. Tells what it added. */
export async function upgradeWorld(world: LocalWorld, tenant: LocalTenant, tell: (line: string) => void): Promise<void> {
  const file = readTenant(world.dataDir);
  const config = readConfig(serverEnvironment(world, file, tenant));
  const { changes, problems } = await provisionSite(openDoor(config, adminCredential(file, tenant.authority), WITHOUT_LIMIT));
  for (const line of [...changes, ...problems]) tell(line);
}

/** The administrator of a local tenant, who grants and provisions. */
export function adminCredential({ apps }: TenantFile, authority: string): { kind: 'clientSecret'; clientId: string; authority: string; clientSecret: string } {
  return { kind: 'clientSecret', clientId: apps.admin.clientId, authority, clientSecret: apps.admin.secret ?? '' };
}
