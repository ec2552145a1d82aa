import { actors } from '../support/actors';
import { openServer, type TestServer } from '../support/services';
import { assigned, everybodySignsIn, inProgress, newChild, submitted } from '../support/story';
import { startTestTenant, type TestTenant } from '../support/tenant';

const { quinn, casey, robin, eden, noa, lee } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const refused = (reason: string) => expect.objectContaining({ code: 'forbidden', details: { reason } });

test('the coordinator finds people by name or team, with how many reviews each has in hand', async () => {
  await inProgress(server);
  const [found] = server.services.people.find(casey, { q: 'achter' });
  expect(found).toMatchObject({ name: robin.name, roles: ['Reviewer'], openReviews: 1 });
  expect(server.services.people.find(casey, { role: 'QaLead' }).map(({ name }) => name)).toEqual(['Morgan Teale', 'Quinn Abara']);
});

test('somebody without a role is in no list of people', () => {
  expect(server.services.people.find(casey, { q: noa.name })).toEqual([]);
  expect(server.services.people.actorByOid(noa.oid)).toBeUndefined();
});

test('an external reviewer sees no directory and no caseload', () => {
  expect(() => server.services.people.find(eden, {})).toThrow(refused('roleMayNot'));
  expect(() => server.services.children.find(eden, {})).toThrow(refused('roleMayNot'));
});

test('a child is found by name or record number, with when they were last reviewed', async () => {
  const recordNumber = await newChild(server, 'M77001');
  expect(server.services.children.find(casey, { q: 'm77001' })).toMatchObject({ total: 1, children: [{ recordNumber, name: 'Wren Ashdown', age: '11 years', lastReviewedDay: '' }] });
  await submitted(server, 'M77002');
  expect(server.services.children.find(casey, { q: 'wren M77002' }).children).toMatchObject([{ lastReviewedDay: '2026-03-10' }]);
});

test('those who may not read a review find nothing by the child’s name, nor by its reference', async () => {
  const reference = await assigned(server);
  expect(server.services.reviews.list(robin, { q: 'wren ashdown' }).total).toBeGreaterThan(0);
  expect([server.services.reviews.list(lee, { q: 'wren' }), server.services.reviews.list(eden, { q: reference })]).toEqual([{ rows: [], total: 0 }, { rows: [], total: 0 }]);
});

test('a review shows the child to those it must, in the order of the form, with what is missing to its writer only', async () => {
  const reference = await inProgress(server);
  const [writer, lead] = await Promise.all([server.services.reviews.get(robin, reference), server.services.reviews.get(quinn, reference)]);
  expect(writer).toMatchObject({ identity: { name: 'Wren Ashdown', age: '11 years' }, abilities: { write: { allowed: true }, agree: { allowed: false } } });
  expect(writer.parts?.map(({ part }) => part.part).slice(0, 3)).toEqual(['header', 'standards', 'journey']);
  expect([writer.missing.length > 0, lead.missing]).toEqual([true, []]);
  expect(JSON.stringify(writer.review)).not.toContain('Wren');
});

test('reviews are listed by deadline while in work, and afterwards newest first', async () => {
  const { rows } = server.services.reviews.list(quinn, {});
  const days = rows.filter(({ review }) => review.state !== 'agreed').map(({ review }) => review.dueDay);
  expect(days).toEqual(days.toSorted());
});

test('the status tells how the lists stand, to those who run them', () => {
  const status = server.services.status(quinn);
  expect(status).toMatchObject({ version: 'test', graph: { reachable: true }, lists: expect.arrayContaining([expect.objectContaining({ name: 'People', rows: 12 })]) });
  expect(() => server.services.status(robin)).toThrow(refused('roleMayNot'));
});

test('a form that is not published is not found', () => {
  expect(server.services.templates.get(robin, { key: 'practice-and-impact', version: '2025' }).standards).toHaveLength(8);
  expect(() => server.services.templates.get(robin, { key: 'practice-and-impact', version: '1999' })).toThrow(expect.objectContaining({ code: 'notFound' }));
});

test('where the bot reaches somebody is remembered once, changed when it changes, and forgotten', async () => {
  const { conversations } = server.services;
  const here = { key: `person/${robin.oid}`, kind: 'personal' as const, oid: robin.oid, reference: { serviceUrl: 'https://one.example', user: undefined } };
  tenant.calls.reset();
  await conversations.remember(here);
  await conversations.remember(here);
  expect(tenant.calls.total().calls).toBe(1);
  await conversations.remember({ ...here, reference: { serviceUrl: 'https://two.example' } });
  expect(conversations.forPerson(robin.oid)).toMatchObject({ reference: { serviceUrl: 'https://two.example' } });
  await conversations.forget(here.key);
  expect(conversations.forPerson(robin.oid)).toBeUndefined();
});

test('digests go to the channel that the bot was added to first', async () => {
  const { conversations } = server.services;
  const channel = (id: string) => ({ key: `channel/${id}`, kind: 'channel' as const, oid: '', reference: { id } });
  await conversations.remember(channel('second-by-name'));
  server.clock.advance(60);
  await conversations.remember(channel('added-later'));
  expect(conversations.forChannel()).toMatchObject({ key: 'channel/second-by-name' });
});
