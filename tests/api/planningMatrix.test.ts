import { actors } from '../support/actors';
import { declaredAll, scheduled, sitting } from '../support/panelStory';
import { allChecks, revisionOf, soundQuality } from '../support/story';
import { type CastName, startWorld, type World } from '../support/world';
import { askingEverybody, everybody, statuses } from './matrixAsk';
import { handedIn } from './matrixWorld';
import { ofPanel, ofPanelItem, ofPanels, type PlanningOperation } from './planningRoutes';

/**
 * Every route of planning, declaring and reading × everybody, held against sentences of who may (domain.md §2, §6): 404
 * unseen, 403 seen and not theirs to do, 409 theirs at a revision that never was, 400 theirs and wrong, 200 what changes nothing.
 */
const STALE = 999;
const nothing = { agrees: undefined, comment: '' };
const reading = { grades: {}, feedbackSought: nothing, childRecommendations: nothing, serviceRecommendations: nothing };
const seats = { minutes: 90, chairOid: actors.imani.oid, members: sitting };
const bodies: Partial<Record<PlanningOperation, object>> = {
  schedulePanel: { ...seats, attempt: 'attempt-of-matrix', startsAt: '2020-01-01T10:00:00Z', agenda: [], hideGrades: false },
  changePanel: { ...seats, revision: STALE },
  postponePanel: { revision: STALE, startsAt: '2026-06-01T10:00:00Z', reason: 'Leave.' },
  cancelPanel: { revision: STALE, reason: 'Nothing is ready.' },
  setAgenda: { revision: STALE, agenda: [] },
  replaceChair: { revision: STALE, oid: actors.imani.oid },
  hideReviewerGrades: { revision: STALE, hide: true },
  // No conflict has no kind: refused, and nothing is recorded.
  declareConflict: { answer: 'conflict', note: '' },
  pinConflict: { kind: 'other', note: '' },
  liftConflict: { reason: 'Asked about the wrong child.' },
  saveReading: { revision: STALE, reading },
  submitReading: { revision: STALE, reading },
};

let world: World;
/** Robin's, which Devon has declared on, and Morgan's own; both on one panel. */
const on = { robins: { reference: '', review: '', oid: actors.imani.oid }, morgans: { reference: '', review: '', oid: actors.imani.oid } };
beforeAll(async () => {
  world = await startWorld();
  const references: string[] = [];
  for (const [reviewer, child] of [['robin', 'Orla Elevenmark'], ['morgan', 'Petra Twelvemark']] as const) {
    const { reference } = await handedIn(world, reviewer, child);
    await world.services.reviews.chooseForPanel(actors.quinn, reference, { revision: revisionOf(world, reference), checks: allChecks, quality: soundQuality, comment: '' });
    references.push(reference);
  }
  const panel = await scheduled(world, references);
  const [robins = '', morgans = ''] = references;
  await declaredAll(world, panel, robins, [actors.devon]);
  Object.assign(on.robins, { reference: panel, review: robins });
  Object.assign(on.morgans, { reference: panel, review: morgans });
}, 60_000);
afterAll(() => world.stop());

const { statusesOf, heard } = askingEverybody<PlanningOperation>(() => world, bodies);

const office = ['quinn', 'morgan', 'casey'] as const;
const leads = ['quinn', 'morgan'] as const;
const seated = ['quinn', 'morgan', 'imani', 'devon'] as const;
const around = [...seated, 'casey'] as const;
/** Who may, and what a request that changes nothing is told. */
const may: Readonly<Record<PlanningOperation, readonly [readonly CastName[], number]>> = {
  listPanels: [everybody, 200], listPanelCandidates: [office, 200], schedulePanel: [office, 400],
  getPanel: [around, 200], changePanel: [office, 409], postponePanel: [office, 409], cancelPanel: [office, 409], setAgenda: [office, 409],
  getPanelItem: [around, 200], replaceChair: [office, 409], hideReviewerGrades: [office, 409], declareConflict: [seated, 400], pinConflict: [leads, 400], liftConflict: [leads, 409],
  // Of the members only Devon has declared.
  saveReading: [['devon'], 409], submitReading: [['devon'], 409],
};

test.each(ofPanels)('%s is for those whose work it is', async (operation) => {
  const [allowed, status] = may[operation];
  expect(await statusesOf(operation, {})).toEqual(statuses(everybody, allowed, status));
});

test.each([...ofPanel, ...ofPanelItem])('%s answers the office, the members and everybody else as domain.md says', async (operation) => {
  const [allowed, status] = may[operation];
  expect(await statusesOf(operation, on.robins)).toEqual(statuses(around, allowed, status));
});

test.each(ofPanelItem)('%s of the review that a QA lead wrote does not exist for her, member of its panel or not', async (operation) => {
  const [allowed, status] = may[operation];
  const others = around.filter((name) => name !== 'morgan');
  expect(await statusesOf(operation, on.morgans)).toEqual(statuses(others, operation === 'saveReading' || operation === 'submitReading' ? [] : allowed, status));
});

test.each([...ofPanel, ...ofPanelItem])('%s on what does not exist answers everybody as if they might not see it', async (operation) => {
  expect(await statusesOf(operation, { reference: 'P-2026-99', review: 'PIR-2026-99', oid: actors.imani.oid })).toEqual(statuses([], [], 0));
});

test('the matrix changed nothing, and no answer names a child to whoever is not on the panel', () => {
  const { robins } = on;
  expect([world.stores.panels.count, world.stores.panels.get(robins.reference)?.value.revision, world.stores.panelItems.count, world.stores.readings.count, world.stores.declarations.count]).toEqual([1, 1, 0, 0, 1]);
  const strangers = everybody.filter((name) => !(around as readonly CastName[]).includes(name));
  expect(heard.filter(({ name, text }) => strangers.includes(name) && /mark\b/.test(text.replace('matrix', '')))).toEqual([]);
  expect(heard.some(({ name, text }) => name === 'devon' && text.includes('Orla Elevenmark'))).toBe(true);
});
