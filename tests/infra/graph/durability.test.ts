import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientFor } from './support/client';
import { startGraph, tokenFor } from './support/localGraph';

const provisioner = { appid: 'reader', roles: ['Sites.FullControl.All'] };
let folder: string;
let dataFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durable-'));
  dataFile = join(folder, 'graph.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the writing program, kills it without warning after 60 answered writes or more, and gives the number of the last one. */
function writeAndKill(): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'support/writeUntilKilled.ts'), dataFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  let answered = 0;
  writer.stdout.on('data', (chunk: Buffer) => {
    answered = Number(chunk.toString().trim().split('\n').at(-1));
    if (answered >= 60) writer.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => writer.on('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve(answered) : reject(new Error('The writer ended by itself')))));
}

test('no write that was answered is lost when the process is killed', async () => {
  const answered = await writeAndKill();
  const { origin, stop, graph: service } = await startGraph({ dataFile });
  const { id } = service.createSite({ path: '/sites/quality', displayName: 'Quality' });
  const graph = clientFor(`${origin}/v1.0`, tokenFor(provisioner));
  const { body } = await graph.get(`/sites/${id}/lists/Reviews/items?$expand=fields($select=Key)&$top=5000`);
  const keys = body.value.map((item) => item.fields['Key']);
  expect(keys.slice(0, answered)).toEqual(Array.from({ length: answered }, (_, index) => `key-${index + 1}`));
  expect(keys.length - answered).toBeLessThanOrEqual(2);
  await stop();
});

test('a tenant whose file was deleted starts empty', async () => {
  const first = await startGraph({ dataFile });
  const site = { path: '/sites/quality', displayName: 'Quality' };
  first.graph.createSite(site);
  await first.stop();
  for (const suffix of ['', '-wal', '-shm']) rmSync(dataFile + suffix, { force: true });
  const second = await startGraph({ dataFile });
  const state = (await (await fetch(`${second.origin}/_control/state`)).json()) as { sites: unknown[] };
  expect([state.sites, existsSync(dataFile)]).toEqual([[], true]);
  await second.stop();
});

test('what was written is there after a restart, the ids going on from where they were', async () => {
  const first = await startGraph({ dataFile });
  const { id } = first.graph.createSite({ path: '/sites/quality', displayName: 'Quality' });
  const before = clientFor(`${first.origin}/v1.0`, tokenFor(provisioner));
  await before.post(`/sites/${id}/lists`, { displayName: 'Reviews' });
  await before.post(`/sites/${id}/lists/Reviews/items`, { fields: { Title: 'Ann' } });
  await first.stop();
  const second = await startGraph({ dataFile });
  const after = clientFor(`${second.origin}/v1.0`, tokenFor(provisioner));
  expect((await after.post(`/sites/${id}/lists/Reviews/items`, { fields: { Title: 'Ben' } })).body.id).toBe('2');
  expect((await after.get(`/sites/${id}/lists/Reviews/items/1/fields`)).body['Title']).toBe('Ann');
  await second.stop();
});
