import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readRealTenant } from './conformance/realTenant';
import { provisioner } from './conformance/tenant';
import { clientFor, type GraphClient } from './support/client';
import { startGraph, tokenFor, type RunningGraph } from './support/localGraph';

const root = join(__dirname, '../../..');
const right = { GRAPH_CONFORMANCE_BASE_URL: 'https://graph.example', GRAPH_CONFORMANCE_TOKEN: 'e30.e30.sig', GRAPH_CONFORMANCE_SITE_ID: `council.sharepoint.example,${randomUUID()},${randomUUID()}` };
const misread = (changes: Record<string, string | undefined>) => () => readRealTenant({ ...right, ...changes });

describe('what names a real tenant', () => {
  test('nothing named is the local Graph', () => {
    expect(readRealTenant({ PATH: '/bin', GRAPH_CONFORMANCE_TOKEN: '' })).toBeUndefined();
  });

  test.each(['https://graph.example', 'https://graph.example/', 'https://graph.example/v1.0', 'https://graph.example/v1.0/'])('%s is the address of its version 1.0', (address) => {
    expect(readRealTenant({ ...right, GRAPH_CONFORMANCE_BASE_URL: address })?.base).toBe('https://graph.example/v1.0');
  });

  test.each(Object.keys(right))('without %s it is said what is missing', (name) => {
    expect(misread({ [name]: undefined })).toThrow(`${name} is missing: give`);
  });

  test.each([
    ['GRAPH_CONFORMANCE_BASE_URL', 'http://graph.example/v1.0'],
    ['GRAPH_CONFORMANCE_TOKEN', 'Bearer e30.e30.sig'],
    ['GRAPH_CONFORMANCE_SITE_ID', '/sites/quality'],
  ])('%s may not be %s, and it is said what to give', (name, value) => {
    expect(misread({ [name]: value })).toThrow(`${name} is not right: give`);
  });

  test('everything that is missing is said at once', () => {
    expect(misread({ GRAPH_CONFORMANCE_TOKEN: '', GRAPH_CONFORMANCE_SITE_ID: '' })).toThrow(/TOKEN is missing[^]*SITE_ID is missing/);
  });
});

/** The local Graph, which the suite is told is a tenant of somebody's. */
describe('the suite pointed at a tenant', () => {
  let running: RunningGraph;
  let owner: GraphClient;
  let siteId: string;
  beforeAll(async () => {
    running = await startGraph();
    siteId = running.graph.createSite({ path: '/sites/conformance', displayName: 'Conformance' }).id;
    owner = clientFor(`${running.origin}/v1.0`, tokenFor(provisioner));
  });
  afterAll(() => running.stop());

  /** Runs the suite as README.md says, in a process of its own. */
  async function runSuite(files: string, token: string): Promise<{ passed: number; failed: number; said: string }> {
    const environment = { ...process.env, GRAPH_CONFORMANCE_BASE_URL: running.origin, GRAPH_CONFORMANCE_TOKEN: token, GRAPH_CONFORMANCE_SITE_ID: siteId };
    const suite = spawn(process.execPath, ['node_modules/jest/bin/jest.js', files, '--selectProjects', 'node', '--runInBand', '--json'], { cwd: root, env: environment });
    let [out, said] = ['', ''];
    suite.stdout.on('data', (text: Buffer) => void (out += text.toString()));
    suite.stderr.on('data', (text: Buffer) => void (said += text.toString()));
    await new Promise((resolve) => suite.once('close', resolve));
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(out) as { numPassedTests: number; numFailedTests: number };
    return { passed, failed, said };
  }

  test('every check that needs no switch passes there, and leaves nothing behind', async () => {
    const before = (await owner.get(`/sites/${siteId}/lists`)).body.value.map(({ id }) => id);
    const app = { appid: randomUUID(), app_displayname: 'Conformance', roles: ['Sites.Selected'] };
    await owner.post(`/sites/${siteId}/permissions`, { roles: ['fullcontrol'], grantedToIdentities: [{ application: { id: app.appid, displayName: app.app_displayname } }] });
    const { passed, failed, said } = await runSuite('tests/infra/graph/conformance/', tokenFor(app));
    expect([failed, failed > 0 ? said : '']).toEqual([0, '']);
    expect(passed).toBeGreaterThan(100);
    expect((await owner.get(`/sites/${siteId}/lists`)).body.value.map(({ id }) => id)).toEqual(before);
    expect((await owner.get('/subscriptions')).body.value).toEqual([]);
  }, 120_000);

  test('a token that does not open the site is said in words, before anything is made', async () => {
    const stranger = tokenFor({ appid: randomUUID(), roles: ['Sites.Selected'] });
    const { passed, said } = await runSuite('tests/infra/graph/conformance/throttling', stranger);
    expect(passed).toBe(0);
    expect(said).toContain('Look whether the token is of this tenant, still valid, and has full control of the site.');
  }, 60_000);
});
