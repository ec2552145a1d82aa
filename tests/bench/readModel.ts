import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { serverFlags } from '../../infra/serverFlags';
import { startTestTenant, type TestTenant } from '../support/tenant';
import { seedRecommendations } from './seed';

/** What it takes to fill the read model in a fresh process. */
export interface FillFigures {
  rows: number;
  seconds: number;
  /** Resident memory when the fill is over, and the most it ever was. */
  residentMiB: number;
  peakMiB: number;
  calls: number;
  units: number;
}

/** Puts `count` recommendations into a new local tenant and has processes of their own read them, one after another: medians. */
export async function measureFill(count: number, rounds = 5): Promise<FillFigures> {
  const tenant = await startTestTenant();
  try {
    await seedRecommendations(tenant, count);
    const measured: FillFigures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      tenant.calls.reset();
      measured.push({ ...(await readInProcess(tenant)), ...tenant.calls.total() });
    }
    const of = (name: keyof FillFigures) => measured.map((each) => each[name]).sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
    return { rows: of('rows'), seconds: of('seconds'), residentMiB: of('residentMiB'), peakMiB: of('peakMiB'), calls: of('calls'), units: of('units') };
  } finally {
    await tenant.close();
  }
}

/** Runs what the server would run, as it is deployed: one bundled file in plain Node. */
async function readInProcess(tenant: TestTenant): Promise<Pick<FillFigures, 'rows' | 'seconds' | 'residentMiB' | 'peakMiB'>> {
  const { clientId, secret } = tenant.file.apps.data;
  const site = { baseUrl: tenant.local.graphUrl, sitePath: tenant.sitePath, authority: tenant.local.authority, clientId, secret };
  const bundle = join(tenant.dataDir, 'readModelProcess.cjs');
  await build({ entryPoints: [join(__dirname, 'readModelProcess.ts')], outfile: bundle, bundle: true, platform: 'node', logLevel: 'error' });
  const child = spawn(process.execPath, [...serverFlags, bundle, JSON.stringify(site)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(output) as FillFigures) : reject(new Error(`the process that fills ended with ${code}`))));
  });
}
