import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Faults } from '../../infra/local/graph';
import { lightResponse, plain } from '../support/inProcess';
import { connectTo, type TestTenant, type Whereabouts } from '../support/tenant';
import { type Answered, type Asked, type Done, type Lost } from './graphThread';

/** A tenant whose Graph works in a thread of its own: the year's two servers and their Graph share the cores of the machine. */
export interface ThreadedTenant {
  graphUrl: string;
  connect: TestTenant['connect'];
  file: TestTenant['file'];
  /** Holds for every call that is made after it. */
  faults: { set(changes: Partial<Faults>): void };
  /** Calls that reached Graph. */
  total(): Promise<number>;
  /** `fetch` for what goes to Graph; the rest goes the process's own way. */
  fetch: typeof globalThis.fetch;
  close(): Promise<void>;
}

type Reply = Answered | Lost | Done;
type WithoutId<One> = One extends { id: number } ? Omit<One, 'id'> : never;
type Question = WithoutId<Asked>;

/** Starts it; every list of the product is there, and nobody in them. */
export async function startThreadedTenant(elsewhere: typeof globalThis.fetch): Promise<ThreadedTenant> {
  // A thread of its own does not know TypeScript before somebody tells it.
  const thread = new Worker(`require(${JSON.stringify(require.resolve('tsx/cjs'))}); require(${JSON.stringify(join(__dirname, 'graphThread.ts'))});`, { eval: true, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 64 } });
  const waiting = new Map<number, (reply: Reply) => void>();
  let asks = 0;
  const ready = new Promise<Whereabouts>((resolve, reject) => {
    thread.once('error', reject);
    thread.on('message', (message: Reply | { ready: Whereabouts }) => {
      if ('ready' in message) return resolve(message.ready);
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    });
  });
  const ask = (asked: Question): Promise<Reply> =>
    new Promise((resolve) => {
      asks += 1;
      waiting.set(asks, resolve);
      thread.postMessage({ ...asked, id: asks });
    });
  const whereabouts = await ready;
  const { graphUrl } = whereabouts;
  return {
    graphUrl,
    file: whereabouts.file,
    connect: connectTo(whereabouts, { info: () => undefined, warn: () => undefined }),
    faults: { set: (faults) => thread.postMessage({ faults } satisfies Asked) },
    total: async () => valueOf(await ask({ total: true })),
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (!url.startsWith(`${graphUrl}/v1.0/`)) return elsewhere(input, init);
      const reply = await ask({ url, init: { method: init?.method ?? 'GET', headers: plain(init?.headers), ...(typeof init?.body === 'string' && { body: init.body }) } });
      if (!('status' in reply)) throw new TypeError('fetch failed');
      return lightResponse(reply.status, reply.headers, reply.body);
    },
    close: async () => {
      await ask({ close: true });
      await thread.terminate();
    },
  };
}

const valueOf = (reply: Reply): number => ('value' in reply ? reply.value : Number.NaN);
