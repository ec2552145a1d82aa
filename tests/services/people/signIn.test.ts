import { cast } from '../../../infra/local/demo/people';
import { createSignIn } from '../../../src/services/people/signIn';
import { openServer, type TestServer } from '../../support/services';
import { startTestTenant, type TestTenant } from '../../support/tenant';

let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
});
afterAll(() => tenant.close());

const signIn = (claims: Parameters<ReturnType<typeof createSignIn>>[0], on = server) => createSignIn(on.context)(claims);
const calls = () => tenant.calls.total().calls;

test('somebody new is written down once, and costs nothing when they come again', async () => {
  const before = calls();
  const actor = await signIn({ ...cast.quinn });
  await signIn({ ...cast.quinn });
  expect(actor).toMatchObject({ oid: cast.quinn.oid, roles: ['QaLead'] });
  expect(calls() - before).toBe(1);
});

test('many requests at once by somebody new share one write', async () => {
  const before = calls();
  const enter = createSignIn(server.context);
  await Promise.all(Array.from({ length: 10 }, () => enter({ ...cast.casey })));
  expect(calls() - before).toBe(1);
});

test('a role given or taken in Entra holds from the next token on', async () => {
  await signIn({ ...cast.robin });
  const now = await signIn({ ...cast.robin, roles: ['Reviewer', 'QaLead'] });
  expect(now.roles).toEqual(['QaLead', 'Reviewer']);
  expect(server.stores.people.get(cast.robin.oid)?.value.roles).toEqual(['QaLead', 'Reviewer']);
});

test('roles that this product does not know are dropped', async () => {
  const actor = await signIn({ ...cast.devon, roles: ['PanelMember', 'GlobalAdministrator'] });
  expect(actor.roles).toEqual(['PanelMember']);
});

test('somebody without a role is refused, and known to have none', async () => {
  await expect(signIn({ ...cast.noa })).rejects.toMatchObject({ code: 'noRole' });
  expect(server.stores.people.get(cast.noa.oid)?.value.roles).toEqual([]);
});

test('the team and manager that the app knows stay when the person signs in', async () => {
  await server.stores.people.create({ ...cast.ola, roles: ['Manager'], lastSeenDay: '', leaves: [] }, { priority: 'save' });
  const actor = await signIn({ ...cast.ola });
  expect(actor).toMatchObject({ team: cast.ola.team, managerOid: cast.ola.managerOid });
});

test('people still get in while Microsoft 365 is away, and are written down when it is back', async () => {
  const impatient = await openServer(tenant, { graph: tenant.connect({ deadlines: { save: 1500, followUp: 1500, poll: 1500, bulk: 1500 } }) });
  const enter = createSignIn(impatient.context);
  tenant.faults.set({ away: true });
  await expect(enter({ ...cast.imani })).resolves.toMatchObject({ roles: ['PanelChair'] });
  tenant.faults.reset();
  impatient.clock.advance(60);
  await enter({ ...cast.imani });
  expect(impatient.stores.people.get(cast.imani.oid)).toBeDefined();
});
