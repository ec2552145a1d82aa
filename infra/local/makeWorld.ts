import { readConfig } from '../../src/config';
import { provisionSite } from '../provision';
import { claimWorld } from './claim';
import { connect } from './connection';
import { demoPeople } from './demo/people';
import { playDemo } from './demo/play';
import { knowPeople } from './demo/knowPeople';
import { ensureTenant, type LocalTenant, startTenantIn } from './tenant';
import { openDoor } from './openDoor';
import { readTenant, type WorldKind, writeTenant } from './tenantFile';
import { adminCredential, WITHOUT_LIMIT } from './upgradeWorld';
import { type LocalWorld, localSite, serverEnvironment } from './world';
import { beginMaking, standingOf } from './worldFolder';

/**
 * Makes a world: a tenant, a provisioned site, its people; with `demo`, twelve months of invented reviews. Takes free
 * ports while it works. What is half made goes again when it fails or the process ends; what was in the folder before stays.
 * Throws a sentence when the folder holds a world or anything else, or another process works on it.
 */
export async function makeWorld(world: LocalWorld, kind: WorldKind, tell: (line: string) => void): Promise<void> {
  const claim = claimWorld(world.dataDir);
  try {
    await makeClaimedWorld(world, kind, tell);
  } finally {
    claim.release();
  }
}

/** The same, for whoever has claimed the world already. */
export async function makeClaimedWorld(world: LocalWorld, kind: WorldKind, tell: (line: string) => void): Promise<void> {
  if (standingOf(world.dataDir) === 'whole') throw new Error(`There is a world in ${world.dataDir} already. Name another directory in LOCAL_DATA_DIR, or delete this one.`);
  const making = beginMaking(world.dataDir, kind);
  // Before the claim is let go, which waits for the same event.
  process.prependOnceListener('exit', making.undo);
  try {
    ensureTenant(world.dataDir, demoPeople.map((person) => ({ ...person, guest: person.kind === 'external' })));
    writeTenant(world.dataDir, { ...readTenant(world.dataDir), kind });
    await fillWorld(world, kind, tell);
    making.finish();
  } catch (cause) {
    making.undo();
    throw cause;
  } finally {
    process.off('exit', making.undo);
  }
}

async function fillWorld(world: LocalWorld, kind: WorldKind, tell: (line: string) => void): Promise<void> {
  const tenant = await startTenantIn(world.dataDir, { graphPort: 0, signInPort: 0 });
  try {
    await play(world, tenant, kind, tell);
  } finally {
    await tenant.close();
  }
}

async function play(world: LocalWorld, tenant: LocalTenant, kind: WorldKind, tell: (line: string) => void): Promise<void> {
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
