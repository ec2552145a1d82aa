import { type FastifyInstance, type FastifyReply, type FastifyRequest, type HTTPMethods } from 'fastify';
import { contract, type OperationName } from '../contract';
import { type Route } from '../contract/route';
import { type Actor } from '../domain/people/types';
import { type Authenticator } from './auth/authenticate';
import { checkReply } from './http/checkReply';
import { type Calls, createCalls } from './http/calls';
import { accepts, quickBrotli, WORTH_COMPRESSING } from './http/encoding';
import { isNamed } from './http/etags';
import { jsonHeaders, type QuickDoor } from './http/quickDoor';
import { type KeptReply, type ReplyCache } from './http/replyCache';
import { type Call, type Input, type Lists, type Operation, type Operations } from './operations/types';
import { parse, strictly } from './parse';
import { problemOf, Refused } from './problems';
import { sendProblem } from './sendProblem';

export interface MountOptions {
  operations: Operations;
  authenticate: Authenticator['authenticate'];
  etag: (actor: Actor, url: string, from: Lists) => string;
  cache: ReplyCache;
  /** Told of every answer that it may give itself the next time. */
  learn: QuickDoor['learn'];
  /** Hold every answer against its schema. */
  checkReplies: boolean;
}

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Makes a route of every operation of the contract, and a 405 of every other method at its address. */
export function mount(app: FastifyInstance, options: MountOptions): void {
  const calls = createCalls(app);
  const allowed = new Map<string, HTTPMethods[]>();
  for (const route of Object.values<Route>(contract)) {
    allowed.set(route.path, [...(allowed.get(route.path) ?? []), route.method]);
  }
  void app.register(async (scope) => {
    // Before the body is read: a stranger's megabyte costs nothing.
    scope.addHook('onRequest', async (request) => {
      request.actor = await options.authenticate(request.headers.authorization);
    });
    for (const [name, operation] of Object.entries(options.operations)) mountOne(scope, contract[name as OperationName], operation, options, calls);
  });
  for (const [url, known] of allowed) {
    app.route({
      method: methods.filter((method) => !known.includes(method)),
      url,
      handler: (_request, reply) => {
        reply.header('allow', known.join(', '));
        throw new Refused(405);
      },
    });
  }
}

interface Answer {
  kept: KeptReply;
  /** Whether the same question about the same data has this answer again. */
  lasts: boolean;
}

function mountOne(app: FastifyInstance, route: Route, operation: Operation<Route>, options: MountOptions, calls: Calls): void {
  const [query, body] = [strictly(route.query), strictly(route.body)];
  const inputOf = (request: FastifyRequest): Input<Route> => ({
    params: request.params as Record<string, string>,
    query: parse(query, request.query) as undefined,
    body: (route.method === 'GET' ? undefined : parse(body, request.body ?? {})) as undefined,
  });
  const answer = async (actor: Actor, request: FastifyRequest, call: Call): Promise<Answer> => {
    const reply = await operation.run(actor, inputOf(request), call);
    if (options.checkReplies) checkReply(route.reply, reply);
    const text = operation.written?.(reply) ?? Buffer.from(JSON.stringify(reply));
    return { kept: { text }, lasts: operation.lasts?.(reply) ?? true };
  };
  const current = operation.current as ((value: unknown) => unknown) | undefined;

  app.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const { actor } = request;
      if (!actor) throw new Error('A route was mounted without authentication.');
      if (route.method === 'GET' && operation.from) {
        options.learn(request.url, { from: operation.from, route: route.path });
        return sendNamed(request, reply, options, options.etag(actor, request.url, operation.from), () => answer(actor, request, calls(reply)));
      }
      return send(request, reply, (await answer(actor, request, calls(reply))).kept);
    },
    errorHandler: (error, request, reply) => void sendProblem(request, reply, error, problemOf(error, request.id, current)),
  });
}

/** The same question with the same name is answered from what was kept, or by 304 where the asker has it already. */
async function sendNamed(request: FastifyRequest, reply: FastifyReply, { cache }: MountOptions, etag: string, answer: () => Promise<Answer>): Promise<FastifyReply> {
  if (isNamed(request.headers['if-none-match'], etag)) return reply.code(304).header('etag', `"${etag}"`).send();
  const known = cache.get(etag);
  if (known) return send(request, reply, known, etag, cache);
  const { kept, lasts } = await answer();
  return lasts ? send(request, reply, kept, etag, cache) : send(request, reply, kept);
}

async function send(request: FastifyRequest, reply: FastifyReply, answer: KeptReply, etag?: string, cache?: ReplyCache): Promise<FastifyReply> {
  const compressed = answer.text.length >= WORTH_COMPRESSING && accepts(request.headers['accept-encoding'], 'br');
  const brotli = compressed ? (answer.brotli ?? (await quickBrotli(answer.text))) : undefined;
  if (etag !== undefined) {
    cache?.offer(etag, brotli ? { ...answer, brotli } : answer);
    // Two encodings are two representations, so they have two strong names.
    reply.header('etag', brotli ? `"${etag}-br"` : `"${etag}"`);
  }
  if (brotli) reply.header('content-encoding', 'br');
  return reply.headers(jsonHeaders).send(brotli ?? answer.text);
}
