import { randomUUID } from 'node:crypto';
import { clientFor } from '../support/client';
import { tokenFor } from '../support/localGraph';
import { isLocal, startLocalTenant, startTenant, type LocalTenant, type TenantUnderTest } from './tenant';

describe('1 https, bearer, scopes and grants', () => {
  let tenant: TenantUnderTest;
  beforeAll(async () => {
    tenant = await startTenant();
  });
  afterAll(() => tenant.end());

  test('every answer carries the headers that Graph sends', async () => {
    const id = randomUUID();
    const { headers } = await tenant.graph.get(tenant.site, { 'client-request-id': id });
    expect(headers.get('client-request-id')).toBe(id);
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('cache-control')).toContain('no-store');
  });
});

if (isLocal) {
  describe('1 https, bearer, scopes and grants (more than one app)', () => {
    let tenant: LocalTenant;
    let list: string;
    const selected = { appid: randomUUID(), roles: ['Sites.Selected'] };
    const grant = (roles: string[], appId: string) => tenant.graph.post(`${tenant.site}/permissions`, { roles, grantedToIdentities: [{ application: { id: appId, displayName: 'Reviews' } }] });
    beforeAll(async () => {
      tenant = await startLocalTenant();
      list = await tenant.makeList();
    });
    afterAll(() => tenant.end());

    test('no token is 401 with a challenge', async () => {
      const answer = await clientFor(`${tenant.origin}/v1.0`, undefined).get(tenant.site);
      expect(answer).toMatchObject({ status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    });

    test('a token that cannot be verified is 401', async () => {
      expect((await clientFor(`${tenant.origin}/v1.0`, 'nonsense').get(tenant.site)).status).toBe(401);
    });

    test('a token meant for another API is 401', async () => {
      const token = tokenFor({ appid: 'app', roles: ['Sites.FullControl.All'], aud: 'api://practice' });
      expect((await clientFor(`${tenant.origin}/v1.0`, token).get(tenant.site)).status).toBe(401);
    });

    test('Sites.Selected without a grant is 403 with a perfectly good token', async () => {
      expect(await tenant.as(selected).get(tenant.site)).toMatchObject({ status: 403, body: { error: { code: 'accessDenied', message: 'Access denied' } } });
    });

    test.each([
      ['read', { read: 200, write: 403, provision: 403 }],
      ['write', { read: 200, write: 201, provision: 403 }],
      ['owner', { read: 200, write: 201, provision: 201 }],
      ['fullcontrol', { read: 200, write: 201, provision: 201 }],
    ])('a grant of %s reaches as far as it says', async (role, expected) => {
      const app = { ...selected, appid: randomUUID() };
      expect((await grant([role], app.appid)).status).toBe(201);
      const client = tenant.as(app);
      expect({
        read: (await client.get(`${list}/items`)).status,
        write: (await client.post(`${list}/items`, { fields: { Title: role } })).status,
        provision: (await client.post(`${tenant.site}/lists`, { displayName: `Made by ${role}` })).status,
      }).toEqual(expected);
    });

    test('a grant taken back is 403 again', async () => {
      const app = { ...selected, appid: randomUUID() };
      const made = await grant(['write'], app.appid);
      expect((await tenant.as(app).get(list)).status).toBe(200);
      expect((await tenant.graph.delete(`${tenant.site}/permissions/${made.body.id}`)).status).toBe(204);
      expect((await tenant.as(app).get(list)).status).toBe(403);
    });

    test('a grant can be listed, read and given other roles', async () => {
      const made = await grant(['read'], randomUUID());
      const path = `${tenant.site}/permissions/${made.body.id}`;
      expect(await tenant.graph.patch(path, { roles: ['write'] })).toMatchObject({ status: 200, body: { roles: ['write'] } });
      expect((await tenant.graph.get(path)).body.roles).toEqual(['write']);
      expect((await tenant.graph.get(`${tenant.site}/permissions`)).body.value.map((one) => one.id)).toContain(made.body.id);
    });

    test('an app without Sites.FullControl.All may not hand out grants', async () => {
      const app = { ...selected, appid: randomUUID() };
      await grant(['fullcontrol'], app.appid);
      expect((await tenant.as(app).post(`${tenant.site}/permissions`, { roles: ['write'], grantedToV2: { application: { id: app.appid } } })).status).toBe(403);
    });

    test('a grant on one list opens that list and no other', async () => {
      const app = { appid: randomUUID(), roles: ['Lists.SelectedOperations.Selected'] };
      const other = await tenant.makeList();
      await tenant.graph.post(`${list}/permissions`, { roles: ['write'], grantedToV2: { application: { id: app.appid, displayName: 'Reviews' } } });
      expect((await tenant.as(app).post(`${list}/items`, { fields: { Title: 'A' } })).status).toBe(201);
      expect((await tenant.as(app).get(`${other}/items`)).status).toBe(403);
    });

    test('a grant on one item opens that item and no other', async () => {
      const app = { appid: randomUUID(), roles: ['ListItems.SelectedOperations.Selected'] };
      const [mine, other] = [await tenant.addItem(list, { Title: 'Mine' }), await tenant.addItem(list, { Title: 'Other' })];
      await tenant.graph.post(`${list}/items/${mine}/permissions`, { roles: ['write'], grantedToV2: { application: { id: app.appid } } });
      expect((await tenant.as(app).patch(`${list}/items/${mine}/fields`, { Title: 'Still mine' })).status).toBe(200);
      expect((await tenant.as(app).get(`${list}/items/${other}`)).status).toBe(403);
    });

    test('a broad scope needs no grant', async () => {
      const app = { appid: randomUUID(), roles: ['Sites.ReadWrite.All'] };
      expect((await tenant.as(app).get(`${list}/items`)).status).toBe(200);
    });

    test('a person is held to their own membership as well as the app’s scope', async () => {
      const person = { appid: randomUUID(), scp: 'Sites.ReadWrite.All', oid: randomUUID(), name: 'Ann Okafor', upn: 'ann@contoso.example' };
      expect((await tenant.as(person).get(`${list}/items`)).status).toBe(403);
      const member = { path: '/sites/quality', oid: person.oid, role: 'read' };
      await fetch(`${tenant.origin}/_control/members`, { method: 'POST', body: JSON.stringify(member) });
      expect((await tenant.as(person).get(`${list}/items`)).status).toBe(200);
      expect((await tenant.as(person).post(`${list}/items`, { fields: {} })).status).toBe(403);
    });
  });
}
