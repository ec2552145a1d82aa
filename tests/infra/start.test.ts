import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf } from '../../infra/local/claim';
import { readTenant } from '../../infra/local/tenantFile';
import { onlyFolder, root, startProduct, type StartedProduct } from './support/product';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
/** Made by the first test as people make theirs; the others work on copies. */
const demo = join(folder, 'demo');
const running: StartedProduct[] = [];
const READY = 'Ctrl+C stops everything';

async function start(dataDir: string): Promise<StartedProduct> {
  const product = await startProduct(dataDir);
  running.push(product);
  return product;
}
async function started(dataDir: string): Promise<StartedProduct> {
  const product = await start(dataDir);
  await product.saying(READY);
  return product;
}
const copyOfDemo = (name: string) => {
  cpSync(demo, join(folder, name), { recursive: true });
  return join(folder, name);
};
const cli = (env: NodeJS.ProcessEnv, ...args: string[]) => spawnSync(process.execPath, ['infra/local/bootstrap.mjs', 'cli', ...args], { env, encoding: 'utf8', cwd: root });
const asked = async (url: string, init?: RequestInit) => (await fetch(url, init)).text();
const json = async <Shape>(url: string) => (await (await fetch(url)).json()) as Shape;
const reviewsIn = async ({ signInUrl }: StartedProduct) => {
  const { sites } = await json<{ sites: { lists: { displayName: string; items: number }[] }[] }>(`${signInUrl}/_control/state`);
  return sites[0]?.lists.find(({ displayName }) => displayName === 'Reviews')?.items;
};

afterAll(async () => {
  await Promise.all(running.map((product) => product.stop('SIGKILL', 'group')));
  rmSync(folder, { recursive: true, force: true });
});

test('the first start makes the demo world, opens the doors that it names, and ends without a complaint when it is told to', async () => {
  const product = await started(demo);
  const { localSignInUrl, clientId } = await json<{ localSignInUrl: string; clientId: string }>(`${product.tabUrl}/api/config`);
  for (const url of [product.tabUrl, product.playgroundUrl, `${product.signInUrl}/_control`]) expect(product.said()).toContain(url);
  expect(await asked(product.tabUrl)).toContain('Practice and Impact');
  expect(await asked(product.playgroundUrl)).toContain('<html');
  expect(localSignInUrl.startsWith(product.signInUrl)).toBe(true);
  expect(await asked(`${localSignInUrl}?${new URLSearchParams({ client_id: clientId, redirect_uri: `${product.tabUrl}/`, state: '' }).toString()}`)).toContain('Casey Lund');
  expect(await reviewsIn(product)).toBeGreaterThan(30);

  expect(await product.stop()).toBe(0);
  expect(product.said().trim().endsWith(READY + '.')).toBe(true);
  expect(readdirSync(demo)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(half-made|in-use)/)]));
}, 120_000);

test('two worlds run side by side: a command goes to the one whose folder it is given', async () => {
  const [one, other] = await Promise.all([started(copyOfDemo('one')), started(copyOfDemo('other'))]);
  for (const { signInUrl } of [one, other]) await fetch(`${signInUrl}/_control/calls`, { method: 'DELETE' });

  const people = cli(onlyFolder(join(folder, 'one')), 'people', '--format', 'json');
  expect([people.status, JSON.parse(people.stdout)]).toEqual([0, expect.arrayContaining([expect.objectContaining({ name: 'Casey Lund' })])]);
  const calls = await Promise.all([one, other].map(({ signInUrl }) => asked(`${signInUrl}/_control/calls`)));
  expect(calls.map((log) => log.includes('PracticeAndImpactCli'))).toEqual([true, false]);

  const [{ SIGNIN_PORT = '' }, theirs] = [other.env, onlyFolder(join(folder, 'one'))];
  expect(cli({ ...theirs, SIGNIN_PORT }, 'people')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(`and the environment says ${SIGNIN_PORT}. Set LOCAL_DATA_DIR`) });
  expect(cli({ ...onlyFolder(demo), SIGNIN_PORT }, 'people')).toMatchObject({ status: 1, stderr: expect.stringContaining(`Another world answers on port ${SIGNIN_PORT}`) });

  // Ctrl+C reaches every process of the terminal.
  expect(await one.stop('SIGINT', 'group')).toBe(0);
  expect(one.said()).not.toContain('The server stopped');
  expect(await asked(other.tabUrl)).toContain('Practice and Impact');
  expect(await other.stop()).toBe(0);
}, 90_000);

test('a world that runs is not started a second time, and a reset of the switches keeps the limit of a small tenant', async () => {
  const product = await started(copyOfDemo('busy'));
  const second = await start(join(folder, 'busy'));
  await second.saying(`is running already, at ${product.tabUrl}`);
  expect(await second.stop()).toBe(1);

  await fetch(`${product.signInUrl}/_control/form`, { method: 'POST', body: 'action=set&ruPerMinute=7&lagMs=9' });
  expect(await json(`${product.signInUrl}/_control/faults`)).toMatchObject({ ruPerMinute: 7, lagMs: 9 });
  await fetch(`${product.signInUrl}/_control/form`, { method: 'POST', body: 'action=reset' });
  expect(await json(`${product.signInUrl}/_control/faults`)).toMatchObject({ ruPerMinute: 1250, lagMs: 0 });
  expect(await product.stop()).toBe(0);
}, 90_000);

test('an empty world whose graph.sqlite was deleted is made anew, empty, with the tenant that it had', async () => {
  const [dataDir, env] = [join(folder, 'empty'), onlyFolder(join(folder, 'empty'))];
  expect(cli(env, 'world', 'new', '--empty')).toMatchObject({ status: 0, stdout: `Made a world in ${dataDir}\n` });
  const { tenantId } = readTenant(dataDir);
  for (const name of readdirSync(dataDir)) if (name.startsWith('graph.sqlite')) rmSync(join(dataDir, name));
  expect(cli(env, 'people')).toMatchObject({ status: 1, stderr: expect.stringContaining('graph.sqlite was deleted. npm start makes it anew.') });

  const product = await started(dataDir);
  expect(product.said()).toContain('graph.sqlite was deleted. It is made anew.');
  expect([await reviewsIn(product), readTenant(dataDir).tenantId]).toEqual([0, tenantId]);
  expect(await product.stop()).toBe(0);
}, 90_000);

test('a demo world that was half made when it was killed is made anew at the next start; told to end meanwhile, it leaves nothing', async () => {
  const dataDir = join(folder, 'half');
  const killed = await start(dataDir);
  await killed.saying('Imported 40 children.');
  const second = await start(dataDir);
  await second.saying('Another command is at work on the world');
  process.kill(holderOf(dataDir)?.pid ?? Number.NaN, 'SIGKILL');
  expect(await killed.gone).toBe(1);
  expect(cli(onlyFolder(dataDir), 'people')).toMatchObject({ status: 1, stderr: expect.stringContaining('is only half made: its making was cut short') });

  const next = await start(dataDir);
  await next.saying('is only half made: its making was cut short. It is made anew.');
  await next.saying('Imported 40 children.');
  expect([await next.stop('SIGINT', 'group'), readdirSync(dataDir)]).toEqual([130, []]);
}, 90_000);

test('a demo world whose graph.sqlite was deleted gets its story again', async () => {
  const dataDir = copyOfDemo('again');
  for (const name of readdirSync(dataDir)) if (name.startsWith('graph.sqlite')) rmSync(join(dataDir, name));
  const product = await start(dataDir);
  await product.saying('Imported 40 children.');
  expect([await product.stop(), readdirSync(dataDir).filter((name) => name.endsWith('.json'))]).toEqual([143, ['tenant.json']]);
}, 90_000);
