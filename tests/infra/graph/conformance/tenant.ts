/**
 * The tenant that the conformance suite runs against: the local Graph, or a real one named by GRAPH_CONFORMANCE_BASE_URL,
 * GRAPH_CONFORMANCE_TOKEN (an app token with full control of the site) and GRAPH_CONFORMANCE_SITE_ID. A real tenant has
 * no switches and no second app, so tests that need them are registered for the local one only.
 */
import type { Faults } from '../../../../infra/local/graph';
import { clientFor, type GraphClient } from '../support/client';
import { startGraph, tokenFor, type Claims, type RunningGraph } from '../support/localGraph';

const real = {
  base: process.env['GRAPH_CONFORMANCE_BASE_URL'],
  token: process.env['GRAPH_CONFORMANCE_TOKEN'],
  site: process.env['GRAPH_CONFORMANCE_SITE_ID'],
};

/** Whether the suite runs against the local Graph. */
export const isLocal = real.base === undefined;

export interface TenantUnderTest {
  graph: GraphClient;
  /** `/sites/{id}` */
  site: string;
  siteId: string;
  /** Makes a list whose name no other test has, and gives its path. */
  makeList: (columns?: unknown[], extra?: object) => Promise<string>;
  /** Adds an item with these fields and gives its id. */
  addItem: (list: string, fields: object, headers?: Record<string, string>) => Promise<string>;
  end: () => Promise<void>;
}

export interface LocalTenant extends TenantUnderTest {
  running: RunningGraph;
  origin: string;
  as(claims: Claims): GraphClient;
  switches(changes: Partial<Faults>): void;
}

const text = (name: string, more: object = {}) => ({ name, text: {}, ...more });
/** The columns most tests do with: `Key` unique, `Status` and `Rank` indexed, `Notes` long, `Loose` not indexed. */
export const usualColumns = [
  text('Key', { indexed: true, enforceUniqueValues: true }),
  { name: 'Status', choice: { choices: ['New', 'Open', 'Done'] }, indexed: true },
  { name: 'Rank', number: {}, indexed: true },
  { name: 'Notes', text: { allowMultipleLines: true, textType: 'plain' } },
  text('Loose'),
];

function harness(graph: GraphClient, siteId: string): Omit<TenantUnderTest, 'end'> & { dropLists: () => Promise<void> } {
  const site = `/sites/${siteId}`;
  const made: string[] = [];
  return {
    graph,
    site,
    siteId,
    makeList: async (columns = usualColumns, extra = {}) => {
      const answer = await graph.post(`${site}/lists`, { displayName: `Conformance ${Date.now()} ${made.length} ${process.pid}`, columns, ...extra });
      if (answer.status !== 201) throw new Error(`The list was not made: ${JSON.stringify(answer.body)}`);
      const path = `${site}/lists/${answer.body.id}`;
      made.push(path);
      return path;
    },
    addItem: async (list, fields, headers = {}) => {
      const answer = await graph.post(`${list}/items`, { fields }, headers);
      if (answer.status !== 201) throw new Error(`The item was not made: ${JSON.stringify(answer.body)}`);
      return String(answer.body.id);
    },
    dropLists: async () => {
      for (const list of made) await graph.delete(list);
    },
  };
}

/** The tenant, real or local, for tests that need no switch. */
export async function startTenant(): Promise<TenantUnderTest> {
  if (isLocal) return startLocalTenant();
  const base = String(real.base).replace(/\/$/, '').replace(/(\/v1\.0)?$/, '/v1.0');
  const { dropLists, ...tenant } = harness(clientFor(base, String(real.token)), String(real.site));
  return { ...tenant, end: dropLists };
}

export const provisioner: Claims = { appid: 'b2f5d2a0-0d0a-4c4f-8c6e-0f6f6a3f7a01', app_displayname: 'Provisioning', roles: ['Sites.FullControl.All'] };

/** The local tenant, with its switches and as many apps as a test likes. */
export async function startLocalTenant(faults: Partial<Faults> = {}): Promise<LocalTenant> {
  const running = await startGraph({ faults });
  const { id } = running.graph.createSite({ path: '/sites/quality', displayName: 'Quality' });
  const base = `${running.origin}/v1.0`;
  const { dropLists: _dropLists, ...tenant } = harness(clientFor(base, tokenFor(provisioner)), id);
  return {
    ...tenant,
    running,
    origin: running.origin,
    as: (claims) => clientFor(base, tokenFor(claims)),
    switches: (changes) => running.graph.faults.set(changes),
    end: running.stop,
  };
}
