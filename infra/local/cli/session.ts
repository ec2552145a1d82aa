import { Option } from 'commander';
import { type Config, readConfig } from '../../../src/config';
import { noStandings } from '../../../src/domain/moderation/standing';
import { type Actor } from '../../../src/domain/people/types';
import { connect, type Connection } from '../connection';
import { openDoor } from '../openDoor';
import { worldExists } from '../upgradeWorld';
import { type LocalTenant, startTenantIn } from '../tenant';
import { readTenant, type TenantFile } from '../tenantFile';
import { serverEnvironment, urlsOf, worldOf } from '../world';

/** What a command works on: a real tenant when TENANT_ID is set, else the local world of LOCAL_DATA_DIR. */
export interface Session {
  config: Config;
  /** Of a local world; undefined for a real tenant. */
  local: TenantFile | undefined;
  close(): Promise<void>;
}

export const formatOption = (): Option => new Option('--format <format>', 'how data are printed').choices(['text', 'json']).default('text');

/** Who an administrator's command acts as: nobody of the tenant, with the coordinator's rights. */
export const administrator: Actor = { oid: 'administrator', name: 'Administrator (command line)', roles: ['QaCoordinator'], kind: 'internal', team: '', managerOid: '', standings: noStandings };

/** Opens what the environment names. A local world that is not running is started for as long as the command takes. */
export async function openSession(): Promise<Session> {
  if (process.env['TENANT_ID']) return { config: readConfig(process.env), local: undefined, close: () => Promise.resolve() };
  const world = worldOf(process.env);
  if (!worldExists(world)) throw new Error(`There is no world in ${world.dataDir}. Make one with: npm run cli -- world new --demo`);
  const file = readTenant(world.dataDir);
  const running = await answers(urlsOf(world).signInUrl);
  const tenant: LocalTenant | undefined = running ? undefined : await startTenantIn(world.dataDir, { graphPort: 0, signInPort: 0 });
  const config = readConfig(serverEnvironment(world, file, tenant ?? urlsOf(world)));
  return { config, local: file, close: async () => tenant?.close() };
}

/** Runs a command's work on a session, and closes it whatever happens. */
export async function withSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
  const session = await openSession();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** As `withSession`, with the product's data filled. */
export async function withConnection<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
  return withSession(async ({ config }) => work(await connect(openDoor(config))));
}

async function answers(signInUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${signInUrl}/_control/state`)).ok;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
