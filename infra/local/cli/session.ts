import { Option } from 'commander';
import { type Config, readConfig } from '../../../src/config';
import { noStandings } from '../../../src/domain/moderation/standing';
import { type Actor } from '../../../src/domain/people/types';
import { connect, type Connection } from '../connection';
import { openDoor } from '../openDoor';
import { claimWorld, holderOf, inUse, type WorldUrls } from '../claim';
import { startTenantIn } from '../tenant';
import { readTenant, type TenantFile } from '../tenantFile';
import { given, type LocalWorld, serverEnvironment, worldOf } from '../world';
import { damageOf, standingOf } from '../worldFolder';

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

/**
 * Opens what the environment names: a real tenant, or the world of LOCAL_DATA_DIR. A world that runs is joined, another is started
 * for as long as the command takes. Throws a sentence when there is no whole world, when another command is at work on it, or
 * when the environment names the ports of another one.
 */
export async function openSession(env: NodeJS.ProcessEnv = process.env): Promise<Session> {
  if (given(env, 'TENANT_ID')) return { config: readConfig(env), local: undefined, close: () => Promise.resolve() };
  const world = worldOf(env);
  const holder = holderOf(world.dataDir);
  if (holder?.urls) return joinIn(env, world, holder.urls);
  if (holder) throw new Error(inUse(world.dataDir, holder));
  refuseUnlessWhole(world);
  await refuseAnother(env, world);
  return startForNow(world);
}

function joinIn(env: NodeJS.ProcessEnv, world: LocalWorld, urls: WorldUrls): Session {
  for (const [name, url] of [['GRAPH_PORT', urls.graphUrl], ['SIGNIN_PORT', urls.signInUrl]] as const) {
    const [asked, real] = [given(env, name), new URL(url).port];
    if (asked && Number(asked) !== Number(real)) throw new Error(`The world in ${world.dataDir} runs on ${name} ${real}, and the environment says ${asked}. Set LOCAL_DATA_DIR to the folder of the world you mean, and leave ${name} out.`);
  }
  return sessionOn(world, urls, () => Promise.resolve());
}

async function startForNow(world: LocalWorld): Promise<Session> {
  const claim = claimWorld(world.dataDir);
  const tenant = await startTenantIn(world.dataDir, { graphPort: 0, signInPort: 0 }).catch((cause: unknown) => {
    claim.release();
    throw cause;
  });
  return sessionOn(world, tenant, async () => {
    await tenant.close();
    claim.release();
  });
}

function sessionOn(world: LocalWorld, urls: { graphUrl: string; signInUrl: string }, close: () => Promise<void>): Session {
  const local = readTenant(world.dataDir);
  return { config: readConfig(serverEnvironment(world, local, urls)), local, close };
}

function refuseUnlessWhole({ dataDir }: LocalWorld): void {
  const damage = damageOf(dataDir);
  if (damage) throw new Error(`${damage} npm start makes it anew.`);
  if (standingOf(dataDir) === 'none') throw new Error(`There is no world in ${dataDir}. Make one with: npm run cli -- world new --demo`);
}

/** Whoever names the port of a running world and not its folder means that one, and must not be given the world of the usual folder. */
async function refuseAnother(env: NodeJS.ProcessEnv, world: LocalWorld): Promise<void> {
  const named = ['SIGNIN_PORT', 'GRAPH_PORT'].filter((name) => given(env, name));
  if (named.length === 0 || !(await answers(world.signInPort))) return;
  throw new Error(`Another world answers on port ${world.signInPort}; the one in ${world.dataDir} is not running. Set LOCAL_DATA_DIR to the folder of the world you mean, and leave ${named.join(' and ')} out.`);
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

async function answers(signInPort: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${signInPort}/_control/state`)).ok;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
