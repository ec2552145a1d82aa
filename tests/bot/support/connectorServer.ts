import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** How the connector treats the next request; after the queue it accepts. */
export type Treatment =
  | { kind: 'accept' }
  | { kind: 'throttle'; retryAfter: string }
  /** Takes the message, and then says that it failed. */
  | { kind: 'failAfterAccepting' }
  /** Takes the message and never answers. */
  | { kind: 'hang' }
  | { kind: 'refuse'; status: number; code: string };

export interface Received {
  method: string;
  path: string;
  authorization: string;
  activity: Record<string, unknown>;
  /** What was posted, once the connector has taken it. */
  activityId: string;
}

/** A Bot Connector on loopback: the three calls of its REST interface that the bot uses, with the ways in which it fails. */
export interface ConnectorServer {
  url: string;
  /** Everything that the connector took, in order. */
  accepted: Received[];
  /** Every request, taken or not. */
  requests: Received[];
  next(...treatments: Treatment[]): void;
  close(): Promise<void>;
}

async function json(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export async function startConnector(): Promise<ConnectorServer> {
  const accepted: Received[] = [];
  const requests: Received[] = [];
  const queue: Treatment[] = [];
  let ids = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const body = await json(request);
      const path = decodeURIComponent(request.url ?? '');
      const creating = request.method === 'POST' && path === '/v3/conversations';
      const activity = creating ? (body['activity'] as Record<string, unknown>) : body;
      ids += 1;
      const activityId = request.method === 'PUT' ? (path.split('/').pop() ?? '') : String(1_700_000_000_000 + ids);
      const received = { method: request.method ?? '', path, authorization: request.headers.authorization ?? '', activity, activityId };
      requests.push(received);
      const treatment = queue.shift() ?? { kind: 'accept' };
      if (treatment.kind === 'throttle') return reply(response, 429, {}, { 'retry-after': treatment.retryAfter });
      if (treatment.kind === 'refuse') return reply(response, treatment.status, { error: { code: treatment.code, message: 'no' } });
      accepted.push(received);
      if (treatment.kind === 'hang') return;
      if (treatment.kind === 'failAfterAccepting') return reply(response, 500, { error: { code: 'ServiceError', message: 'no' } });
      reply(response, creating ? 201 : 200, creating ? { id: `19:thread;messageid=${activityId}`, activityId } : { id: activityId });
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    accepted,
    requests,
    next: (...treatments) => void queue.push(...treatments),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
