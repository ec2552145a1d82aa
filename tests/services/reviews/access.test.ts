import { extractRawText, convertToHtml } from 'mammoth';
import { strFromU8, unzipSync } from 'fflate';
import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { allDates, completeAnswers, everybodySignsIn, shared, submitted } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { quinn, casey, robin, jules, lee } = actors;
let tenant: TestTenant;
let server: TestServer;
beforeAll(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterAll(() => tenant.close());

const access = () => server.services.access;
const seen = async (reference: string) => (await access().of(casey, reference)).map(({ by, kind }) => `${by.name} ${kind}`);

test('opening a review costs its reader no Graph call, and is in the coordinator’s log at once', async () => {
  const reference = await submitted(server);
  await access().writeOpenings();
  tenant.calls.reset();
  await server.services.reviews.get(quinn, reference);
  expect(tenant.calls.total().calls).toBe(0);
  expect(await seen(reference)).toEqual([`${quinn.name} opened`]);
});

test('the first opening of a person and day is recorded once, on however many servers and however often', async () => {
  const reference = await submitted(server);
  const other = await openServer(tenant);
  for (const { services } of [server, other, server]) await services.reviews.get(quinn, reference);
  await Promise.all([access().writeOpenings(), other.services.access.writeOpenings()]);
  await server.services.reviews.get(quinn, reference);
  await access().writeOpenings();
  expect(await seen(reference)).toEqual([`${quinn.name} opened`]);
});

test('the next day is another opening', async () => {
  const reference = await submitted(server);
  await server.services.reviews.get(quinn, reference);
  server.clock.set('2026-03-11T09:00:00Z');
  await server.services.reviews.get(quinn, reference);
  await access().writeOpenings();
  server.clock.set('2026-03-10T10:00:00Z');
  expect(await seen(reference)).toEqual([`${quinn.name} opened`, `${quinn.name} opened`]);
});

test('openings that could not be written are written the next time', async () => {
  const reference = await submitted(server);
  const audit = { ...server.stores.audit, append: () => Promise.reject(new Error('Graph is away.')) };
  const cut = await openServer(tenant, { stores: { ...server.stores, audit } });
  await cut.services.reviews.get(quinn, reference);
  await expect(cut.services.access.writeOpenings()).rejects.toThrow('Graph is away.');
  audit.append = (async (...call: Parameters<typeof server.stores.audit.append>) => server.stores.audit.append(...call)) as never;
  await cut.services.access.writeOpenings();
  expect(await seen(reference)).toEqual([`${quinn.name} opened`]);
});

test('only the QA lead and the coordinator see who read a review', async () => {
  const reference = await submitted(server);
  await expect(access().of(robin, reference)).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'roleMayNot' } });
  await expect(access().of(lee, reference)).rejects.toMatchObject({ code: 'notFound' });
});

test('a Word file holds every answer, and on each page who took it out and when', async () => {
  const reference = await submitted(server);
  const { name, bytes } = await access().export(quinn, reference);
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  expect(name).toBe(`${reference}.docx`);
  const written = [...completeAnswers().values()].flatMap((answers) => JSON.stringify(answers).match(/"(?:text|impact|evidence|action|said|analysis|practiceReason|outcomesReason|noneReason)":"([^"\\]+)"/g) ?? []).map((pair) => pair.split('":"')[1]?.slice(0, -1) ?? '');
  expect(written.length).toBeGreaterThan(15);
  expect(written.filter((text) => !value.includes(text))).toEqual([]);
  const header = Object.entries(unzipSync(bytes)).filter(([path]) => /word\/header\d\.xml/.test(path)).map(([, xml]) => strFromU8(xml)).join('');
  expect(header).toContain(`Exported by ${quinn.name} on 10 March 2026 at 10:00`);
});

test('a screen reader finds headings, header rows, names of tables, the language and the title', async () => {
  const { bytes } = await access().export(quinn, await submitted(server));
  const { value: html } = await convertToHtml({ buffer: Buffer.from(bytes) });
  const files = unzipSync(bytes);
  const xml = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  expect([(html.match(/<h1>/g) ?? []).length, (html.match(/<h2>/g) ?? []).length]).toEqual([1, 12]);
  const tables = (xml('word/document.xml').match(/<w:tbl>/g) ?? []).length;
  expect(tables).toBeGreaterThan(12);
  for (const mark of [/<w:tblHeader\/>/g, /<w:tblCaption /g, /<w:tblDescription /g]) expect(xml('word/document.xml').match(mark)).toHaveLength(tables);
  expect(xml('word/styles.xml')).toContain('w:val="en-GB"');
  expect(xml('docProps/core.xml')).toMatch(/<dc:title>.*PIR-/);
});

test('the file of a shared review has its dates, its declaration and what was said of it', async () => {
  const reference = await shared(server);
  const { services } = server;
  await services.reviews.reflect(jules, reference, { attempt: 'attempt-1', text: 'It helped me to see the year as a whole.\n\nI would visit sooner.' });
  await services.reviews.reply(robin, reference, { attempt: 'attempt-2', text: 'Thank you for meeting me.' });
  await services.reviews.recordOfficeUse(quinn, reference, { revision: server.stores.reviews.get(reference)?.value.revision ?? 0, office: allDates });
  const { bytes } = await access().export(robin, reference);
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  for (const words of ['Office use', 'Uploaded to the case system', 'It helped me to see the year as a whole.', 'I would visit sooner.', 'Thank you for meeting me.', 'Declaration']) expect(value).toContain(words);
  expect(value).not.toContain('Not recorded yet');
});

test('no paragraph of the file is empty, and no two tables stand side by side', async () => {
  const { bytes } = await access().export(quinn, await submitted(server));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
  expect(paragraphs.length).toBeGreaterThan(100);
  expect(paragraphs.filter((paragraph) => !/<w:t[ >][^<]*>?[^<]*\S[^<]*<\/w:t>/.test(paragraph))).toEqual([]);
  expect(xml).not.toContain('</w:tbl><w:tbl>');
});

test('an export is recorded before the file is given; one that cannot be recorded is not given', async () => {
  const reference = await submitted(server);
  await access().export(robin, reference);
  expect(await seen(reference)).toEqual([`${robin.name} exported`]);
  const cut = await openServer(tenant, { stores: { ...server.stores, audit: { ...server.stores.audit, append: () => Promise.reject(new Error('Graph is away.')) } } });
  await expect(cut.services.access.export(robin, reference)).rejects.toThrow('Graph is away.');
});

test('whoever may only read it takes no file out, and whoever may not see it hears nothing of it', async () => {
  const reference = await submitted(server);
  const stored = server.stores.reviews.get(reference);
  if (stored) await server.stores.reviews.update(stored, { state: 'shared' }, { priority: 'save' });
  await expect(access().export(jules, reference)).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'roleMayNot' } });
  await expect(access().export(lee, reference)).rejects.toMatchObject({ code: 'notFound' });
});

test('the audit holds with readings and exports in it', async () => {
  const fresh = await startTestTenant();
  const alone = await openServer(fresh);
  await everybodySignsIn(alone);
  const reference = await submitted(alone);
  await alone.services.reviews.get(quinn, reference);
  await alone.services.access.export(quinn, reference);
  await alone.services.access.writeOpenings();
  const report = await verifyAudit(alone.stores);
  await fresh.close();
  expect(report.findings).toEqual([]);
});
