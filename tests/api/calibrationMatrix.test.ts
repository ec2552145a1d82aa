import { contract } from '../../src/contract';
import { type Route } from '../../src/contract/route';
import { allGraded, DUE, goldOf } from '../services/calibration/story';
import { oneTheme, wanted } from '../services/panelThemes/story';
import { actors } from '../support/actors';
import { type CastName, startWorld, type World } from '../support/world';
import { type CalibrationOperation, ofAgreement, ofCalibration, ofCalibrations, ofThemes } from './calibrationRoutes';
import { askingEverybody, everybody, statuses } from './matrixAsk';
import { shared } from './matrixWorld';

/**
 * Every route of calibration, agreement and themes × everybody, held against sentences of who may (domain.md §2, §6): 404
 * unseen, 403 seen and not theirs to do, 409 theirs at a revision that never was or in another state, 400 theirs and wrong.
 */
const STALE = 999;
const bodies: Partial<Record<CalibrationOperation, object>> = {
  startCalibration: { attempt: 'x', review: '' },
  prepareCalibration: { revision: STALE, strikes: [], gold: {}, participants: [], dueDay: '' },
  sendCalibration: { revision: STALE, readThrough: true },
  closeCalibration: { revision: STALE },
  withdrawCalibration: { revision: STALE, reason: 'Twice.' },
  saveCalibrationAnswer: { revision: STALE, grades: {} },
  handInCalibration: { revision: STALE, grades: allGraded('good') },
  collateTheme: { attempt: 'x', target: '', text: '', restsOn: [] },
  changeTheme: { revision: STALE, target: 'tools', text: 'Other words.', restsOn: [] },
  mergeTheme: { revision: STALE, into: 'T-2026-99' },
  dropTheme: { revision: STALE, reason: 'Old.' },
  recommendTheme: { revision: STALE, ...wanted },
};

let world: World;
const on = { draft: '', open: '', closed: '', panel: '', theme: '' };
const child = 'Quilla Thirteenmark';
beforeAll(async () => {
  world = await startWorld();
  const { calibration } = world.services;
  // Morgan wrote it: so of the cast Robin and Eden can be asked to grade it blind.
  const { reference: review } = await shared(world, 'morgan', child);
  for (const state of ['draft', 'open', 'closed'] as const) {
    const reference = (await calibration.start(actors.quinn, { attempt: `attempt-${state}`, review })).calibration.reference;
    on[state] = reference;
    await calibration.prepare(actors.quinn, reference, { revision: 1, strikes: [], gold: goldOf('good'), participants: [actors.robin.oid, actors.eden.oid], dueDay: DUE });
    if (state !== 'draft') await calibration.send(actors.quinn, reference, { revision: 2, readThrough: true });
  }
  await calibration.handIn(actors.robin, on.closed, { revision: 0, grades: allGraded('inadequate') });
  await calibration.close(actors.quinn, on.closed, { revision: 3 });
  on.theme = await oneTheme(world);
  on.panel = world.stores.panelThemes.get(on.theme)?.value.panelReference ?? '';
}, 120_000);
afterAll(() => world.stop());

const { statusesOf, heard } = askingEverybody<CalibrationOperation>(() => world, bodies);

const leads = ['quinn', 'morgan'] as const;
const takePart = ['robin', 'eden'] as const;
const around = [...leads, ...takePart] as const;
const office = [...leads, 'casey'] as const;

test.each<[CalibrationOperation, readonly CastName[], number]>([
  ['listCalibrations', everybody, 200], ['listCalibrationSources', leads, 200], ['getOwnAgreement', ['morgan', ...takePart], 200], ['getServiceAgreement', leads, 200], ['listThemePanels', office, 200],
])('%s opens to those whose work it is', async (operation, allowed, status) => {
  expect(await statusesOf(operation, {})).toEqual(statuses(everybody, allowed, status));
});

test('an exercise over what does not exist is started by nobody, and only a QA lead is told that it does not', async () => {
  expect(await statusesOf('startCalibration', {})).toEqual(Object.fromEntries(everybody.map((name) => [name, name === 'quinn' || name === 'morgan' ? 404 : 403])));
});

/** What is asked of an open exercise; nothing of it changes anything. */
const ofOpen: Readonly<Record<(typeof ofCalibration)[number], readonly [readonly CastName[], number]>> = {
  getCalibration: [around, 200], listCalibrationCandidates: [leads, 200], prepareCalibration: [leads, 409], sendCalibration: [leads, 409], closeCalibration: [leads, 409], withdrawCalibration: [leads, 409],
  saveCalibrationAnswer: [takePart, 404], handInCalibration: [takePart, 404],
};

test.each(ofCalibration)('%s of an open exercise answers the QA leads, those who take part and everybody else as domain.md says', async (operation) => {
  const [allowed, status] = ofOpen[operation];
  expect(await statusesOf(operation, { reference: on.open })).toEqual(statuses(around, allowed, status));
});

test.each(ofCalibration)('%s of a draft is there for the QA leads alone, and its author sets no gold standard', async (operation) => {
  const changes = operation === 'prepareCalibration' || operation === 'sendCalibration';
  const answered = await statusesOf(operation, { reference: on.draft });
  expect(Object.entries(answered).filter(([name]) => !(leads as readonly string[]).includes(name))).toEqual(Object.entries(statuses([], [], 200)).filter(([name]) => !(leads as readonly string[]).includes(name)));
  if (changes) expect([answered.quinn, answered.morgan]).toEqual([409, 403]);
});

test.each(ofThemes)('%s answers the office and nobody else', async (operation) => {
  const [writes, byPanel] = [operation !== 'listPanelThemes', operation === 'listPanelThemes' || operation === 'collateTheme'];
  const expected = (name: CastName) => {
    if (name === 'noa') return 403;
    if (!(office as readonly string[]).includes(name)) return byPanel ? 403 : 404;
    if (!writes) return 200;
    return name === 'casey' ? 403 : operation === 'collateTheme' ? 400 : 409;
  };
  expect(await statusesOf(operation, { reference: on.panel, theme: on.theme })).toEqual(Object.fromEntries(everybody.map((name) => [name, expected(name)])));
});

test.each(ofAgreement)('%s is the reviewer’s own and the QA leads’', async (operation) => {
  const answered = await statusesOf(operation, { oid: actors.robin.oid });
  expect(answered).toEqual(Object.fromEntries(everybody.map((name) => [name, name === 'robin' || (leads as readonly string[]).includes(name) ? 200 : 403])));
});

test('what does not exist answers everybody as if they might not see it', async () => {
  for (const operation of ofCalibration) expect(Object.values(await statusesOf(operation, { reference: 'C-2026-99' }))).toEqual(everybody.map((name) => (name === 'noa' ? 403 : 404)));
});

test('nobody who takes part, and nobody else, finds the review, the gold standard or the others in any answer', async () => {
  for (const name of everybody) for (const page of ['/api/calibrations', `/api/calibrations/${on.open}`, `/api/calibrations/${on.closed}`, '/api/my-work', '/api/agreement']) heard.push({ name, text: (await world.ask(name, page)).text });
  const { reviewReference } = world.stores.calibrations.get(on.open)?.value ?? { reviewReference: '' };
  const strangers = heard.filter(({ name }) => !(office as readonly string[]).includes(name));
  expect(strangers.filter(({ text }) => text.includes(reviewReference) || text.includes('Thirteenmark') || text.includes('Quilla'))).toEqual([]);
  expect(strangers.filter(({ name, text }) => name !== 'robin' && text.includes('shows it'))).toEqual([]);
  expect(strangers.filter(({ name, text }) => name !== 'robin' && text.includes(actors.robin.oid))).toEqual([]);
  expect(strangers.some(({ name, text }) => name === 'robin' && text.includes('shows it'))).toBe(true);
});

test('every route of calibration, agreement and themes is in this matrix', () => {
  const mine = Object.entries<Route>(contract).filter(([, { path }]) => /^\/api\/(calibration|agreement|service-agreement|theme)/.test(path)).map(([name]) => name);
  expect([...ofCalibrations, ...ofCalibration, ...ofThemes, ...ofAgreement].sort()).toEqual(mine.sort());
});
