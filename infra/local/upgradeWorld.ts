import { readConfig } from '../../src/config';
import { provisionSite } from '../provision';
import { openDoor } from './openDoor';
import { type LocalTenant } from './tenant';
import { readTenant, type TenantFile } from './tenantFile';
import { type LocalWorld, serverEnvironment } from './world';

/** While a world is made nobody waits and no real tenant pays, so the budget is out of the way. */
export const WITHOUT_LIMIT = 1_000_000;

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
