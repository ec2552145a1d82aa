import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallLog, type FaultSwitches } from '../../infra/local/graph';
import { type Person } from '../../infra/local/signin/types';
import { ensureTenant, type LocalTenant, peopleOfFile, sharePointHost, startTenantIn } from '../../infra/local/tenant';
import { readTenant, type TenantFile, writeTenant } from '../../infra/local/tenantFile';
import { provisionSite } from '../../infra/provision';
import { type Clock, systemClock } from '../../src/domain/clock';
import { type Graph, type GraphOptions, type Log, openGraph } from '../../src/graph';
import { openStores, type Stores } from '../../src/stores';
import { copyProvisionedTenant } from './provisionedTenant';

const SITE = '/sites/quality';

/** A tenant in this process, on free ports, that begins empty and leaves nothing behind. */
export interface TestTenant {
  local: LocalTenant;
  file: TenantFile;
  dataDir: string;
  /** `council.sharepoint.example:/sites/quality`. */
  sitePath: string;
  faults: FaultSwitches;
  calls: CallLog;
  /** Every line that a graph or stores of this tenant logged. */
  logged: { event: string; data: unknown }[];
  /** A door of its own, as a second server would have; as the server's identity unless told otherwise. */
  connect: (options?: Partial<GraphOptions> & { app?: 'data' | 'admin' }) => Graph;
  /** Stores of their own, filled. */
  openFilled(graph?: Graph, clock?: Clock): Promise<Stores>;
  /** Another tenant with all that is in this one now, which goes its own way from here. */
  copy(): Promise<TestTenant>;
  close(): Promise<void>;
}

/** Where a tenant is, for whoever connects to it. */
export interface Whereabouts extends Pick<TestTenant, 'file' | 'sitePath'> {
  graphUrl: string;
  authority: string;
}

/** Makes doors to it. */
export function connectTo({ graphUrl, authority, file, sitePath }: Whereabouts, log: Log): TestTenant['connect'] {
  return ({ app = 'data', ...rest } = {}) => {
    const { clientId, secret = '' } = file.apps[app];
    return openGraph({ baseUrl: graphUrl, site: { path: sitePath }, credential: { kind: 'clientSecret', clientId, authority, clientSecret: secret }, userAgent: 'NONISV|Test|PracticeAndImpact/1.0', clock: systemClock, log, ...rest });
  };
}

interface TestTenantOptions {
  people?: readonly Person[];
  provisioned?: boolean;
  clock?: Clock;
  /** In memory, which is faster; such a tenant cannot be copied. */
  fleeting?: boolean;
}

/** Starts a tenant with a site; with every list of the product unless `provisioned` is false. */
export async function startTestTenant({ people = [], provisioned = true, clock, fleeting = false }: TestTenantOptions = {}): Promise<TestTenant> {
  const dataDir = newDataDir();
  if (provisioned) {
    await copyProvisionedTenant(dataDir, provisionIn);
    writeTenant(dataDir, { ...readTenant(dataDir), people: peopleOfFile(people) });
  }
  const tenant = await openTenant(dataDir, people, clock, fleeting);
  if (!provisioned) await makeSite(tenant);
  tenant.local.graph.calls.reset();
  return tenant;
}

const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'tenant-'));

/** Makes, in this directory, a tenant with every list and nobody in it. */
async function provisionIn(dataDir: string): Promise<void> {
  const tenant = await openTenant(dataDir, []);
  await provisionSite(await makeSite(tenant));
  await tenant.local.close();
}

/** The administrator's door to a new site, which the server may write to. */
async function makeSite({ local, connect, file }: TestTenant): Promise<Graph> {
  local.graph.createSite({ path: SITE, displayName: 'Quality' });
  const admin = connect({ app: 'admin' });
  await admin.structure.grant(file.apps.data, 'write');
  return admin;
}

async function openTenant(dataDir: string, people: readonly Person[], clock?: Clock, fleeting = false): Promise<TestTenant> {
  ensureTenant(dataDir, people);
  const local = await startTenantIn(dataDir, { graphPort: 0, signInPort: 0 }, { fleeting, ...(clock && { clock }) });
  const file = readTenant(dataDir);
  const sitePath = `${sharePointHost}:${SITE}`;
  const logged: TestTenant['logged'] = [];
  const write: Log['info'] = (event, data) => void logged.push({ event, data });
  const log: Log = { info: write, warn: write };

  const connect = connectTo({ graphUrl: local.graphUrl, authority: local.authority, file, sitePath }, log);
  return {
    local,
    file,
    dataDir,
    sitePath,
    faults: local.graph.faults,
    calls: local.graph.calls,
    logged,
    connect,
    openFilled: async (graph = connect(), clock = systemClock) => {
      const stores = openStores({ graph, clock, log });
      await stores.fill();
      return stores;
    },
    copy: () => {
      if (fleeting) throw new Error('What is in memory alone cannot be copied.');
      const copied = newDataDir();
      cpSync(dataDir, copied, { recursive: true });
      return openTenant(copied, [], clock);
    },
    close: async () => {
      await local.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
