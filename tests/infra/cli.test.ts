import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../infra/local/connection';
import { openDoor } from '../../infra/local/openDoor';
import { readConfig } from '../../src/config';
import { startTenantIn } from '../../infra/local/tenant';
import { readTenant } from '../../infra/local/tenantFile';
import { serverEnvironment, worldOf } from '../../infra/local/world';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const env = { ...process.env, LOCAL_DATA_DIR: join(folder, 'world'), PORT: '0', GRAPH_PORT: '1', SIGNIN_PORT: '2', TENANT_ID: '' };
const cli = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'infra/local/cli.ts', ...args], { env, encoding: 'utf8', cwd: join(__dirname, '../..') });
  return { status, stdout, stderr };
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a command without a world says how to make one', () => {
  expect(cli('people')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run cli -- world new --demo') });
}, 60_000);

test('an empty world is made once, and not over another', () => {
  expect(cli('world', 'new', '--empty').status).toBe(0);
  expect(cli('world', 'new', '--empty')).toMatchObject({ status: 1, stderr: expect.stringContaining('There is a world') });
}, 60_000);

test('provisioning a provisioned site changes nothing', () => {
  expect(JSON.parse(cli('provision', '--format', 'json').stdout)).toEqual({ changes: [], problems: [] });
}, 60_000);

test('a caseload file with faults is refused with exit code 1, a good one is imported', () => {
  const file = join(folder, 'caseload.csv');
  const heading = 'record_number,name,date_of_birth,gender,ethnicity,religion,status,team,allocated_worker,line_manager';
  writeFileSync(file, `${heading}\nM1,Wren Ashdown,2014-03-27,,,,none,North,,`);
  expect(cli('import', 'caseload', file)).toMatchObject({ status: 1, stdout: expect.stringContaining('Line 2, status') });
  writeFileSync(file, `${heading}\nM1,Wren Ashdown,2014-03-27,,,,CIN,North,,`);
  expect(cli('import', 'caseload', file, '--format', 'json')).toMatchObject({ status: 0, stdout: expect.stringContaining('"added":1') });
}, 60_000);

test('verify-audit finds an entry that was changed behind the product’s back', async () => {
  expect(cli('verify-audit').status).toBe(0);
  await tamper();
  expect(cli('verify-audit')).toMatchObject({ status: 1, stdout: expect.stringContaining('was changed after it was written') });
}, 60_000);

/** As an administrator of the site could: an entry's actor is rewritten in the list. */
async function tamper(): Promise<void> {
  const world = worldOf(env);
  const tenant = await startTenantIn(world.dataDir, { graphPort: 0, signInPort: 0 });
  const graph = openDoor(readConfig(serverEnvironment(world, readTenant(world.dataDir), tenant)));
  const { stores } = await connect(graph);
  const [entry] = await stores.audit.of('caseload');
  const item = await graph.list('Audit').findByKey('eventId', entry?.eventId ?? '', ['eventId', 'actorName'], 'save');
  await graph.list('Audit').patch(item?.id ?? '', item?.etag ?? '', { actorName: 'Somebody Else' }, { priority: 'save', select: ['eventId', 'actorName'] });
  await tenant.close();
}
