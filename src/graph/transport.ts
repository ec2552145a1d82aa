import { AuthenticationHandler, Client, HTTPMessageHandler, ResponseType, TelemetryHandler, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { ServerError } from '@azure/msal-node';
import { type TokenSource } from './credentials';
import { noAnswer, noToken } from './failures';
import { type Timing } from './timing';
import { type Call, type Reply } from './types';

/** A token is asked for again after so many milliseconds: MSAL gives only ones that last minutes longer, and costs more than the call's own way through the SDK. */
const TOKEN_HELD = 60_000;

export interface Transport {
  /** One exchange, whatever its status. Throws GraphFailure with status 0 when there was no answer in time. */
  exchange(call: Call, timeoutMilliseconds: number): Promise<Reply>;
  /** The path of a next or delta link; throws when it leads to another service, for it would get our token. */
  pathOf(link: string): string;
}

/**
 * The SDK without its own retries and redirects: it would repeat a POST that may have been done, and drop our token on a
 * redirect (graph-lists §9.3). It sends a token to `https` only, so that `baseUrl` must be `https`.
 */
export function createTransport(options: { baseUrl: string; tokens: TokenSource; userAgent: string; timing: Timing }): Transport {
  const base = new URL(options.baseUrl);
  if (base.protocol !== 'https:') throw new Error(`Graph must be reached over https, not ${base.protocol}//`);
  let token = '';
  let takenAt = -Infinity;
  const chain = [new AuthenticationHandler({ getAccessToken: async () => token }), new TelemetryHandler(), new HTTPMessageHandler()] as const;
  chain[0].setNext(chain[1]);
  chain[1].setNext(chain[2]);
  const client = Client.initWithMiddleware({ baseUrl: base.origin, defaultVersion: 'v1.0', middleware: chain[0], customHosts: new Set([base.hostname]) });

  const send = async (call: Call, timeout: number): Promise<Reply> => {
    try {
      const request = client.api(call.path).responseType(ResponseType.RAW).option('signal', AbortSignal.timeout(timeout)).headers({ 'User-Agent': options.userAgent, ...call.headers });
      const response = await perform(request, call);
      return { status: response.status, headers: response.headers, body: parse(await response.text()) };
    } catch (cause) {
      throw noAnswer(call, cause);
    }
  };
  const authorise = async (call: Call, timeout: number, fresh: boolean): Promise<void> => {
    const now = options.timing.elapsed();
    if (!fresh && now - takenAt < TOKEN_HELD) return;
    try {
      token = await within(timeout, options.tokens(fresh));
      takenAt = now;
    } catch (cause) {
      throw noToken(call, cause instanceof ServerError, cause);
    }
  };

  return {
    async exchange(call, timeout) {
      await authorise(call, timeout, false);
      const reply = await send(call, timeout);
      if (reply.status !== 401) return reply;
      await authorise(call, timeout, true);
      return send(call, timeout);
    },
    pathOf(link) {
      if (new URL(link).origin !== base.origin) throw new Error('A link of Graph leads to another service.');
      return link;
    },
  };
}

function perform(request: GraphRequest, call: Call): Promise<Response> {
  switch (call.method) {
    case 'GET':
      return request.get() as Promise<Response>;
    case 'POST':
      return request.post(call.body) as Promise<Response>;
    case 'PATCH':
      return request.patch(call.body) as Promise<Response>;
    case 'DELETE':
      return request.delete() as Promise<Response>;
  }
}

/** The JSON of a body; undefined for an empty or HTML one, such as a gateway's (graph-lists §7.2). */
function parse(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  return JSON.parse(text) as unknown;
}

async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no token within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
