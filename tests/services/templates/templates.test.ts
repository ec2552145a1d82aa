import { verifyAudit } from '../../../src/services/audit/verifyAudit';
import { type Template } from '../../../src/domain/templates/types';
import { type TemplateVersion } from '../../../src/domain/templates/versions';
import { actors } from '../../support/actors';
import { openServer, type TestServer } from '../../support/services';
import { assigned, everybodySignsIn, inProgress } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';

const { casey, quinn, morgan, robin } = actors;
const name2025 = { key: 'practice-and-impact', version: '2025' };
const refused = (reason: string) => expect.objectContaining({ details: expect.objectContaining({ reason }) as unknown }) as Error;

let tenant: TestTenant;
let server: TestServer;
beforeEach(async () => {
  tenant = await startTestTenant();
  server = await openServer(tenant);
  await everybodySignsIn(server);
});
afterEach(() => tenant.close());

/** Quinn drafts the next version, asking this of looked-after children only; gives its name. */
async function drafted(changes: (document: Template) => Template = withTitle('Review of 2026')) {
  const { row, document } = await server.services.templates.start(quinn, name2025);
  const name = { key: row.key, version: row.version };
  const saved = await server.services.templates.save(quinn, name, { revision: row.revision, document: changes(document as Template) });
  return { name, revision: saved.row.revision };
}
const withTitle = (title: string) => (document: Template): Template => ({ ...document, title });
const forLookedAfter = (document: Template): Template => ({ ...document, standards: document.standards.map((standard) => (standard.key === 'legal-documents' ? { ...standard, for: ['lookedAfter'] } : standard)) });
const listedVersions = () => server.services.templates.list(quinn).map(({ row, active }) => `${row.key}/${row.version} ${row.state}${active ? ' active' : ''}`);

test('what ships is listed from the first moment, and written into the list once, however many servers start', async () => {
  expect(listedVersions()).toEqual(['practice-and-impact/2025 published active', 'practice-and-impact/2024 published', 'learning-activity/2026 published active', 'visits-table/2026 published active']);
  const second = await openServer(tenant);
  expect([await server.services.templates.showShipped(), await second.services.templates.showShipped(), await server.services.templates.showShipped()]).toEqual([4, 4, 0]);
  expect((await openServer(tenant)).stores.templates.count).toBe(4);
});

test('new reviews begin with the version that was published last, and those begun before keep theirs', async () => {
  const before = await assigned(server);
  const { name, revision } = await drafted();
  const during = await assigned(server);
  await server.services.templates.publish(quinn, name, { revision });
  const after = await assigned(server);
  expect([before, during, after].map((reference) => server.stores.reviews.get(reference)?.value.templateVersion)).toEqual(['2025', '2025', '2026']);
});

test('a version that was published takes no word more: the service refuses, and so does the store', async () => {
  const { name, revision } = await drafted();
  const published = await server.services.templates.publish(quinn, name, { revision });
  await expect(server.services.templates.save(quinn, name, { revision: published.row.revision, document: { ...published.document, title: 'Other' } })).rejects.toMatchObject({ code: 'stateForbids' });
  const stored = server.stores.templates.get('practice-and-impact/2026');
  if (!stored) throw new Error('The version is in the list.');
  const forbidden: Partial<TemplateVersion>[] = [{ document: { ...published.document, title: 'Other' } }, { heading: 'Other' }, { version: '2027' }, { state: 'draft' }, { publishedAt: undefined }];
  for (const change of forbidden) await expect(server.stores.templates.update(stored, change, { priority: 'save' })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('a review shows what is asked of its child’s status, and nothing of the rest is missing', async () => {
  const { name, revision } = await drafted(forLookedAfter);
  await server.services.templates.publish(quinn, name, { revision });
  const view = await server.services.reviews.get(robin, await inProgress(server));
  const standards = view.parts?.find(({ part }) => part.part === 'standards')?.part.answers;
  expect(Object.keys((standards as { standards: object }).standards)).not.toContain('legal-documents');
  expect(view.missing.map(({ path }) => path)).not.toContain('standards.legal-documents.outcome');
});

test('two QA leads on one draft: the second is told what is there now', async () => {
  const { name, revision } = await drafted();
  const { document } = server.services.templates.open(morgan, name);
  await server.services.templates.save(quinn, name, { revision, document: { ...document, title: 'Quinn’s words' } });
  await expect(server.services.templates.save(morgan, name, { revision, document: { ...document, title: 'Morgan’s words' } })).rejects.toMatchObject({ code: 'stale', details: { current: { document: { title: 'Quinn’s words' } } } });
});

test('saving the same words again costs no Graph call', async () => {
  const { name, revision } = await drafted();
  tenant.calls.reset();
  await server.services.templates.save(quinn, name, { revision, document: server.services.templates.open(quinn, name).document });
  expect(tenant.calls.total().calls).toBe(0);
});

test('a draft that is no template is refused with every fault by path; one that is only unfinished is kept', async () => {
  const { name, revision } = await drafted();
  const { document } = server.services.templates.open(quinn, name);
  await expect(server.services.templates.save(quinn, name, { revision, document: { ...document, title: 7, extra: 1 } })).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'document.extra' }, { path: 'document.title' }] } });
  const kept = await server.services.templates.save(quinn, name, { revision, document: { ...document, title: '' } });
  expect(kept.faults).toMatchObject([{ path: 'title' }]);
  await expect(server.services.templates.publish(quinn, name, { revision: kept.row.revision })).rejects.toMatchObject({ code: 'incomplete' });
});

test('drafts exist for the quality assurance team alone, and only the QA lead edits', async () => {
  const { name, revision } = await drafted();
  expect(server.services.templates.get(casey, name).title).toBe('Review of 2026');
  expect(() => server.services.templates.get(robin, name)).toThrow(expect.objectContaining({ code: 'notFound' }) as Error);
  expect(() => server.services.templates.list(robin)).toThrow(refused('roleMayNot'));
  await expect(server.services.templates.publish(casey, name, { revision })).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'roleMayNot' } });
});

test('what was exported is imported as the same draft elsewhere, and twice is the same as once', async () => {
  const file = JSON.parse(JSON.stringify(server.services.templates.export(quinn, name2025))) as { template: Template };
  expect(await server.services.templates.import(quinn, file)).toMatchObject({ created: false, view: { row: { version: '2025' } } });
  const other = { ...file, template: { ...file.template, version: '2026-north' } };
  const [first, again] = [await server.services.templates.import(quinn, other), await server.services.templates.import(quinn, other)];
  expect([first.created, again.created, first.view.document]).toEqual([true, false, other.template]);
  expect(listedVersions().filter((each) => each.includes('2026-north'))).toEqual(['practice-and-impact/2026-north draft']);
});

test.each<readonly [string, object, readonly string[]]>([
  ['another kind of file', { format: 'something', formatVersion: 1, template: {} }, ['format']],
  ['a later format', { format: 'practice-and-impact/template', formatVersion: 2, template: {} }, ['formatVersion']],
  ['a template with an unknown rule', { format: 'practice-and-impact/template', formatVersion: 1, template: { form: 'activity', key: 'a', version: '1', title: 'A', kinds: ['party'], sections: [], cases: [] } }, ['template.kinds.0']],
  ['a template that asks nothing', { format: 'practice-and-impact/template', formatVersion: 1, template: { form: 'activity', key: 'a', version: '1', title: 'A', kinds: ['survey'], sections: [], cases: [] } }, ['template.sections']],
])('%s is not imported, and each fault is named by its path', async (_, file, paths) => {
  const refusal = await server.services.templates.import(quinn, file).catch((error: unknown) => error);
  expect((refusal as { details: { faults: { path: string }[] } }).details.faults.map(({ path }) => path)).toEqual(paths);
});

test('a retired version begins nothing new, and what began with it goes on', async () => {
  const { name, revision } = await drafted();
  const published = await server.services.templates.publish(quinn, name, { revision });
  const reference = await assigned(server);
  await server.services.templates.retire(quinn, name, { revision: published.row.revision, reason: 'Too long.' });
  expect((await server.services.reviews.get(casey, reference)).review.templateVersion).toBe('2026');
  expect(server.stores.reviews.get(await assigned(server))?.value.templateVersion).toBe('2025');
});

test('one that ships can be retired too, but never the last that reviews could begin with', async () => {
  await server.services.templates.retire(quinn, { key: 'practice-and-impact', version: '2024' }, { revision: 1, reason: 'Old.' });
  await expect(server.services.templates.retire(quinn, name2025, { revision: 1, reason: 'Old.' })).rejects.toMatchObject({ code: 'stateForbids' });
});

test('every step of a template is in the audit, and the chain holds', async () => {
  const { name, revision } = await drafted();
  const published = await server.services.templates.publish(quinn, name, { revision });
  await server.services.templates.retire(quinn, name, { revision: published.row.revision, reason: 'Too long.' });
  await server.committer.sweep();
  const entries = await server.stores.audit.of('template/practice-and-impact');
  expect(entries.map(({ action }) => action)).toEqual(['template.started', 'template.saved', 'template.published', 'template.retired']);
  expect((await verifyAudit(server.stores)).findings).toEqual([]);
});
