import { GONE_AFTER_SECONDS } from '../../../src/services/reviews/presence';
import { type Actor } from '../../../src/domain/people/types';
import { begunSection } from '../../domain/support/builders';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, inProgress } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { robin, quinn, sam } = actors;
let tenant: TestTenant;
let server: TestServer;
let reference: string;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
beforeEach(async () => {
  reference = await inProgress(server);
});
afterAll(() => tenant.close());

const beat = (actor: Actor, session: string, leaving = false, part = 'journey') => server.services.reviews.presence(actor, reference, part, { session, leaving });
const names = (others: ReturnType<typeof beat>['others']) => others.map(({ person, you }) => (you ? `${person.name} (you)` : person.name));

test('two people in one section see each other, and not who is in another one', () => {
  expect(names(beat(robin, 'laptop').others)).toEqual([]);
  expect(names(beat(quinn, 'desktop').others)).toEqual([robin.name]);
  expect(names(beat(robin, 'laptop').others)).toEqual([quinn.name]);
  expect(names(beat(robin, 'laptop', false, 'needs').others)).toEqual([]);
});

test('the same person on two screens is told of the other screen, however many heartbeats', () => {
  beat(robin, 'laptop');
  beat(robin, 'laptop');
  expect(names(beat(robin, 'phone').others)).toEqual([`${robin.name} (you)`]);
});

test('who leaves is gone at once, and who falls silent is gone after a while', () => {
  beat(quinn, 'desktop');
  beat(robin, 'laptop');
  beat(quinn, 'desktop', true);
  expect(names(beat(robin, 'laptop').others)).toEqual([]);
  beat(quinn, 'desktop');
  server.clock.advance(GONE_AFTER_SECONDS + 1);
  expect(names(beat(robin, 'laptop').others)).toEqual([]);
});

test('a heartbeat tells the revision of the part, and costs no Graph call', async () => {
  await server.services.reviews.savePart(robin, reference, 'journey', { revision: 0, answers: begunSection('Warm.') });
  tenant.calls.reset();
  expect(beat(robin, 'laptop').revision).toBe(1);
  expect(tenant.calls.total().calls).toBe(0);
});

test('who may not see the review learns nothing from a heartbeat, and a part that is not there is not found', () => {
  expect(() => beat(sam, 'desktop')).toThrow(expect.objectContaining({ code: 'notFound' }));
  expect(() => beat(robin, 'laptop', false, 'nothing')).toThrow(expect.objectContaining({ code: 'notFound' }));
});

test('one part is not opened on endless screens', () => {
  for (let screen = 0; screen < 30; screen += 1) beat(robin, `screen-${screen}`);
  expect(() => beat(robin, 'one-too-many')).toThrow(expect.objectContaining({ code: 'busy' }));
});
