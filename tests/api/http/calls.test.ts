import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { createCalls } from '../../../src/api/http/calls';

/** A server of which every answer waits until nobody waits for it any more. */
async function waitingServer(): Promise<{ app: FastifyInstance; url: string; over: Promise<string>; asked: Promise<unknown> }> {
  const app = Fastify();
  const calls = createCalls(app);
  let begin: (value: unknown) => void = () => undefined;
  let end: (value: string) => void = () => undefined;
  const asked = new Promise((resolve) => (begin = resolve));
  const over = new Promise<string>((resolve) => (end = resolve));
  app.get('/', async (_request, reply) => {
    const { signal } = calls(reply);
    begin(undefined);
    if (!signal.aborted) await once(signal, 'abort');
    end('over');
    return 'done';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, over, asked };
}

test('an answer that waits hears at once that its client went away', async () => {
  const { app, url, over, asked } = await waitingServer();
  const gone = new AbortController();
  const reply = fetch(url, { signal: gone.signal }).catch((error: unknown) => (error as Error).name);
  await asked;
  gone.abort();
  expect(await Promise.all([reply, over])).toEqual(['AbortError', 'over']);
  await app.close();
});

test('a server that closes ends what waits, answers it, and keeps no connection open', async () => {
  const { app, url, asked } = await waitingServer();
  const reply = fetch(url);
  await asked;
  const closed = app.close();
  expect([await (await reply).text(), (await reply).headers.get('connection')]).toEqual(['done', 'close']);
  await closed;
});

test('a call has no accessor of its own, which V8 would make in the old space and hold the request by', () => {
  expect(Object.getOwnPropertyDescriptors(createCalls(Fastify())({} as never))).toEqual({});
});
