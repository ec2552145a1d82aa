import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallLog, type FaultSwitches } from '../../infra/local/graph';
import { type Person } from '../../infra/local/signin/types';
import { ensureTenant, type LocalTenant, sharePointHost, startTenantIn } from '../../infra/local/tenant';
import { readTenant, type TenantFile } from '../../infra/local/tenantFile';
import { provisionSite } from '../../infra/provision';
import { type Clock, systemClock } from '../../src/domain/clock';
import { type Graph, type GraphOptions, type Log, openGraph } from '../../src/graph';
import { openStores, type Stores } from '../../src/stores';

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
  connect(options?: Partial<GraphOptions> & { app?: 'data' | 'admin' }): Graph;
  /** Stores of their own, filled. */
  openFilled(graph?: Graph, clock?: Clock): Promise<Stores>;
  close(): Promise<void>;
}

/** Starts a tenant with a site; with every list of the product unless `provisioned` is false. */
export async function startTestTenant({ people = [], provisioned = true, clock }: { people?: readonly Person[]; provisioned?: boolean; clock?: Clock } = {}): Promise<TestTenant> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-'));
  ensureTenant(dataDir, people);
  const local = await startTenantIn(dataDir, { graphPort: 0, signInPort: 0 }, clock ? { clock } : {});
  const file = readTenant(dataDir);
  const site = local.graph.createSite({ path: '/sites/quality', displayName: 'Quality' });
  const sitePath = `${sharePointHost}:/${site.path}`;
  const logged: TestTenant['logged'] = [];
  const write: Log['info'] = (event, data) => void logged.push({ event, data });
  const log: Log = { info: write, warn: write };

  const connect: TestTenant['connect'] = ({ app = 'data', ...rest } = {}) => {
    const { clientId, secret = '' } = file.apps[app];
    return openGraph({ baseUrl: local.graphUrl, site: { path: sitePath }, credential: { kind: 'clientSecret', clientId, authority: local.authority, clientSecret: secret }, userAgent: 'NONISV|Test|PracticeAndImpact/1.0', clock: systemClock, log, ...rest });
  };
  const admin = connect({ app: 'admin' });
  await admin.structure.grant(file.apps.data, 'write');
  if (provisioned) await provisionSite(admin);
  local.graph.calls.reset();

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
    close: async () => {
      await local.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
