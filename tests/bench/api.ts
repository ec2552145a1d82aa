import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { serverFlags } from '../../infra/serverFlags';
import { statuses } from '../../src/domain/recommendations/types';
import { actors } from '../support/actors';
import { startTestTenant } from '../support/tenant';
import { environmentOf } from '../support/world';
import { demoPeople } from '../../infra/local/demo/people';
import { type Order } from './apiServer';
import { seedRecommendations } from './seed';

/** Medians over the rounds; milliseconds. */
export interface LoadFigures {
  perSecond: number;
  p50: number;
  p99: number;
}

export interface ApiFigures {
  rows: number;
  rounds: number;
  connections: number;
  /** Bytes of one page of 100. */
  pageBytes: number;
  /** `page`: each request another filter and order, nothing kept. `kept`: the same page again. `unchanged`: it, by its name (304). */
  scenarios: Record<Scenario, { ours: LoadFigures; raw: LoadFigures }>;
}

const scenarios = ['page', 'kept', 'unchanged'] as const;
type Scenario = (typeof scenarios)[number];

interface Server {
  child: ChildProcess;
  url: string;
  token: string;
}

interface Burst extends LoadFigures {
  errors: number;
  statuses: Record<string, number>;
}

const run = promisify(execFile);
const KEPT_PAGE = '/api/recommendations?status=notStarted,inProgress&sort=dueDay&limit=100';

/** The tracker's page of the whole product over HTTP, beside a hand-written `node:http` server that does the same work; rounds of the two take turns. */
export async function measureApi({ rows = 75_000, rounds = 5, seconds = 2, connections = 50 } = {}): Promise<ApiFigures> {
  // Within the project, so that the bundles find its packages.
  const folder = mkdtempSync(join(__dirname, '../../.local/bench-api-'));
  const servers: Server[] = [];
  const tenant = await startTestTenant({ people: demoPeople });
  try {
    await seedRecommendations(tenant, rows);
    const token = await tenant.local.signIn.tabToken(actors.quinn.oid);
    const start = async (file: string, which: Order['which']) => startServer(servers, file, token, { which, rows, environment: { ...environmentOf(tenant), LOG_LEVEL: 'silent' }, oid: actors.quinn.oid });
    const [serverFile, loadFile] = await Promise.all(['apiServer', 'apiLoad'].map((name) => bundle(folder, name)));
    const [ours, raw] = [await start(serverFile ?? '', 'ours'), await start(serverFile ?? '', 'raw')];
    const measured = {} as ApiFigures['scenarios'];
    for (const scenario of scenarios) {
      const bursts = { ours: [] as Burst[], raw: [] as Burst[] };
      // The first round warms both up and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        for (const [name, server] of [['ours', ours], ['raw', raw]] as const) {
          const burst = await load(loadFile ?? '', server, scenario, { seconds, connections });
          if (round > 0) bursts[name].push(burst);
        }
      }
      measured[scenario] = { ours: medians(bursts.ours), raw: medians(bursts.raw) };
    }
    return { rows, rounds, connections, pageBytes: (await pageOf(ours)).bytes, scenarios: measured };
  } finally {
    for (const { child } of servers) child.kill();
    await tenant.close();
    rmSync(folder, { recursive: true });
  }
}

/** In one file with the bench's own server the product's main must not take itself for what was started. */
const startsNothing = { 'require.main': 'undefined' };

/** As it is deployed: one bundled file in plain Node. */
async function bundle(folder: string, name: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  await build({ entryPoints: [join(__dirname, `${name}.ts`)], outfile, bundle: true, platform: 'node', logLevel: 'error', packages: 'external', define: { 'process.env.NODE_ENV': '"production"', ...startsNothing } });
  return outfile;
}

async function startServer(servers: Server[], file: string, token: string, order: Order): Promise<Server> {
  const child = spawn(process.execPath, [...serverFlags, file, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  const server = { child, url: said.trim(), token };
  servers.push(server);
  return server;
}

async function pageOf({ url, token }: Server): Promise<{ etag: string; bytes: number }> {
  const reply = await fetch(url + KEPT_PAGE, { headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' } });
  return { etag: reply.headers.get('etag') ?? '', bytes: (await reply.arrayBuffer()).byteLength };
}

async function load(file: string, server: Server, scenario: Scenario, { seconds, connections }: { seconds: number; connections: number }): Promise<Burst> {
  const authorization = `Bearer ${server.token}`;
  const headers = scenario === 'unchanged' ? { authorization, 'if-none-match': (await pageOf(server)).etag } : { authorization };
  const order = { url: server.url, connections, seconds, paths: scenario === 'page' ? differentPages() : [KEPT_PAGE], headers };
  const orderFile = `${file}.json`;
  writeFileSync(orderFile, JSON.stringify(order));
  const { stdout } = await run(process.execPath, [file, orderFile], { maxBuffer: 2 ** 24 });
  const burst = JSON.parse(stdout) as Burst;
  const expected = scenario === 'unchanged' ? '304' : '200';
  if (burst.errors > 0 || Object.keys(burst.statuses).join() !== expected) throw new Error(`The load went wrong: ${stdout}`);
  return burst;
}

let pages = 0;
/** Pages of 100 that nobody has asked for before, more than a burst can take: after 840 filters and orders the offset makes each another address. */
function differentPages(): string[] {
  const sorts = ['dueDay', 'reference', 'owner', 'status', 'rag', 'theme', 'lastUpdateAt'];
  return Array.from({ length: 25_200 }, () => {
    const index = (pages += 1);
    const query = { status: `${statuses[index % 6]},${statuses[(index + 1) % 6]}`, team: `Team ${index % 40},Team ${(index * 7 + 1) % 40}`, sort: sorts[index % 7] ?? '', direction: index % 2 ? 'ascending' : 'descending', offset: String(Math.floor(index / 840)), limit: '100' };
    return `/api/recommendations?${new URLSearchParams(query).toString()}`;
  });
}

function medians(bursts: readonly Burst[]): LoadFigures {
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return { perSecond: median(bursts.map(({ perSecond }) => perSecond)), p50: median(bursts.map(({ p50 }) => p50)), p99: median(bursts.map(({ p99 }) => p99)) };
}
