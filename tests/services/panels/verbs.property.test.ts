import fc from 'fast-check';
import { AppError } from '../../../src/domain/errors';
import { itemSteps, panelSteps } from '../../../src/domain/moderation/states';
import { type Actor } from '../../../src/domain/people/types';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { itemRevision, live, panelRevision, readingOf, scheduled, sitting, waiting } from '../../support/panelStory';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn, soundQuality } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, quinn, morgan, devon, imani } = actors;
const people = { casey, quinn, morgan, devon, imani };
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

interface Scene {
  panel: string;
  review: string;
}
type Verb = (by: Actor, scene: Scene, other: Actor) => Promise<unknown>;
const item = (scene: Scene) => ({ revision: itemRevision(server, scene) });
const panel = ({ panel: reference }: Scene) => ({ revision: panelRevision(server, reference) });
const all = () => server.services.panels;
const readingRevision = ({ panel: reference, review }: Scene, { oid }: Actor): number => server.stores.readings.get(`${reference}/${review}/${oid}`)?.value.revision ?? 0;

/** Every verb, at the revision that is there; most of them are refused most of the time. */
const verbs: Readonly<Record<string, Verb>> = {
  declare: (by, scene) => all().declare(by, scene.panel, scene.review, { answer: 'continue', note: '' }),
  declareConflict: (by, scene) => all().declare(by, scene.panel, scene.review, { answer: 'conflict', kind: 'personal', note: '' }),
  pin: (by, scene, { oid }) => all().pin(by, scene.panel, scene.review, oid, { kind: 'sameTeam', note: '' }),
  lift: (by, scene, { oid }) => all().lift(by, scene.panel, scene.review, oid, { reason: 'A mistake.' }),
  read: async (by, scene) => all().submitReading(by, scene.panel, scene.review, { revision: readingRevision(scene, by), reading: readingOf(await all().item(by, scene.panel, scene.review)) }),
  replaceChair: (by, scene, { oid }) => all().replaceChair(by, scene.panel, scene.review, { ...item(scene), oid }),
  hideGrades: (by, scene) => all().hideGrades(by, scene.panel, scene.review, { ...item(scene), hide: true }),
  start: (by, scene) => all().start(by, scene.panel, panel(scene)),
  attend: (by, scene) => all().attend(by, scene.panel, { ...panel(scene), present: sitting.map(({ oid }) => oid) }),
  move: (by, scene) => all().move(by, scene.panel, { ...panel(scene), review: scene.review }),
  open: (by, scene) => all().open(by, scene.panel, scene.review, item(scene)),
  decide: (by, scene) => all().decideGrade(by, scene.panel, scene.review, { ...item(scene), key: 'journey', grade: 'good', decidedBy: 'agreement', reason: '' }),
  markQuality: (by, scene) => all().markQuality(by, scene.panel, scene.review, { ...item(scene), quality: soundQuality }),
  conclude: (by, scene) => all().conclude(by, scene.panel, scene.review, item(scene)),
  defer: (by, scene) => all().defer(by, scene.panel, scene.review, { ...item(scene), reason: 'Not ready.' }),
  resume: (by, scene) => all().resume(by, scene.panel, scene.review, item(scene)),
  takeOff: (by, scene) => all().setAgenda(by, scene.panel, { ...panel(scene), agenda: [] }),
  cancel: (by, scene) => all().cancel(by, scene.panel, { ...panel(scene), reason: 'Nothing is ready.' }),
  finish: (by, scene) => all().finish(by, scene.panel, panel(scene)),
};
/** What ends everything comes seldom, and those who may most do most: otherwise nearly every step would be refused. */
const verb = fc.oneof({ weight: 1, arbitrary: fc.constantFrom('cancel', 'takeOff', 'finish') }, { weight: 12, arbitrary: fc.constantFrom(...Object.keys(verbs).filter((name) => !['cancel', 'takeOff', 'finish'].includes(name))) }, { weight: 8, arbitrary: fc.constantFrom('declare', 'start', 'attend', 'open', 'read') });
const somebody = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(imani, quinn) }, { weight: 2, arbitrary: fc.constantFrom(...Object.values(people)) });
const step = fc.record({ verb, by: somebody, other: fc.constantFrom(...Object.values(people)) });

/** Pairs of states that some verb leads from and to; staying is always one. */
const leads = <State extends string>(steps: Readonly<Record<string, { from: readonly State[]; to: State | undefined }>>): Set<string> => new Set(Object.values(steps).flatMap(({ from, to }) => from.map((state) => `${state}>${to ?? state}`)));
const [panelPairs, itemPairs] = [leads(panelSteps), leads(itemSteps)];
const statesOf = ({ panel: reference, review }: Scene) => ({ panel: server.stores.panels.get(reference)?.value.state ?? 'planned', item: server.stores.panelItems.get(`${reference}/${review}`)?.value.state ?? 'reading' });

/** All that somebody can be told of the panel, its review and what waits for them, as one text. */
async function everythingFor(actor: Actor, { panel: reference, review }: Scene): Promise<string> {
  const { services } = server;
  const heard = async (ask: () => unknown): Promise<unknown> => {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof AppError) return error.message;
      throw error;
    }
  };
  const asked = [() => all().get(actor, reference), () => all().list(actor), () => all().item(actor, reference, review), () => all().meeting(actor, reference), () => all().moderation(actor, review), () => services.reviews.get(actor, review), () => services.reviews.list(actor, {}), () => services.work.of(actor), () => services.alerts.ofReview(actor, review)];
  return JSON.stringify(await Promise.all(asked.map(heard)));
}

test('no sequence of verbs by anybody leaves the tables of states, or shows an exempt member anything of the review', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 35, maxLength: 45 }), async (steps) => {
      const review = await waiting(server);
      const scene = { review, panel: await scheduled(server, [review]) };
      for (const { verb, by, other } of steps) {
        const before = statesOf(scene);
        await verbs[verb]?.(live(server, by), scene, other).catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
        await server.committer.idle();
        const after = statesOf(scene);
        met.add(after.panel).add(after.item);
        if (before.panel !== after.panel) expect(panelPairs).toContain(`${before.panel}>${after.panel}`);
        if (before.item !== after.item) expect(itemPairs).toContain(`${before.item}>${after.item}`);
        for (const each of Object.values(people)) {
          const actor = live(server, each);
          if (actor.standings.get(review)?.kind !== 'exempt') continue;
          met.add('exempt');
          expect(await everythingFor(actor, scene)).not.toContain(review);
        }
      }
    }),
    { numRuns: 16, seed: 20_26 },
  );
  expect([...met].sort()).toEqual(expect.arrayContaining(['cancelled', 'closed', 'deferred', 'discussing', 'exempt', 'inSession', 'reading']));
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
}, 180_000);
