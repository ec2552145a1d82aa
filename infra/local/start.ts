/**
 * `npm start`: the whole product on one machine. Makes the demo world on first run, then runs the local tenant, the server
 * and the Agents Playground until Ctrl+C; prints what to open and as whom.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildTab } from './build';
import { cast } from './demo/people';
import { makeWorld, upgradeWorld, worldExists } from './makeWorld';
import { startPlayground } from './playground';
import { type LocalTenant, startTenantIn } from './tenant';
import { readTenant } from './tenantFile';
import { type LocalWorld, serverEnvironment, worldOf } from './world';

const root = join(__dirname, '..', '..');
/** What the smallest real tenant allows the app in a minute (Microsoft’s throttling page). */
const SMALL_TENANT_UNITS = 1250;
const READY_WITHIN = 60_000;

async function main(): Promise<void> {
  const world = worldOf(process.env);
  await prepare(world);
  const tenant = await startTenantIn(world.dataDir, world);
  tenant.graph.faults.set({ ruPerMinute: SMALL_TENANT_UNITS });
  await upgradeWorld(world, tenant, (line) => console.log(`  ${line}`));
  const server = await startServer(world, tenant);
  const playground = await startPlayground({ dataDir: world.dataDir, port: world.playgroundPort, botUrl: `http://127.0.0.1:${world.port}/api/messages`, botId: readTenant(world.dataDir).apps.bot.clientId, tenantId: readTenant(world.dataDir).tenantId, currentUser: cast.ola, others: [cast.quinn, cast.casey, cast.robin, cast.sam, cast.jules] });
  console.log(welcome(world, tenant, playground.url));
  const end = (code: number) => {
    server.kill();
    void Promise.all([playground.close(), tenant.close()]).then(() => process.exit(code));
  };
  process.once('SIGINT', () => end(0)).once('SIGTERM', () => end(0));
  server.once('exit', (code) => {
    console.error(`The server stopped${code === null ? '' : ` with code ${code}`}. Its messages are above.`);
    end(code ?? 1);
  });
}

/** Makes what is missing: the demo world on first run, or again when its data file was deleted; and the tab's build. */
async function prepare(world: LocalWorld): Promise<void> {
  const building = buildTab();
  if (worldExists(world) && !existsSync(join(world.dataDir, 'graph.sqlite'))) {
    console.log(`The data of the world in ${world.dataDir} are gone (graph.sqlite was deleted), so the demo world is made anew.`);
    rmSync(world.dataDir, { recursive: true, force: true });
  }
  if (!worldExists(world)) {
    console.log('Making the demo world (once, about half a minute)…');
    await makeWorld(world, 'demo', (line) => console.log(`  ${line}`));
  }
  await building;
}

/** The server is a process of its own, as in Azure: it can be killed and comes back with everything. */
async function startServer(world: LocalWorld, tenant: LocalTenant): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'src', 'main.ts')], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', ...serverEnvironment(world, readTenant(world.dataDir), tenant) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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

function welcome(world: LocalWorld, tenant: LocalTenant, playgroundUrl: string): string {
  const line = ({ name, about }: { name: string; about: string }) => `    ${name.padEnd(16)} ${about}`;
  return [
    '',
    'Practice and Impact is running. Everybody in it is invented.',
    '',
    `  The tab       http://localhost:${world.port}   choose who to be, for example:`,
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
