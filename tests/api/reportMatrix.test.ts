import { published, starting, words, written } from '../services/reports/story';
import { inTracker } from '../support/story';
import { type CastName, startWorld, type World } from '../support/world';
import { askingEverybody, everybody, statuses } from './matrixAsk';
import { ofOneReport, type ReportOperation } from './reportRoutes';

/** Every route of reports × everybody, held against sentences of who may (domain.md §2, §10): 404 unseen, 403 seen and not theirs to do, 409 theirs at a revision that never was. */
const STALE = 999;
const bodies: Partial<Record<ReportOperation, object>> = {
  startReport: { attempt: 'attempt-matrix', ...starting, toDay: '2099-01-01' },
  saveReport: { revision: STALE, words },
  publishReport: { revision: STALE, stamp: 'none' },
  withdrawReport: { revision: STALE, reason: 'A sign-off was recorded by mistake.' },
  exportReport: { as: 'excel' },
};
const queries: Partial<Record<ReportOperation, Record<string, string>>> = { getReportRows: { part: 'openAfter' } };

let world: World;
const on = { draft: '', published: '' };
beforeAll(async () => {
  world = await startWorld();
  await inTracker(world);
  on.draft = (await written(world)).reference;
  on.published = (await published(world)).reference;
}, 120_000);
afterAll(() => world.stop());

const { statusesOf, heard } = askingEverybody<ReportOperation>(() => world, bodies);
const leads = ['quinn', 'morgan'] as const;
const office = [...leads, 'casey'] as const;
const readers = [...office, 'lee'] as const;
type Row = readonly [ReportOperation, readonly CastName[], number];
const ask = (operation: ReportOperation, reference: string) => statusesOf(operation, { reference }, queries[operation]);

test('the office and senior leaders list reports, and the office alone starts one', async () => {
  expect(await statusesOf('listReports', {})).toEqual(statuses(everybody, readers, 200));
  expect(await statusesOf('startReport', {})).toEqual(statuses(everybody, office, 400));
});

const ofDraft: readonly Row[] = [['getReport', office, 200], ['getReportRows', office, 200], ['saveReport', office, 409], ['publishReport', leads, 409], ['withdrawReport', office, 409], ['exportReport', office, 200]];
test.each(ofDraft)('%s of a draft answers the office and everybody else as domain.md says', async (operation, may, status) => {
  expect(await ask(operation, on.draft)).toEqual(statuses(office, may, status));
});

const ofPublished: readonly Row[] = [['getReport', readers, 200], ['getReportRows', readers, 200], ['saveReport', office, 409], ['publishReport', leads, 409], ['withdrawReport', leads, 409], ['exportReport', readers, 200]];
test.each(ofPublished)('%s of a published one is seen by senior leaders too, and changed by nobody', async (operation, may, status) => {
  expect(await ask(operation, on.published)).toEqual(statuses(readers, may, status));
});

test('one that does not exist answers everybody as if they might not see it', async () => {
  for (const operation of ofOneReport) expect(Object.values(await ask(operation, 'REP-2026-99'))).toEqual(everybody.map((name) => (name === 'noa' ? 403 : 404)));
});

test('a figure that there is not is refused, and so is a file of another kind', async () => {
  const asked = await world.ask('quinn', `/api/reports/${on.draft}/rows?part=average`);
  const file = await world.ask('quinn', `/api/reports/${on.draft}/export`, { method: 'POST', body: { as: 'pdf' } });
  expect([asked.status, file.status]).toEqual([400, 400]);
});

test('no answer to a senior leader holds anybody’s name', () => {
  const told = heard.filter(({ name }) => name === 'lee').map(({ text }) => text).join('\n');
  expect(told).toContain('More children see the same worker.');
  for (const name of ['Quinn', 'Casey', 'Ola']) expect(told).not.toContain(name);
});
