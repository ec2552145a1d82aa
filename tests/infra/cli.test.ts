import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../infra/local/connection';
import { openDoor } from '../../infra/local/openDoor';
import { readConfig } from '../../src/config';
import { startTenantIn } from '../../infra/local/tenant';
import { readTenant } from '../../infra/local/tenantFile';
import { serverEnvironment, worldOf } from '../../infra/local/world';
import { onlyFolder, root } from './support/product';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const env = onlyFolder(join(folder, 'world'));
const run = (program: string, args: readonly string[], environment: NodeJS.ProcessEnv = env) => {
  const { status, stdout, stderr } = spawnSync(program, args, { env: environment, encoding: 'utf8', cwd: root });
  return { status, stdout, stderr };
};
const cli = (...args: string[]) => run(process.execPath, ['--import', 'tsx', 'infra/local/cli.ts', ...args]);
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

test('through npm, with -s, what is printed as JSON is nothing but JSON, and the exit code is the command’s', async () => {
  const npm = (...args: string[]) => run('npm', ['run', '-s', 'cli', '--', ...args]);
  expect(JSON.parse(npm('people', '--format', 'json').stdout)).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Casey Lund' })]));
  const audit = npm('verify-audit', '--format', 'json');
  expect([audit.status, JSON.parse(audit.stdout)]).toEqual([0, expect.objectContaining({ findings: [] })]);
  expect(npm('verify-audits')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('unknown command') });
}, 60_000);

test('every command of the README that is to be piped is written so that npm adds nothing', () => {
  const commands = readFileSync(join(root, 'README.md'), 'utf8').match(/^npm run .*--format json.*$/gm);
  expect(commands).toEqual([expect.stringMatching(/^npm run -s /)]);
});

test('verify-audit finds an entry that was changed behind the product’s back', async () => {
  expect(cli('verify-audit').status).toBe(0);
  await tamper();
  expect(cli('verify-audit')).toMatchObject({ status: 1, stdout: expect.stringContaining('was changed after it was written') });
  const { status, stdout } = run(process.execPath, ['infra/local/bootstrap.mjs', 'cli', 'verify-audit', '--format', 'json']);
  expect([status, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ findings: [expect.anything()] })]);
}, 60_000);

test('a demo world is made by one command, and others read it', () => {
  const demo = onlyFolder(join(folder, 'demo'));
  const bootstrap = (...args: string[]) => run(process.execPath, ['infra/local/bootstrap.mjs', 'cli', ...args], demo);
  expect(bootstrap('world', 'new', '--demo')).toMatchObject({ status: 0, stdout: `Made a world in ${join(folder, 'demo')}\n`, stderr: expect.stringContaining('Played 40 of 40 reviews') });
  expect(JSON.parse(bootstrap('verify-audit', '--format', 'json').stdout)).toMatchObject({ findings: [] });
}, 120_000);

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
