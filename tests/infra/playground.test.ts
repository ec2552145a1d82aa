import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cast } from '../../infra/local/demo/people';
import { playgroundConfig, startPlayground } from '../../infra/local/playground';

const { ola, ...others } = cast;
const usersOf = (config: object) => (config as { users: { id: string; aadObjectId: string }[] }).users;

test('the Playground knows exactly five other people of the world, and not the one who sits in front of it', () => {
  const users = usersOf(playgroundConfig({ tenantId: 't', botId: '28:bot', currentUser: ola, others: Object.values(cast) }));

  expect(users).toHaveLength(5);
  expect(users.map(({ aadObjectId }) => aadObjectId)).toEqual(Object.values(others).slice(0, 5).map(({ oid }) => oid));
});

test('a world of one person is filled up with nobodies, each of them different', () => {
  const users = usersOf(playgroundConfig({ tenantId: 't', botId: '28:bot', currentUser: ola, others: [] }));

  expect(new Set(users.map(({ id }) => id)).size).toBe(5);
});

test.each(['listen(0, show)', "listen(0, '0.0.0.0', show)", "listen({ port: 0, host: '::' }, show)", "listen('0', show)"])('a program that would %s listens on loopback only', (listen) => {
  const program = `const s = require('node:net').createServer(); const show = () => { console.log(s.address().address); s.close(); }; s.${listen};`;
  const run = spawnSync(process.execPath, ['--require', join(__dirname, '../../infra/local/listenOnLoopback.cjs'), '-e', program], { encoding: 'utf8' });

  expect(run.stdout.trim()).toBe('127.0.0.1');
});

test('a taken port is named, instead of another one being used quietly', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  const dataDir = mkdtempSync(join(tmpdir(), 'playground-'));

  await expect(startPlayground({ dataDir, port, botUrl: 'http://127.0.0.1:9/api/messages', botId: '28:bot', tenantId: 't', currentUser: ola, others: [] })).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => holder.close(resolve));
  rmSync(dataDir, { recursive: true });
});
