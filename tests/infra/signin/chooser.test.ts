import { decodeJwt } from 'jose';
import { amara, chooserAddress, dataApp, type SignInWorld, startSignIn, tabApp } from './world';

let world: SignInWorld;
beforeEach(async () => {
  world = await startSignIn();
});
afterEach(() => world.close());

const names = (html: string) => [...html.matchAll(/class="name">(.*?)<\/span>/g)].map(([, name]) => name);
const choose = (form: Record<string, string>) =>
  fetch(world.at('/choose'), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ client_id: tabApp.clientId, redirect_uri: 'http://localhost:4321/sign-in', state: 'where I was', oid: amara.oid, ...form }),
  });

test('the page lists everybody with their roles by display name and a line about them', async () => {
  const html = await (await fetch(chooserAddress(world))).text();

  expect(names(html)).toHaveLength(3);
  expect(html).toContain('QA lead');
  expect(html).toContain('Leads quality assurance');
});

test('a name cannot smuggle in markup', async () => {
  const html = await (await fetch(chooserAddress(world, { state: '"><script>' }))).text();

  expect(html).toContain('Vic &#60;b&#62;Stone');
  expect(html).not.toContain('<script');
});

test.each([
  ['qa lead', ['Amara Okafor']],
  ['jose', ['José Núñez']],
  ['QUALITY amara', ['Amara Okafor']],
  ['zebra', []],
])('searching for %j without a script finds the right people', async (q, found) => {
  const html = await (await fetch(chooserAddress(world, { q }))).text();

  expect(names(html)).toEqual(found);
});

test('a search without a match leads back to everybody', async () => {
  const html = await (await fetch(chooserAddress(world, { q: 'zebra' }))).text();
  const link = /href="(\?[^"]+)"/.exec(html)?.[1]?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))) ?? '';

  expect(names(await (await fetch(new URL(link, world.at('/choose')))).text())).toHaveLength(3);
});

test('choosing leads back to the app with the token and the state in the fragment, which no server sees', async () => {
  const answer = await choose({});
  const target = new URL(answer.headers.get('location') ?? '');
  const fragment = new URLSearchParams(target.hash.slice(1));

  expect(answer.status).toBe(303);
  expect(`${target.origin}${target.pathname}${target.search}`).toBe('http://localhost:4321/sign-in');
  expect(fragment.get('state')).toBe('where I was');
  expect(decodeJwt(fragment.get('token') ?? '')).toMatchObject({ oid: amara.oid, aud: tabApp.clientId });
});

test.each([
  ['a host elsewhere', 'http://evil.example/sign-in'],
  ['a path that is not registered', 'http://localhost:4321/other'],
  ['another scheme', 'https://localhost:4321/sign-in'],
  ['a host that only looks like this machine', 'http://localhost.evil.example/sign-in'],
  ['a user name before the host', 'http://me@localhost:4321/sign-in'],
  ['a query that is not registered', 'http://localhost:4321/sign-in?next=x'],
  ['no address', ''],
])('nobody is sent to %s', async (_, redirect_uri) => {
  const [page, choice] = await Promise.all([fetch(chooserAddress(world, { redirect_uri })), choose({ redirect_uri })]);

  expect([page.status, choice.status]).toEqual([400, 400]);
  expect(choice.headers.get('location')).toBeNull();
});

test('a registered address elsewhere still gets no token: this is for one computer', async () => {
  const careless = await startSignIn({ apps: () => [{ ...tabApp, redirectUris: ['https://app.example/sign-in'] }] });
  const answer = await fetch(chooserAddress(careless, { redirect_uri: 'https://app.example/sign-in' }));
  await careless.close();

  expect(answer.status).toBe(400);
});

test('an app without a registered address, or none at all, gets a page that says so', async () => {
  const answers = await Promise.all([fetch(chooserAddress(world, { client_id: dataApp.clientId })), fetch(chooserAddress(world, { client_id: 'nothing' }))]);

  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  expect(await answers[1].text()).toContain('not registered');
});

test('a person who has left meanwhile cannot be chosen', async () => {
  expect((await choose({ oid: 'gone' })).status).toBe(400);
});

test('the page cannot be framed, runs no script and is not stored', async () => {
  const { headers } = await fetch(chooserAddress(world));

  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; img-src data:; style-src 'sha256-[^']+'; form-action 'self' http:\/\/localhost:4321; .*frame-ancestors 'none'/);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a tenant without people says what to do', async () => {
  const empty = await startSignIn({ people: () => [] });
  const html = await (await fetch(chooserAddress(empty))).text();
  await empty.close();

  expect(html).toContain('no people yet');
});
