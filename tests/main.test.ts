import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '../src/config';
import { systemTiming } from '../src/graph';
import { startApp } from '../src/main';
import { inProgress } from './support/story';
import { startTestTenant } from './support/tenant';
import { environmentOf, startWorld } from './support/world';

const silent = { log: { write: () => undefined } };

test('a site without the lists keeps the server from starting, and the message says which lists and what to run', async () => {
  const tenant = await startTestTenant({ provisioned: false });
  const started = startApp(readConfig(environmentOf(tenant)), silent);
  await expect(started).rejects.toThrow(/npm run cli -- provision[\s\S]*Reviews: the list is missing/);
  await tenant.close();
});

test('started as a program it says when it is ready, answers, and ends when told to', async () => {
  const tenant = await startTestTenant();
  const server = await startProgram({ ...environmentOf(tenant), LOG_LEVEL: 'silent' });
  const health = await fetch(`${server.url}/healthz`);
  server.child.kill('SIGTERM');
  expect([health.status, await server.ended]).toEqual([200, 0]);
  await tenant.close();
});

test('a wrong configuration ends the program before it listens, with every fault', async () => {
  const server = await startProgram({ MODE: 'local', BIND_ADDRESS: '0.0.0.0' });
  expect(await server.ended).toBe(1);
  expect(server.said()).toMatch(/HOST_NAME is missing[\s\S]*BIND_ADDRESS must be a loopback address/);
});

test('two servers over the same lists see each other’s writes after a poll', async () => {
  const world = await startWorld();
  const second = await startApp(readConfig(environmentOf(world.tenant)), { ...silent, clock: world.clock, timers: { set: () => undefined, clear: () => undefined } });
  const reference = await inProgress(world);
  const before = second.stores.reviews.get(reference);
  await second.stores.poll();
  expect([before, second.stores.reviews.get(reference)?.value.state]).toEqual([undefined, 'inProgress']);
  await Promise.all([second.stop(), world.stop()]);
});

test('a server that is told to end while Microsoft 365 is away ends all the same, and its log says so', async () => {
  let later = 0;
  const timing = { ...systemTiming, elapsed: () => systemTiming.elapsed() + later, sleep: (milliseconds: number) => systemTiming.sleep(Math.min(milliseconds, 20)) };
  const world = await startWorld({ seams: { stopWithin: 300, timing } });
  const reference = await inProgress(world);
  await world.as('robin').getReview({ params: { reference } });
  world.tenant.faults.set({ away: true });
  await world.app.stop();
  expect(world.logged.join()).toContain('stop.cutShort');
  // What still waits gives up, as it does when the process ends.
  later = 600_000;
  await world.stop();
});

test('the jobs of a server run by its timers', async () => {
  const world = await startWorld();
  const gaps = world.timers.gaps();
  await world.stop();
  expect([gaps.length, world.timers.gaps().length]).toEqual([10, 0]);
});

/** Runs src/main.ts in a process of its own; resolves when it says that it is ready, or ends. */
async function startProgram(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../src/main.ts')], { env: { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'], ...env }, cwd: join(__dirname, '..') });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void ((said += chunk.toString()), said.includes('Ready on') && resolve()));
  });
  await Promise.race([ready, ended]);
  return { child, ended, said: () => said, url: /Ready on (\S+)/.exec(said)?.[1] ?? '' };
}
