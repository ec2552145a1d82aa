import { presentAgreement } from '../../../src/api/presenters/agreement';
import { contract } from '../../../src/contract';
import { AgreementResource } from '../../../src/contract/agreement';
import { newItem } from '../../../src/domain/moderation/item';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, shared } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { handedIn, kit } from '../calibration/story';

const { quinn, morgan, casey, robin, lee } = actors;
let tenant: TestTenant;
let server: TestServer;
let review = '';
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
  review = await shared(server);
  const decisions = (['journey', 'needs'] as const).map((key) => ({ key, original: 'good' as const, grade: key === 'needs' ? ('inadequate' as const) : ('good' as const), decidedBy: 'agreement' as const, reason: '', recordedBy: { oid: quinn.oid, name: quinn.name }, at: '2026-03-10T10:00:00Z' }));
  await server.stores.panelItems.create({ ...newItem({ reference: 'P-2026-01', hideGrades: false }, review), state: 'decided', concludedAt: '2026-03-10T10:00:00Z', gradeDecisions: decisions, revision: 1 }, { priority: 'save' });
  const exercise = await handedIn(server);
  await server.services.calibration.close(quinn, exercise, { revision: 3 });
}, 60_000);
afterAll(() => tenant.close());

const agreement = () => server.services.agreement;

test('a reviewer sees how their own grades agree with the panel’s, each source by itself', () => {
  const { person, panel, calibration } = agreement().own(robin);
  expect([person?.name, panel.pairs, panel.groups[0]?.agreement.exact, calibration.pairs]).toEqual([robin.name, 2, expect.objectContaining({ count: 1, of: 2 }), 0]);
});

test('blind grades beside a gold standard count as calibration, for whoever gave them', () => {
  const { panel, calibration } = agreement().of(quinn, kit.oid);
  expect([panel.pairs, calibration.subjects, calibration.groups[0]?.agreement.moved]).toEqual([0, 1, { up: 5, down: 0 }]);
});

test('nobody but the QA lead sees somebody else’s, and nobody is told whether there is such a person', () => {
  for (const actor of [casey, kit, lee]) expect(() => agreement().of(actor, robin.oid)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  expect(() => agreement().of(kit, 'nobody')).toThrow(expect.objectContaining({ code: 'forbidden' }));
  expect(() => agreement().of(quinn, 'nobody')).toThrow(expect.objectContaining({ code: 'notFound' }));
  expect(() => agreement().ofAll(robin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('a review that is walled off from the QA lead stands in no figure of theirs', async () => {
  await server.stores.declarations.create({ reviewReference: review, member: { oid: morgan.oid, name: morgan.name }, answer: 'conflict', kind: 'personal', note: '', at: '2026-03-10T10:00:00Z', pinnedBy: undefined, liftedAt: undefined, liftReason: '', revision: 0 }, { priority: 'save' });
  const walled = server.services.people.actorByOid(morgan.oid) ?? morgan;
  expect([agreement().of(walled, robin.oid).panel.pairs, agreement().ofAll(walled).panel.pairs, agreement().ofAll(quinn).panel.pairs]).toEqual([0, 0, 2]);
});

test('all together names nobody', () => {
  const text = JSON.stringify(presentAgreement(agreement().ofAll(quinn)));
  expect([text.includes('"pairs":2'), [robin, kit].some(({ name, oid }) => text.includes(name) || text.includes(oid))]).toEqual([true, false]);
});

test('no answer of the API can hold the agreement of two reviewers', () => {
  const named = Object.entries(contract).filter(([, { reply }]) => reply === AgreementResource).map(([name]) => name);
  expect(named.sort()).toEqual(['getAgreement', 'getOwnAgreement', 'getServiceAgreement']);
  const replies = named.map(() => AgreementResource.safeParse([presentAgreement(agreement().own(robin))]).success);
  expect(replies).toEqual([false, false, false]);
});
