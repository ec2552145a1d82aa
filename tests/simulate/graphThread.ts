import { parentPort } from 'node:worker_threads';
import { type Faults } from '../../infra/local/graph';
import { type Answer, askInProcess } from '../support/inProcess';
import { startTestTenant } from '../support/tenant';

/** What the thread of the local Graph is asked, in this order. */
export type Asked = { id: number; url: string; init: { method: string; headers: Record<string, string>; body?: string } } | { faults: Partial<Faults> } | { id: number; total: true } | { id: number; close: true };

export interface Answered extends Answer {
  id: number;
}
/** Nobody answered: as when a connection breaks. */
export interface Lost {
  id: number;
  lost: true;
}
export interface Done {
  id: number;
  value: number;
}

async function main(): Promise<void> {
  const tenant = await startTestTenant({ fleeting: true });
  const { local, file, sitePath } = tenant;
  const tell = (message: unknown): void => parentPort?.postMessage(message);
  const answer = async (asked: Asked): Promise<void> => {
    if ('faults' in asked) return tenant.faults.set(asked.faults);
    if ('total' in asked) return tell({ id: asked.id, value: tenant.calls.total().calls } satisfies Done);
    if ('close' in asked) {
      await tenant.close();
      tell({ id: asked.id, value: 0 } satisfies Done);
      return;
    }
    const { id, url, init } = asked;
    try {
      tell({ id, ...(await askInProcess(local.graphUrl, (request, response) => local.graph.handler(request, response), url, init)) } satisfies Answered);
    } catch {
      tell({ id, lost: true } satisfies Lost);
    }
  };
  parentPort?.on('message', (asked: Asked) => void answer(asked));
  tell({ ready: { graphUrl: local.graphUrl, authority: local.authority, file, sitePath } });
}

void main();
