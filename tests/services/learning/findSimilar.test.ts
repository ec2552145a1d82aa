import { type Actor } from '../../../src/domain/people/types';
import { type Recommendation } from '../../../src/domain/recommendations/types';
import { recommendation } from '../../domain/support/builders';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, robin, ola, eden, lee, noa } = actors;
let tenant: TestTenant;
let server: TestServer;
const reference = (number: number) => `R-2024-${String(number).padStart(3, '0')}`;
const keep = (changes: Partial<Recommendation>) => server.stores.recommendations.create(recommendation({ originKey: `PIR-2024-01/${changes.reference ?? ''}`, owner: undefined, ownerRole: 'Head of service', team: '', ...changes }), { priority: 'save' });

beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await keep({ reference: reference(1), action: 'Write the chronology with the family and read it in supervision.', createdAt: '2019-05-01T09:00:00Z', status: 'signedOff', doneSignedOffAt: '2019-09-04T10:00:00Z', impactSignedOffAt: undefined, sourceReference: 'PIR-2019-01', raisedBy: { oid: robin.oid, name: robin.name } });
  await keep({ reference: reference(2), action: 'Family chronology to be written and read in supervison.', createdAt: '2022-05-01T09:00:00Z', impactAchieved: 'The plan now knows of his losses.', status: 'signedOff', doneSignedOffAt: '2024-03-04T10:00:00Z', impactSignedOffAt: '2024-06-04T10:00:00Z', sourceReference: 'PIR-2022-01', owner: { oid: ola.oid, name: ola.name } });
  await keep({ reference: reference(3), action: 'Read the family chronology in each supervision, and write it on.', createdAt: '2024-05-01T09:00:00Z', sourceReference: 'PIR-2024-01' });
  await keep({ reference: reference(4), action: 'Arrange a dental check and record what is said.', createdAt: '2024-05-01T09:00:00Z', sourceReference: 'PIR-2024-02' });
});
afterAll(() => tenant.close());

const asked = 'Write a chronology with the family, and read it in superivsion';
const ask = (actor: Actor, text = asked, notOf = '') => server.services.learning.findSimilar(actor, { text, notOf });
const references = (actor: Actor, text = asked, notOf = '') => ask(actor, text, notOf).similar.map((each) => each.reference).sort();

test('the whole history is looked through, and told by how often, since when and when last signed off', () => {
  expect(ask(quinn)).toMatchObject({ complete: true, total: 3, repeats: { times: 3, since: 2019, lastSignedOffDay: '2024-03-04' } });
  expect(references(quinn)).toEqual([reference(1), reference(2), reference(3)]);
});

test('each comes with its year, its status, its impact and why it is similar', () => {
  const found = ask(quinn).similar.find((each) => each.reference === reference(2));
  expect(found).toMatchObject({ year: 2022, status: 'signedOff', impactNotYetSeen: false, impactAchieved: 'The plan now knows of his losses.', signedOffDay: '2024-03-04' });
  expect(found?.matched).toContainEqual({ typed: 'superivsion', found: 'supervison', sameWord: false, stretches: ['super', 'on'] });
});

test('what was signed off as done while nobody has seen its impact says so', () => {
  expect(ask(quinn).similar.find((each) => each.reference === reference(1))).toMatchObject({ impactNotYetSeen: true });
});

test('a reviewer finds and counts only what they raised themselves', () => {
  expect(references(robin)).toEqual([reference(1)]);
  expect(ask(robin)).toMatchObject({ total: 1, repeats: { times: 1, since: 2019, lastSignedOffDay: '2019-09-04' } });
});

test('an owner finds what is theirs, a guest nothing, and neither hears how many there are', () => {
  expect(references(ola)).toEqual([reference(2)]);
  expect(ask(eden)).toEqual({ complete: true, total: 0, repeats: undefined, similar: [] });
});

test('a senior leader finds them all, and nobody’s name with them', () => {
  const found = ask(lee);
  expect(found.total).toBe(3);
  expect(JSON.stringify(found)).not.toMatch(new RegExp([robin.name, ola.name].join('|')));
});

test('somebody without a role is refused', () => {
  expect(() => ask(noa)).toThrow(expect.objectContaining({ code: 'noRole' }));
});

test('what came of the same review is no repeat', () => {
  expect(references(quinn, asked, 'PIR-2024-01')).toEqual([reference(1), reference(2)]);
});

test('two words are too few to be like anything', () => {
  expect(ask(quinn, 'family chronology').total).toBe(0);
});

test('a new recommendation is found at once, a reworded one by its new words only', async () => {
  await keep({ reference: reference(5), action: 'Trace his godparents in Aberdare and invite them.', sourceReference: 'PIR-2024-05' });
  expect(references(quinn, 'Invite the godparents from Aberdare')).toEqual([reference(5)]);
  const stored = server.stores.recommendations.get(reference(5));
  if (stored) await server.stores.recommendations.update(stored, { action: 'Book a swimming course at the pool.' }, { priority: 'save' });
  expect([references(quinn, 'Invite the godparents from Aberdare'), references(quinn, 'Book swimming courses at a pool')]).toEqual([[], [reference(5)]]);
});

test('looking for similar ones costs no Graph call', () => {
  tenant.calls.reset();
  ask(quinn);
  expect(tenant.calls.total().calls).toBe(0);
});
