import { cast } from '../../../infra/local/demo/people';
import { actorOf, knowPeople } from '../../../infra/local/demo/knowPeople';
import { connect, type Connection } from '../../../infra/local/connection';
import { importCaseload } from '../../../src/services/caseload/importCaseload';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { quickTiming } from '../../graph/quickTiming';
import { startTestTenant, type TestTenant } from '../../support/tenant';

let tenant: TestTenant;
let connection: Connection;
const casey = actorOf(cast.casey);
const heading = 'record_number,name,date_of_birth,gender,ethnicity,religion,status,team,allocated_worker,line_manager';
const wren = 'M1,Wren Ashdown,2014-03-27,Female,,,Child in Need,Safeguarding North,jules.okeford@harbourshire.example,Ola Fenwright';
const otis = 'M2,"Brackwell, Otis",27/03/2016,Male,,,LAC,Children in Care,,';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const run = (text: string, dryRun = false) => importCaseload(connection.context, casey, bytesOf(text), { dryRun });
const counts = async (text: string) => {
  const { added, changed, unchanged } = await run(text);
  return { added, changed, unchanged };
};

beforeAll(async () => {
  tenant = await startTestTenant();
  connection = await connect(tenant.connect({ timing: quickTiming() }));
  await knowPeople(connection, Object.values(cast));
});
afterAll(() => tenant.close());

test('a dry run says what would happen and writes nothing', async () => {
  tenant.calls.reset();
  expect(await run([heading, wren, otis].join('\n'), true)).toMatchObject({ added: 2, faults: [] });
  expect(tenant.calls.total().calls).toBe(0);
});

test('one bad row stops the whole file, with every fault named by line and column', async () => {
  const { faults } = await run([heading, wren, 'M3,,2014-02-30,,,,CIN,North,Nobody,'].join('\r\n'));
  expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual(['3 name', '3 date_of_birth', '3 allocated_worker']);
  expect(connection.stores.children.count).toBe(0);
});

test('a row without a comma hides no fault of the others, and nothing is imported', async () => {
  const { faults, added } = await run([heading, 'M3 Wren,2014-03-27,,,,CIN,North,,', wren, 'M4,Ash,2014-13-01,,,,CIN,North,,'].join('\r\n'));
  expect([faults.map(({ line, column }) => `${line} ${column}`), added]).toEqual([['2 line_manager', '4 date_of_birth'], 0]);
  expect(connection.stores.children.count).toBe(0);
});

test('a good file is imported with workers found by sign-in name and by full name', async () => {
  expect(await counts(`\uFEFF${[heading, wren, otis].join('\n')}`)).toEqual({ added: 2, changed: 0, unchanged: 0 });
  expect(connection.stores.children.get('M1')?.value).toMatchObject({ worker: { oid: cast.jules.oid }, lineManager: { oid: cast.ola.oid } });
});

test('running it twice changes nothing, and costs no Graph call', async () => {
  tenant.calls.reset();
  expect(await counts([heading, wren, otis].join('\n'))).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect(tenant.calls.total().calls).toBe(0);
});

test('a row that changed is updated', async () => {
  expect(await counts([heading, wren.replace('North', 'South'), otis].join('\n'))).toEqual({ added: 0, changed: 1, unchanged: 1 });
});

test('a record number in other letters is the same child, as in SharePoint', async () => {
  expect(await counts([heading, wren.replace('North', 'South').replace('M1', 'm1')].join('\n'))).toEqual({ added: 0, changed: 0, unchanged: 1 });
});

test('names in Excel’s plain CSV arrive with their accents, and the report says so', async () => {
  const { notes } = await importCaseload(connection.context, casey, Buffer.from(`${heading}\r\nM5,Zoë Ashdown,2014-03-27,,,,CIN,North,,`, 'latin1'), { dryRun: false });
  expect([connection.stores.children.get('M5')?.value.name, notes]).toEqual(['Zoë Ashdown', [expect.stringContaining('Windows-1252')]]);
});

test('an import that stopped half way is finished by running it again', async () => {
  const text = [heading, ...Array.from({ length: 12 }, (_, index) => `H${index},Half Way${index},2015-05-05,,,,CIN,Assessment,,`)].join('\n');
  const stopGraph = connection.stores.children.subscribe(({ key }) => key === 'H3' && tenant.faults.set({ away: true }));
  await expect(run(text)).rejects.toMatchObject({ code: 'unavailable' });
  stopGraph();
  tenant.faults.reset();
  expect(await run(text)).toMatchObject({ resumed: true });
  expect([...connection.stores.children.values()].filter(({ value }) => value.recordNumber.startsWith('H'))).toHaveLength(12);
}, 60_000);

test('somebody who may not import is refused with the reason', async () => {
  await expect(importCaseload(connection.context, actorOf(cast.robin), bytesOf(heading), { dryRun: true })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'roleMayNot' } });
});

test('each import is in the audit', async () => {
  await connection.committer.sweep();
  expect((await connection.stores.audit.of('caseload')).map(({ action }) => action)).toEqual(expect.arrayContaining(['caseload.import.running', 'caseload.import.done']));
  expect((await verifyAudit(connection.stores)).findings).toEqual([]);
});
