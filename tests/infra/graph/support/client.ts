/** Raw calls to Graph, each answer held against the description. */
import { shapeFaults } from './openapi';

interface Identities {
  user: { displayName: string };
}

/** The members of Graph's answers that tests look at by name; which of them an answer has depends on what was asked. */
export interface Body {
  [member: string]: unknown;
  '@odata.etag': string;
  '@odata.nextLink': string;
  '@odata.deltaLink': string;
  id: string;
  name: string;
  displayName: string;
  webUrl: string;
  eTag: string;
  type?: string;
  fields: Record<string, unknown>;
  columns: Body[];
  contentTypes: Body[];
  value: Body[];
  responses: { id: string; status: number; headers: Record<string, string>; body: Body }[];
  createdBy: Identities;
  lastModifiedBy: Identities;
}

export interface Answer {
  status: number;
  /** An answer 204 has none; it is then an empty object here. */
  body: Body;
  headers: Headers;
}

export interface Sending {
  body?: unknown;
  headers?: Record<string, string>;
  /** A text sent as it stands in place of `body`. */
  raw?: string;
}

export interface GraphClient {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
}

interface BatchInner {
  id: string;
  method?: string;
  url?: string;
}

function innerFaults(requests: BatchInner[], body: Body): string[] {
  return body.responses.flatMap(({ id, status, body: inner }) => {
    const request = requests.find((one) => one.id === id);
    return status === 424 || !request?.url || /^\/?v1\.0/.test(request.url) ? [] : shapeFaults(request.method ?? 'GET', request.url.split('?')[0] ?? '', status, inner);
  });
}

/** Calls `base` (such as `https://localhost:4000/v1.0`) with a bearer token; paths may also be absolute links from an answer. Throws when an answer has a wrong shape. */
export function clientFor(base: string, token: string | undefined): GraphClient {
  const send = async (method: string, path: string, { body, headers, raw }: Sending = {}): Promise<Answer> => {
    const url = path.startsWith('https://') ? path : base + path;
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const reply = await fetch(url, {
      method,
      headers: { ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...(text === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(text === undefined ? {} : { body: text }),
    });
    const received = await reply.text();
    const parsed: unknown = received === '' ? undefined : JSON.parse(received);
    const answer: Answer = { status: reply.status, headers: reply.headers, body: (parsed ?? {}) as Body };
    const below = new URL(url).pathname.replace(/^.*?\/v1\.0/, '');
    const faults = shapeFaults(method, below, answer.status, parsed);
    if (below === '/$batch' && answer.status === 200) faults.push(...innerFaults((body as { requests: BatchInner[] }).requests, answer.body));
    if (faults.length > 0) throw new Error(`${method} ${below} answered ${answer.status} in a shape that Graph does not have: ${faults.join('; ')}`);
    return answer;
  };
  return {
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    post: (path, body, headers = {}) => send('POST', path, { body, headers }),
    patch: (path, body, headers = {}) => send('PATCH', path, { body, headers }),
    delete: (path, headers = {}) => send('DELETE', path, { headers }),
  };
}
