import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { declaredAll, handedIn, live, readingOf, scheduled, sitting, waiting } from '../../support/panelStory';
import { type TestServer } from '../../support/services';

const { casey, quinn, devon, morgan, imani } = actors;
type Panels = TestServer['services']['panels'];

const reviewOf = ({ stores }: TestServer, recordNumber: string): string => [...stores.reviews.values()].find(({ value }) => value.child.recordNumber === recordNumber)?.value.reference ?? '';
const panelOf = ({ stores }: TestServer, review: string): string => [...stores.panels.values()].find(({ value }) => value.agenda.includes(review))?.value.reference ?? '';

/** On the panel that has the review of that child on its agenda. */
const on = (name: string, arrange: (server: TestServer, panel: string, review: string) => Promise<unknown>, run: (panels: Panels, panel: string, review: string, server: TestServer) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server, recordNumber) => {
    const review = await waiting(server, recordNumber);
    await arrange(server, await scheduled(server, [review]), review);
  },
  run: (server, recordNumber) => {
    const review = reviewOf(server, recordNumber);
    return run(server.services.panels, panelOf(server, review), review, server);
  },
});
const nothing = (): Promise<void> => Promise.resolve();
const declared = (server: TestServer, panel: string, review: string): Promise<void> => declaredAll(server, panel, review, [devon]);
const begun = async (server: TestServer, panel: string, review: string): Promise<void> => {
  await declared(server, panel, review);
  await saved(server.services.panels, panel, review, server, 0, 'A first thought.');
};
const saved = async (panels: Panels, panel: string, review: string, server: TestServer, revision: number, comment: string): Promise<unknown> => {
  const { graded } = await panels.item(live(server, devon), panel, review);
  return panels.saveReading(live(server, devon), panel, review, { revision, reading: { ...readingOf({ graded: graded.slice(0, 1) } as Parameters<typeof readingOf>[0]), feedbackSought: { agrees: undefined, comment } } });
};
const submitted = async (panels: Panels, panel: string, review: string, server: TestServer, revision: number): Promise<unknown> =>
  panels.submitReading(live(server, devon), panel, review, { revision, reading: readingOf(await panels.item(live(server, devon), panel, review)) });

/** Planning, declaring and reading, each as a person does it, at the revision that they saw. */
export const planningVerbs: readonly CrashVerb[] = [
  {
    name: 'schedulePanel',
    arrange: async (server, recordNumber) => void (await waiting(server, recordNumber)),
    run: (server, recordNumber) => scheduled(server, [reviewOf(server, recordNumber)]),
  },
  on('changePanel', nothing, (panels, panel) => panels.change(casey, panel, { revision: 1, minutes: 120, chairOid: devon.oid, members: [...sitting.slice(0, 3)] })),
  on('postponePanel', nothing, (panels, panel) => panels.postpone(casey, panel, { revision: 1, startsAt: '2026-04-14T10:00:00Z', reason: 'Two members are away.' })),
  on('cancelPanel', nothing, (panels, panel) => panels.cancel(casey, panel, { revision: 1, reason: 'Nothing is ready.' })),
  on('setAgenda', nothing, (panels, panel) => panels.setAgenda(casey, panel, { revision: 1, agenda: [] })),
  on('replaceChair', nothing, (panels, panel, review) => panels.replaceChair(casey, panel, review, { revision: 0, oid: devon.oid })),
  on('hideGrades', nothing, (panels, panel, review) => panels.hideGrades(casey, panel, review, { revision: 0, hide: true })),
  on('hideGradesAgain', (server, panel, review) => server.services.panels.hideGrades(casey, panel, review, { revision: 0, hide: true }), (panels, panel, review) => panels.hideGrades(casey, panel, review, { revision: 1, hide: false })),
  on('declare', nothing, (panels, panel, review, server) => panels.declare(live(server, devon), panel, review, { answer: 'continue', note: '' })),
  on('declareConflict', declared, (panels, panel, review, server) => panels.declare(live(server, devon), panel, review, { answer: 'conflict', kind: 'personal', note: 'A neighbour.' })),
  on('pinConflict', declared, (panels, panel, review, server) => panels.pin(live(server, morgan), panel, review, devon.oid, { kind: 'formerWorker', note: '' })),
  on('liftConflict', declared, (panels, panel, review) => panels.lift(quinn, panel, review, devon.oid, { reason: 'Asked about the wrong child.' })),
  on('firstReading', declared, (panels, panel, review, server) => saved(panels, panel, review, server, 0, 'A first thought.')),
  on('saveReading', begun, (panels, panel, review, server) => saved(panels, panel, review, server, 1, 'A second thought.')),
  on('submitReading', begun, (panels, panel, review, server) => submitted(panels, panel, review, server, 1)),
  on('submitAtOnce', declared, (panels, panel, review, server) => submitted(panels, panel, review, server, 0)),
  on('changeReading', async (server, panel, review) => {
    await declaredAll(server, panel, review, [devon, imani]);
    await handedIn(server, imani, panel, review);
    await handedIn(server, devon, panel, review);
  }, async (panels, panel, review, server) => panels.submitReading(live(server, devon), panel, review, { revision: 1, reading: readingOf(await panels.item(live(server, devon), panel, review), { journey: { agrees: false, grade: 'outstanding', comment: 'Better than that.' } }) })),
];
