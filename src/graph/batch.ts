import { type Cost } from './costs';
import { type Door } from './door';
import { failureOf, type GraphFailure, toAppError } from './failures';
import { type Call, type Method, type Priority, type Reply } from './types';

/** Requests that one `$batch` may hold (graph-lists §6). */
const BATCH_LIMIT = 20;

/** One request in a batch. Reads only repeat safely, so that a batch is for reads. */
export interface BatchRead {
  path: string;
  cost: Cost;
}

interface BatchReply {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * Many reads in as few round trips as may be, made by hand: the SDK's own batch writes the version into each inner URL,
 * which Graph refuses (graph-lists §9.4). Gives the bodies in the order asked. An inner call that was throttled or failed
 * is sent again until the deadline; throws AppError for one that cannot succeed.
 */
export async function batchReads(door: Door, reads: readonly BatchRead[], priority: Priority): Promise<unknown[]> {
  const bodies: unknown[] = [];
  const deadlineAt = door.deadline({ priority });
  for (let start = 0; start < reads.length; start += BATCH_LIMIT) {
    const chunk = reads.slice(start, start + BATCH_LIMIT);
    let open = chunk.map((_, index) => index);
    for (let attempt = 0; open.length > 0; attempt += 1) {
      const replies = await send(door, chunk, open, priority, deadlineAt);
      const failed = replies.filter(({ reply }) => reply.status >= 400);
      for (const { index, reply } of replies) if (reply.status < 400) bodies[start + index] = reply.body;
      open = failed.map(({ index }) => index);
      const failures = failed.map(({ index, reply }) => failureOf({ method: 'GET', path: chunk[index]?.path ?? '' }, reply));
      const hopeless = failures.find((failure) => !failure.throttled && !failure.ambiguous);
      if (hopeless) throw toAppError(hopeless);
      // Graph asks to wait for the longest of the inner waits, then to send only what failed.
      const slowest = failures.reduce<GraphFailure | undefined>((worst, each) => (worst && worst.retryAfterSeconds >= each.retryAfterSeconds ? worst : each), undefined);
      if (slowest) await door.pause(attempt, deadlineAt, slowest);
    }
  }
  return bodies;
}

async function send(door: Door, chunk: readonly BatchRead[], open: readonly number[], priority: Priority, deadlineAt: number): Promise<{ index: number; reply: Reply }[]> {
  const requests = open.map((index) => ({ id: String(index), method: 'GET' satisfies Method, url: chunk[index]?.path }));
  const cost = open.reduce((sum, index) => sum + (chunk[index]?.cost ?? 0), 0);
  const call: Call = { method: 'POST', path: '/$batch', body: { requests }, cost, priority, deadlineAt };
  // A POST, but of reads alone: whatever became of it, it may be sent again.
  const { responses } = (await door.read(call)).body as { responses: BatchReply[] };
  const byId = new Map(responses.map((each) => [each.id, each]));
  return open.map((index) => {
    const answer = byId.get(String(index));
    return { index, reply: { status: answer?.status ?? 503, headers: new Headers(answer?.headers ?? {}), body: answer?.body } };
  });
}
