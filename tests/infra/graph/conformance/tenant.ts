/**
 * The tenant that the conformance suite runs against: the local Graph, or a real one (README.md says how). A real tenant has
 * no switches and no second app, so tests that need them are registered for the local one only.
 */
import type { Faults } from '../../../../infra/local/graph';
import { clientFor, type GraphClient } from '../support/client';
import { startGraph, tokenFor, type Claims, type RunningGraph } from '../support/localGraph';
import { readRealTenant, type RealTenant } from './realTenant';

const real = readRealTenant(process.env);

/** Whether the suite runs against the local Graph. */
export const isLocal = real === undefined;

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

function harness(graph: GraphClient, siteId: string): Omit<TenantUnderTest, 'end'> {
  const site = `/sites/${siteId}`;
  let made = 0;
  return {
    graph,
    site,
    siteId,
    makeList: async (columns = usualColumns, extra = {}) => {
      const answer = await graph.post(`${site}/lists`, { displayName: `Conformance ${Date.now()} ${(made += 1)} ${process.pid}`, columns, ...extra });
      if (answer.status !== 201) throw new Error(`The list was not made: ${JSON.stringify(answer.body)}`);
      return `${site}/lists/${answer.body.id}`;
    },
    addItem: async (list, fields, headers = {}) => {
      const answer = await graph.post(`${list}/items`, { fields }, headers);
      if (answer.status !== 201) throw new Error(`The item was not made: ${JSON.stringify(answer.body)}`);
      return String(answer.body.id);
    },
  };
}

/** Remembers every list and subscription that comes of a call, wanted or not: nothing may stay behind in somebody's tenant. */
function tidyClient(graph: GraphClient, site: string): { graph: GraphClient; tidyUp: () => Promise<void> } {
  const made: string[] = [];
  const post: GraphClient['post'] = async (path, body, headers) => {
    const answer = await graph.post(path, body, headers);
    if (answer.status === 201 && [`${site}/lists`, '/subscriptions'].includes(path)) made.push(`${path}/${answer.body.id}`);
    return answer;
  };
  const tidyUp = async () => {
    const left: string[] = [];
    for (const path of made) if (![204, 404].includes((await graph.delete(path)).status)) left.push(path);
    if (left.length > 0) throw new Error(`These were made for the tests and could not be removed. Remove them by hand: ${left.join(', ')}`);
  };
  return { graph: { ...graph, post }, tidyUp };
}

async function openRealTenant({ base, token, siteId }: RealTenant): Promise<TenantUnderTest> {
  const { graph, tidyUp } = tidyClient(clientFor(base, token), `/sites/${siteId}`);
  const { status, body } = await graph.get(`/sites/${siteId}`);
  if (status !== 200) throw new Error(`${base} does not open the site ${siteId}: it answered ${status} ${JSON.stringify(body)}. Look whether the token is of this tenant, still valid, and has full control of the site.`);
  return { ...harness(graph, siteId), end: tidyUp };
}

/** The tenant, real or local, for tests that need no switch. */
export async function startTenant(): Promise<TenantUnderTest> {
  return real ? openRealTenant(real) : startLocalTenant();
}

export const provisioner: Claims = { appid: 'b2f5d2a0-0d0a-4c4f-8c6e-0f6f6a3f7a01', app_displayname: 'Provisioning', roles: ['Sites.FullControl.All'] };

/** The local tenant, with its switches and as many apps as a test likes. */
export async function startLocalTenant(faults: Partial<Faults> = {}): Promise<LocalTenant> {
  const running = await startGraph({ faults });
  const { id } = running.graph.createSite({ path: '/sites/quality', displayName: 'Quality' });
  const base = `${running.origin}/v1.0`;
  return {
    ...harness(clientFor(base, tokenFor(provisioner)), id),
    running,
    origin: running.origin,
    as: (claims) => clientFor(base, tokenFor(claims)),
    switches: (changes) => running.graph.faults.set(changes),
    end: running.stop,
  };
}
