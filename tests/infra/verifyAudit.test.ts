import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { actors } from '../support/actors';
import { openServer } from '../support/services';
import { everybodySignsIn, inTracker } from '../support/story';
import { startTestTenant } from '../support/tenant';

/** The command over that world, which nothing else has open. */
function verifyAudit(dataDir: string): { status: number | null; stdout: string; stderr: string } {
  const others = Object.entries(process.env).filter(([name]) => !/^(TENANT_ID|(\w+_)?PORT)$/.test(name));
  return spawnSync(process.execPath, ['--import', 'tsx', 'infra/local/cli.ts', 'verify-audit'], { env: { ...Object.fromEntries(others), LOCAL_DATA_DIR: dataDir }, encoding: 'utf8', cwd: join(__dirname, '../..') });
}

test('verify-audit says which chain is gone, once it was anchored, and ends with 1', async () => {
  const tenant = await startTestTenant();
  const server = await openServer(tenant);
  await everybodySignsIn(server);
  const recommendation = await inTracker(server);
  await server.services.recommendations.export(actors.quinn, { q: recommendation }, ['reference']);
  await server.services.audit.anchor();
  const whole = await tenant.copy();
  await whole.local.close();
  expect(verifyAudit(whole.dataDir)).toMatchObject({ stderr: '', status: 0, stdout: expect.stringMatching(/ in \d+ chains\.\n$/) });

  const list = tenant.connect().list('Audit');
  for (const { id, etag } of await list.find('subject', 'tracker', { select: ['subject'], priority: 'bulk' })) await list.remove(id, etag, { priority: 'bulk' });
  const robbed = await tenant.copy();
  await robbed.local.close();
  expect(verifyAudit(robbed.dataDir)).toMatchObject({ status: 1, stdout: expect.stringContaining('tracker: All of the chain, up to entry 1, is missing') });
  for (const each of [tenant, whole, robbed]) await each.close();
}, 60_000);
