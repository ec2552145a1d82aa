import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { recommendationsList } from '../../src/lists';
import { type Recommendation, statuses } from '../../src/domain/recommendations/types';
import { startTestTenant, type TestTenant } from '../support/tenant';

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

/** Puts `count` recommendations into a new local tenant and has a process of its own read them. */
export async function measureFill(count: number): Promise<FillFigures> {
  const tenant = await startTestTenant();
  try {
    await seed(tenant, count);
    tenant.calls.reset();
    const measured = await readInProcess(tenant);
    return { ...measured, ...tenant.calls.total() };
  } finally {
    await tenant.close();
  }
}

const words = 'the plan was updated after the visit and the worker recorded what was said about school contact health safety at home this month with partners and family'.split(' ');
const prose = (length: number, from: number): string => Array.from({ length }, (_, index) => words[(from * 7 + index * (1 + (from % 5))) % words.length]).join(' ');
const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** A recommendation of a large county: about 700 characters of text, 40 teams, 25 themes, 800 owners (domain.md §13). */
export function sampleRecommendation(index: number): Recommendation {
  const year = 2017 + (index % 10);
  const person = (from: number): { oid: string; name: string } => ({ oid: `00000000-0000-4000-8000-${pad(from, 12)}`, name: `Invented Person ${from}` });
  const moment = `${year}-${pad(1 + (index % 12), 2)}-${pad(1 + (index % 28), 2)}T${pad(index % 24, 2)}:${pad(index % 60, 2)}:00Z`;
  return {
    reference: `R-${year}-${pad(index, 5)}`, level: index % 4 ? 'child' : 'service', sourceKind: 'review', sourceReference: `PIR-${year}-${pad(index >> 2, 5)}`, originKey: `PIR-${year}-${pad(index >> 2, 5)}/${index}`,
    raisedBy: person(index % 60), section: 'journey', theme: `Theme ${index % 25}`, action: prose(28, index), impact: prose(20, index + 1), owner: person(100 + (index % 800)), ownerRole: '', team: `Team ${index % 40}`,
    dueDay: moment.slice(0, 10), firstDueDay: moment.slice(0, 10), timesMoved: index % 3, status: statuses[index % statuses.length] ?? 'notStarted', flag: 'onTrack', ragOverride: undefined, createdAt: moment, lastUpdateAt: moment,
    progress: prose(25, index + 2), impactAchieved: prose(15, index + 3), evidence: prose(10, index + 4), evidenceDay: moment.slice(0, 10), evidenceAddedAt: undefined, nextStep: prose(8, index + 5), doneAt: undefined,
    doneSignedOffAt: undefined, doneSignedOffBy: undefined, noEvidenceReason: '', impactSignedOffAt: undefined, impactSignedOffBy: undefined, timesReopened: 0, revision: index % 9,
  };
}

/** Straight to the local Graph, twenty a batch: the door's own pace is for a real tenant's sake. */
async function seed(tenant: TestTenant, count: number): Promise<void> {
  const admin = tenant.connect({ app: 'admin' });
  const [siteId, lists] = await Promise.all([admin.siteId(), admin.structure.lists()]);
  const url = `/sites/${siteId}/lists/${lists.find((list) => list.displayName === recommendationsList.name)?.id}/items`;
  const headers = { authorization: `Bearer ${await tenant.local.signIn.appToken(tenant.file.apps.data.clientId)}`, 'content-type': 'application/json' };
  for (let start = 0; start < count; start += 20) {
    const requests = Array.from({ length: Math.min(20, count - start) }, (_, index) => {
      const cells = Object.entries(recommendationsList.encode(sampleRecommendation(start + index))).filter(([, cell]) => cell !== null);
      return { id: String(index), method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body: { fields: Object.fromEntries(cells) } };
    });
    const reply = await fetch(`${tenant.local.graphUrl}/v1.0/$batch`, { method: 'POST', headers, body: JSON.stringify({ requests }) });
    const { responses } = (await reply.json()) as { responses: { status: number; body: unknown }[] };
    const refused = responses.find((each) => each.status !== 201);
    if (refused) throw new Error(`A row was refused: ${JSON.stringify(refused.body)}`);
  }
}

/** Runs what the server would run, as it is deployed: one bundled file in plain Node. */
async function readInProcess(tenant: TestTenant): Promise<Pick<FillFigures, 'rows' | 'seconds' | 'residentMiB' | 'peakMiB'>> {
  const { clientId, secret } = tenant.file.apps.data;
  const site = { baseUrl: tenant.local.graphUrl, sitePath: tenant.sitePath, authority: tenant.local.authority, clientId, secret };
  const bundle = join(tenant.dataDir, 'readModelProcess.cjs');
  await build({ entryPoints: [join(__dirname, 'readModelProcess.ts')], outfile: bundle, bundle: true, platform: 'node', logLevel: 'error' });
  const child = spawn(process.execPath, [bundle, JSON.stringify(site)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(output) as FillFigures) : reject(new Error(`the process that fills ended with ${code}`))));
  });
}
