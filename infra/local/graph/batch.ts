/** `$batch`: at most 20 requests, each authorised, throttled and costed alone; no transaction around them. */
import { badRequest } from './failures';
import { isJson, type Json } from './model';

export interface InnerRequest {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
  dependsOn: string[];
}

export interface InnerReply {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

const most = 20;
const refused = () => badRequest('Invalid batch payload format.');

function lowerHeaders(headers: unknown): Record<string, string> {
  if (!isJson(headers)) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function readOne(request: unknown): InnerRequest {
  if (!isJson(request)) throw refused();
  const { id, method, url, dependsOn } = request;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string') throw refused();
  if (dependsOn !== undefined && !(Array.isArray(dependsOn) && dependsOn.every((one) => typeof one === 'string'))) throw refused();
  const headers = lowerHeaders(request['headers']);
  if (request['body'] !== undefined && !headers['content-type']) throw badRequest('Write request id : ' + id + ' does not contain Content-Type header or body.');
  return { id, method: method.toUpperCase(), url, headers, body: request['body'], dependsOn: (dependsOn ?? []) };
}

/** The requests of a batch, or 400 for the whole of it. */
export function readBatch(body: unknown): InnerRequest[] {
  const requests = isJson(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw refused();
  if (requests.length > most) throw badRequest(`Number of batch request steps exceeds the maximum value of ${most}.`);
  const read = requests.map(readOne);
  const ids = new Set(read.map(({ id }) => id.toLowerCase()));
  if (ids.size < read.length) throw badRequest('Request Id values must be unique.');
  refuseStrayDependencies(read);
  return read;
}

/** A request may only wait for requests before it; anything else is unknown or runs in a circle. */
function refuseStrayDependencies(requests: readonly InnerRequest[]): void {
  const seen = new Set<string>();
  for (const { id, dependsOn } of requests) {
    if (dependsOn.some((parent) => !seen.has(parent))) throw badRequest(`Request '${id}' depends on a request that does not come before it.`);
    seen.add(id);
  }
}

const failedDependency = (id: string): InnerReply => ({
  id,
  status: 424,
  headers: {},
  body: { error: { code: 'FailedDependency', message: 'The request was not performed because a request it depends on failed.' } } satisfies Json,
});

/** Performs the requests in order; one whose parent failed is answered 424 and not performed. */
export async function performBatch(requests: readonly InnerRequest[], perform: (request: InnerRequest) => Promise<InnerReply>): Promise<InnerReply[]> {
  const replies = new Map<string, InnerReply>();
  for (const request of requests) {
    const held = request.dependsOn.some((parent) => (replies.get(parent)?.status ?? 500) >= 400);
    replies.set(request.id, held ? failedDependency(request.id) : await perform(request));
  }
  return [...replies.values()];
}
