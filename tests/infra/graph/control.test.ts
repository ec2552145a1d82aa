import { request } from 'node:https';
import { startLocalTenant, type LocalTenant } from './conformance/tenant';
import { startGraph } from './support/localGraph';

let tenant: LocalTenant;
beforeAll(async () => {
  tenant = await startLocalTenant();
  const list = await tenant.makeList();
  await tenant.addItem(list, { Title: '<b>Ann</b>' });
});
afterEach(() => tenant.running.graph.faults.reset());
afterAll(() => tenant.end());

const control = async (method: string, path: string, body?: unknown) => {
  const reply = await fetch(`${tenant.origin}/_control${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await reply.text();
  return { status: reply.status, body: (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown> };
};

/** Sends a form as a browser does, from a page of `origin` to a host called `host`; gives the status. */
const sendForm = (form: string, { host, origin = tenant.origin }: { host?: string; origin?: string } = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin, ...(host ? { Host: host } : {}) };
    request(`${tenant.origin}/_control/form`, { method: 'POST', headers, agent: false, servername: 'localhost' }, (reply) => resolve(reply.resume().statusCode)).on('error', reject).end(form);
  });

test('a site is made once, however often it is asked for', async () => {
  const first = await control('POST', '/sites', { path: '/sites/other', displayName: 'Other', timeZone: 'Europe/London' });
  const again = await control('POST', '/sites', { path: 'sites/other/', displayName: 'Other' });
  expect([first.status, again.body['id']]).toEqual([200, first.body['id']]);
});

test('a site in a zone that does not exist is refused', async () => {
  expect(await control('POST', '/sites', { path: '/sites/x', displayName: 'X', timeZone: 'Mars/Olympus' })).toMatchObject({ status: 400 });
});

test('switches are set and reset over JSON', async () => {
  expect((await control('PATCH', '/faults', { lagMs: 100, away: true })).body).toMatchObject({ lagMs: 100, away: true });
  expect((await control('DELETE', '/faults')).body).toMatchObject({ lagMs: 0, away: false });
});

test('a switch that does not exist is refused by name', async () => {
  expect((await control('PATCH', '/faults', { lagMS: 100 })).body['message']).toContain('"lagMS"');
});

test('the page shows every list and every switch with a label of its own', async () => {
  const page = await (await fetch(`${tenant.origin}/_control`)).text();
  expect(page).toContain('User Information List');
  for (const name of Object.keys(tenant.running.graph.faults.get())) expect(page).toMatch(new RegExp(`<label for="${name}">[^<]{10,}.*<input [^>]*id="${name}"`));
});

test('the form sets the switches, an unticked box included', async () => {
  tenant.switches({ away: true, strictLookupString: true });
  expect(await sendForm('action=set&lagMs=250&postDateBug=on')).toBe(303);
  expect(tenant.running.graph.faults.get()).toMatchObject({ lagMs: 250, postDateBug: true, away: false, strictLookupString: false });
});

test('a reset goes back to what the service was started with, and the page marks only what differs from that', async () => {
  const small = await startGraph({ faults: { ruPerMinute: 1250 } });
  const page = async () => (await fetch(`${small.origin}/_control`)).text();
  const send = (body: string) => fetch(`${small.origin}/_control/form`, { method: 'POST', body });
  try {
    expect(await page()).not.toContain('(changed)');
    await send('action=set&ruPerMinute=7');
    expect(await page()).toMatch(/ruPerMinute<\/code> <strong>\(changed\)/);
    await send('action=reset');
    expect(small.graph.faults.get().ruPerMinute).toBe(1250);
  } finally {
    await small.stop();
  }
});

test('a form sent from a page of another site is refused', async () => {
  expect(await sendForm('action=set&lagMs=250', { origin: 'https://elsewhere.example' })).toBe(403);
  expect(tenant.running.graph.faults.get().lagMs).toBe(0);
});

test('a host name that is not this machine’s is refused', async () => {
  expect(await sendForm('action=reset', { host: 'graph.contoso.example', origin: 'https://graph.contoso.example' })).toBe(403);
});

test('what callers send is shown as text, never as markup', async () => {
  await tenant.graph.get(`${tenant.site}/lists`, { 'User-Agent': '<script>alert(1)</script>' });
  const page = await (await fetch(`${tenant.origin}/_control`)).text();
  expect(page).not.toContain('<script>');
});

test('a body that is not JSON is refused with a reason', async () => {
  const reply = await fetch(`${tenant.origin}/_control/faults`, { method: 'PATCH', body: '{' });
  expect([reply.status, await reply.json()]).toEqual([400, { message: 'The body is not JSON.' }]);
});
