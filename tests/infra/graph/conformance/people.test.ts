import { randomUUID } from 'node:crypto';
import { isLocal, startLocalTenant, startTenant, type LocalTenant } from './tenant';

test('19 an app alone writes under its own name, not a person’s', async () => {
  const tenant = await startTenant();
  const list = await tenant.makeList([]);
  const { body } = await tenant.graph.get(`${list}/items/${await tenant.addItem(list, { Title: 'By the app' })}?$expand=fields`);
  await tenant.end();
  expect(body.createdBy).toMatchObject({ application: { id: expect.any(String) }, user: { displayName: 'SharePoint App' } });
  expect(body.fields).toHaveProperty('AppAuthorLookupId');
});

if (isLocal) {
  let tenant: LocalTenant;
  let list: string;
  let annId: string;
  const ann = { appid: randomUUID(), app_displayname: 'Tab', scp: 'Sites.ReadWrite.All User.Read', oid: randomUUID(), name: 'Ann Okafor', upn: 'ann@contoso.example' };
  beforeAll(async () => {
    tenant = await startLocalTenant();
    list = await tenant.makeList([
      { name: 'Owner', personOrGroup: {}, indexed: true },
      { name: 'Team', personOrGroup: { allowMultipleSelection: true } },
      ...Array.from({ length: 12 }, (_, index) => ({ name: `Person${index}`, personOrGroup: {} })),
    ]);
    await fetch(`${tenant.origin}/_control/members`, { method: 'POST', body: JSON.stringify({ path: '/sites/quality', oid: ann.oid, role: 'write' }) });
    await tenant.as(ann).post(`${list}/items`, { fields: { Title: 'Ann was here' } });
    const people = await tenant.graph.get(`${tenant.site}/lists/User Information List/items?$expand=fields&$filter=fields/EMail eq 'ann@contoso.example'`, {
      Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly',
    });
    annId = String(people.body.value[0]?.id);
  });
  afterEach(() => tenant.running.graph.faults.reset());
  afterAll(() => tenant.end());

  describe('4 people and lookups', () => {
    test('a person comes as a number in a text, and by name when asked', async () => {
      const id = await tenant.addItem(list, { OwnerLookupId: annId });
      expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body).toMatchObject({ OwnerLookupId: annId });
      expect((await tenant.graph.get(`${list}/items/${id}?$expand=fields($select=Owner,OwnerLookupId)`)).body.fields).toMatchObject({ Owner: 'Ann Okafor', OwnerLookupId: annId });
    });

    test('several people come as objects', async () => {
      const id = await tenant.addItem(list, { 'TeamLookupId@odata.type': 'Collection(Edm.Int32)', TeamLookupId: [Number(annId)] });
      expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body.Team).toEqual([{ LookupId: Number(annId), LookupValue: 'Ann Okafor', Email: 'ann@contoso.example' }]);
    });

    test('a person is filtered by number, quoted or bare, and not by name', async () => {
      await tenant.addItem(list, { OwnerLookupId: annId });
      const read = (filter: string) => tenant.graph.get(`${list}/items?$filter=${filter}`);
      expect((await read(`fields/OwnerLookupId eq ${annId}`)).body.value.length).toBe((await read(`fields/OwnerLookupId eq '${annId}'`)).body.value.length);
      expect((await read("fields/Owner eq 'Ann Okafor'")).status).toBe(400);
    });

    test('more than twelve joins in one read are too many', async () => {
      const all = ['Owner', ...Array.from({ length: 12 }, (_, index) => `Person${index}`)];
      expect((await tenant.graph.get(`${list}/items?$expand=fields($select=${all.slice(1).join(',')})`)).status).toBe(200);
      expect((await tenant.graph.get(`${list}/items?$expand=fields($select=${all.join(',')})`)).status).toBe(422);
    });

    test('a lookup shows what it looks up', async () => {
      const topics = await tenant.makeList([]);
      const topic = await tenant.addItem(topics, { Title: 'Health' });
      const reviews = await tenant.makeList([{ name: 'Topic', lookup: { listId: topics.split('/').at(-1), columnName: 'Title' } }]);
      const id = await tenant.addItem(reviews, { TopicLookupId: topic });
      expect((await tenant.graph.get(`${reviews}/items/${id}?$expand=fields($select=Topic)`)).body.fields.Topic).toBe('Health');
      expect((await tenant.graph.post(`${reviews}/items`, { fields: { TopicLookupId: '99' } })).status).toBe(400);
    });

    test('a text column named like a person’s number takes what was meant for the person', async () => {
      const trap = await tenant.makeList([{ name: 'Employee', personOrGroup: {} }, { name: 'EmployeeId', text: {} }]);
      const id = await tenant.addItem(trap, { EmployeeLookupId: annId });
      const { body } = await tenant.graph.get(`${trap}/items/${id}/fields`);
      expect([body.EmployeeId, body.EmployeeLookupId]).toEqual([annId, undefined]);
    });
  });

  describe('10 writing people', () => {
    test('a number that is not a text is refused while strictLookupString is on', async () => {
      const add = async () => (await tenant.graph.post(`${list}/items`, { fields: { OwnerLookupId: Number(annId) } })).status;
      expect(await add()).toBe(400);
      tenant.switches({ strictLookupString: false });
      expect(await add()).toBe(201);
    });

    test('several people without their annotation are a general exception', async () => {
      expect((await tenant.graph.post(`${list}/items`, { fields: { TeamLookupId: [Number(annId)] } })).status).toBe(500);
    });

    test('texts are taken with the annotation for texts', async () => {
      expect((await tenant.graph.post(`${list}/items`, { fields: { 'TeamLookupId@odata.type': 'Collection(Edm.String)', TeamLookupId: [annId] } })).status).toBe(201);
    });

    test('a person is not written by name, and nobody can be written who is not on the site', async () => {
      expect((await tenant.graph.post(`${list}/items`, { fields: { Owner: 'Ann Okafor' } })).status).toBe(400);
      expect((await tenant.graph.post(`${list}/items`, { fields: { OwnerLookupId: '4711' } })).status).toBe(400);
    });

    test('null takes a person away', async () => {
      const id = await tenant.addItem(list, { OwnerLookupId: annId });
      await tenant.graph.patch(`${list}/items/${id}/fields`, { OwnerLookupId: null });
      expect((await tenant.graph.get(`${list}/items/${id}/fields`)).body).not.toHaveProperty('OwnerLookupId');
    });
  });

  describe('19 authors', () => {
    test('a person writes under their own name, and the app is told of too', async () => {
      const made = await tenant.as(ann).post(`${list}/items`, { fields: { Title: 'By Ann' } });
      const { body } = await tenant.graph.get(`${list}/items/${made.body.id}?$expand=fields`);
      expect(body.createdBy).toEqual({ user: { id: ann.oid, email: ann.upn, displayName: 'Ann Okafor' } });
      expect(body.lastModifiedBy).toMatchObject({ application: { id: ann.appid }, user: { displayName: 'Ann Okafor' } });
      expect(body.fields.AuthorLookupId).toBe(annId);
    });

    test('an item made by a person and changed by an app keeps both', async () => {
      const made = await tenant.as(ann).post(`${list}/items`, { fields: { Title: 'By Ann' } });
      await tenant.graph.patch(`${list}/items/${made.body.id}/fields`, { Title: 'By the app' });
      const { body } = await tenant.graph.get(`${list}/items/${made.body.id}`);
      expect([body.createdBy.user.displayName, body.lastModifiedBy.user.displayName]).toEqual(['Ann Okafor', 'SharePoint App']);
    });

    test('a person finds themselves in the directory', async () => {
      tenant.running.graph.saveUsers([{ oid: ann.oid, upn: ann.upn, displayName: ann.name, mail: ann.upn }]);
      expect((await tenant.as(ann).get('/me')).body).toMatchObject({ id: ann.oid, displayName: 'Ann Okafor' });
      expect((await tenant.as(ann).get('/users')).status).toBe(403);
      expect((await tenant.as({ appid: 'x', roles: ['User.Read.All'] }).get(`/users/${ann.oid}`)).body.userPrincipalName).toBe(ann.upn);
    });
  });
}
