import { rmSync } from 'node:fs';
import { readConfig } from '../../src/config';
import { provisionSite } from '../provision';
import { connect } from './connection';
import { demoPeople } from './demo/people';
import { playDemo } from './demo/play';
import { knowPeople } from './demo/knowPeople';
import { ensureTenant, type LocalTenant, startTenantIn } from './tenant';
import { openDoor } from './openDoor';
import { readTenant } from './tenantFile';
import { adminCredential, WITHOUT_LIMIT } from './upgradeWorld';
import { type LocalWorld, localSite, serverEnvironment } from './world';

export type WorldKind = 'empty' | 'demo';

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
