import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLocal, startLocalTenant, startTenant, type LocalTenant, type TenantUnderTest } from './tenant';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

describe('17 subscriptions that are refused', () => {
  let tenant: TenantUnderTest;
  let list: string;
  beforeAll(async () => {
    tenant = await startTenant();
    list = await tenant.makeList();
  });
  afterAll(() => tenant.end());
  const subscribe = (more: object) =>
    tenant.graph.post('/subscriptions', { changeType: 'updated', notificationUrl: 'https://localhost:1/hook', resource: list.slice(1), expirationDateTime: inDays(1), ...more });

  test('lists tell of updates only', async () => {
    expect(await subscribe({ changeType: 'created' })).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("Invalid 'changeType'") } } });
  });

  test('the resource must be relative', async () => {
    expect((await subscribe({ resource: `https://graph.microsoft.com/v1.0${list}` })).status).toBe(400);
  });

  test('a life of more than 42,300 minutes is refused', async () => {
    expect((await subscribe({ expirationDateTime: inDays(30) })).status).toBe(400);
  });

  test('an address that does not answer is refused', async () => {
    expect((await subscribe({})).status).toBe(400);
  });

  test('a subscription nobody made is 404', async () => {
    expect((await tenant.graph.get('/subscriptions/9a6a5f1c-3a65-4ed1-9bb5-1d1f6f2f9e00')).status).toBe(404);
  });
});

if (isLocal) {
  describe('17 subscriptions', () => {
    let tenant: LocalTenant;
    let list: string;
    let hook: Server;
    let received: { clientState?: string; resource?: string; changeType?: string }[];
    let answerHandshake: (token: string) => { type: string; text: string };
    const honest = (token: string) => ({ type: 'text/plain', text: token });

    beforeAll(async () => {
      tenant = await startLocalTenant();
      hook = createServer((request, response) => {
        const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('validationToken');
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          if (token === null) received.push(...(JSON.parse(Buffer.concat(chunks).toString()) as { value: [] }).value);
          const { type, text } = token === null ? { type: 'text/plain', text: '' } : answerHandshake(token);
          response.writeHead(token === null ? 202 : 200, { 'Content-Type': type }).end(text);
        });
      });
      await new Promise<void>((listening) => hook.listen(0, '127.0.0.1', listening));
    });
    beforeEach(async () => {
      received = [];
      answerHandshake = honest;
      tenant.running.graph.faults.reset();
      list = await tenant.makeList();
    });
    afterAll(async () => {
      await tenant.end();
      hook.closeAllConnections();
      hook.close();
    });

    const subscribe = (more: object = {}) =>
      tenant.graph.post('/subscriptions', {
        changeType: 'updated',
        notificationUrl: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`,
        resource: list.slice(1),
        expirationDateTime: inDays(1),
        clientState: 'a secret',
        ...more,
      });
    const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

    test('a change is told without saying which item', async () => {
      const made = await subscribe();
      expect(made.status).toBe(201);
      await tenant.addItem(list, { Title: 'Ann' });
      await settled();
      expect(received).toEqual([expect.objectContaining({ subscriptionId: made.body.id, clientState: 'a secret', changeType: 'updated', resource: list.slice(1), resourceData: null })]);
    });

    test('changes close together are told once', async () => {
      await subscribe();
      for (const Title of ['a', 'b', 'c']) await tenant.addItem(list, { Title });
      await settled();
      expect(received.length).toBeLessThan(3);
    });

    test.each([
      ['another text', () => ({ type: 'text/plain', text: 'nonsense' })],
      ['the token still encoded', (token: string) => ({ type: 'text/plain', text: encodeURIComponent(token) })],
      ['the token as a page', (token: string) => ({ type: 'text/html', text: token })],
    ])('a handshake answered with %s is refused', async (_what, answer) => {
      answerHandshake = answer;
      expect((await subscribe()).status).toBe(400);
    });

    test('a subscription is renewed, listed, confirmed and ended', async () => {
      const { id } = (await subscribe()).body;
      const later = inDays(20);
      expect(await tenant.graph.patch(`/subscriptions/${id}`, { expirationDateTime: later })).toMatchObject({ status: 200, body: { expirationDateTime: later } });
      expect((await tenant.graph.get('/subscriptions')).body.value.map((one) => one.id)).toContain(id);
      expect((await tenant.graph.post(`/subscriptions/${id}/reauthorize`)).status).toBe(204);
      expect((await tenant.graph.delete(`/subscriptions/${id}`)).status).toBe(204);
      await tenant.addItem(list, { Title: 'Unheard' });
      await settled();
      expect(received).toEqual([]);
    });

    test('a subscription past its end tells nothing', async () => {
      await subscribe({ expirationDateTime: new Date(Date.now() + tenant.running.clock.ahead + 60_000).toISOString() });
      tenant.running.clock.ahead += 120_000;
      await tenant.addItem(list, { Title: 'Too late' });
      await settled();
      expect(received).toEqual([]);
    });

    test('with chaos some notifications never come and some come twice', async () => {
      await subscribe();
      tenant.switches({ webhookChaos: 0.5, seed: 5 });
      const counts = [];
      for (let round = 0; round < 8; round += 1) {
        received = [];
        await tenant.addItem(list, { Title: String(round) });
        await new Promise((resolve) => setTimeout(resolve, 120));
        counts.push(received.length);
      }
      expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
    });
  });
}
