/**
 * `npm start`: the whole product on one machine. Makes the demo world on first run, then runs the local tenant, the server
 * and the Agents Playground until Ctrl+C; prints what to open and as whom.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serverFlags } from '../serverFlags';
import { buildServer, buildTab } from './build';
import { type Claim, claimWorld } from './claim';
import { cast } from './demo/people';
import { endWhenTold } from './endWhenTold';
import { type Playground, startPlayground } from './playground';
import { type LocalTenant, startTenantIn } from './tenant';
import { readTenant } from './tenantFile';
import { upgradeWorld } from './upgradeWorld';
import { type LocalWorld, serverEnvironment, worldOf } from './world';
import { kindOf, standingOf, damageOf } from './worldFolder';

const root = join(__dirname, '..', '..');
/** What the smallest real tenant allows the app in a minute (Microsoft’s throttling page). */
const SMALL_TENANT_UNITS = 1250;
const READY_WITHIN = 60_000;
/** The server’s own limit for what it still writes is a little shorter. */
const KILLED_AFTER = 25_000;

async function main(): Promise<void> {
  const ending = endWhenTold();
  const world = worldOf(process.env);
  const claim = claimWorld(world.dataDir);
  await prepare(world);
  // The Playground asks the bot nothing until somebody opens it, so it comes up beside the rest.
  const [{ tenant, server }, playground] = await Promise.all([startProduct(world), startChat(world)]);
  const end = ending.by(() => wind({ tenant, server, playground, claim }));
  server.once('exit', (code) => {
    if (!ending.begun()) console.error(`The server stopped${code === null ? '' : ` with code ${code}`}. Its messages are above.`);
    end(code ?? 1);
  });
  claim.announce({ graphUrl: tenant.graphUrl, signInUrl: tenant.signInUrl, tabUrl: tabUrl(world) });
  console.log(welcome(world, tenant, playground.url));
}

/** The server first, which may have something to write; then what it writes to. */
async function wind({ tenant, server, playground, claim }: { tenant: LocalTenant; server: ChildProcess; playground: Playground; claim: Claim }): Promise<void> {
  const chatClosed = playground.close();
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    const late = setTimeout(() => server.kill('SIGKILL'), KILLED_AFTER);
    server.kill();
    await gone;
    clearTimeout(late);
  }
  await Promise.all([chatClosed, tenant.close()]);
  claim.release();
}

async function startProduct(world: LocalWorld): Promise<{ tenant: LocalTenant; server: ChildProcess }> {
  const tenant = await startTenantIn(world.dataDir, world, { faults: { ruPerMinute: SMALL_TENANT_UNITS } });
  await upgradeWorld(world, tenant, (line) => console.log(`  ${line}`));
  return { tenant, server: await startServer(world, tenant) };
}

function startChat(world: LocalWorld): Promise<Playground> {
  const { apps, tenantId } = readTenant(world.dataDir);
  const { quinn, casey, robin, sam, jules } = cast;
  return startPlayground({ dataDir: world.dataDir, port: world.playgroundPort, botUrl: `http://127.0.0.1:${world.port}/api/messages`, botId: apps.bot.clientId, tenantId, currentUser: cast.ola, others: [quinn, casey, robin, sam, jules] });
}

/** Makes what is missing: the world on first run, or again when its making was cut short or its data file was deleted; and the builds of tab and server. */
async function prepare(world: LocalWorld): Promise<void> {
  const building = Promise.all([buildTab(), buildServer()]);
  if (standingOf(world.dataDir) !== 'whole') {
    const [kind, damage] = [kindOf(world.dataDir), damageOf(world.dataDir)];
    if (damage) console.log(`${damage} It is made anew.`);
    console.log(kind === 'demo' ? 'Making the demo world (once, about half a minute)…' : 'Making an empty world…');
    // Loaded only now: the services that play the demo take a second.
    const { makeClaimedWorld } = await import('./makeWorld');
    await makeClaimedWorld(world, kind, (line) => console.log(`  ${line}`));
  }
  await building;
}

/** The server is a process of its own and one bundled file, as in Azure: it can be killed and comes back with everything. */
async function startServer(world: LocalWorld, tenant: LocalTenant): Promise<ChildProcess> {
  const server = spawn(process.execPath, [...serverFlags, join(root, 'dist', 'server.cjs')], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', ...serverEnvironment(world, readTenant(world.dataDir), tenant) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whatever ends this program ends the server: one left behind would hold its port.
  process.once('exit', () => server.kill());
  await new Promise<void>((ready, failed) => {
    const late = setTimeout(() => failed(new Error(`The server was not ready within ${READY_WITHIN / 1000} seconds.`)), READY_WITHIN);
    createInterface(server.stdout).on('line', (line) => {
      if (!line.startsWith('Ready on ')) return console.log(line);
      clearTimeout(late);
      ready();
    });
    server.once('exit', () => failed(new Error('The server could not start. Its messages are above.')));
  });
  return server;
}

const tabUrl = ({ port }: LocalWorld) => `http://localhost:${port}`;

function welcome(world: LocalWorld, tenant: LocalTenant, playgroundUrl: string): string {
  const line = ({ name, about }: { name: string; about: string }) => `    ${name.padEnd(16)} ${about}`;
  return [
    '',
    'Practice and Impact is running. Everybody in it is invented.',
    '',
    `  The tab       ${tabUrl(world)}   choose who to be, for example:`,
    ...[cast.casey, cast.robin, cast.quinn, cast.ola, cast.lee].map(line),
    `  The bot       ${playgroundUrl}   the Agents Playground, as ${cast.ola.name}: say “my work”`,
    `  The tenant    ${tenant.signInUrl}/_control   lists, calls, and switches that make Graph fail`,
    '',
    `  The world is in ${world.dataDir}. Delete that folder to begin again. Ctrl+C stops everything.`,
    '',
  ].join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
