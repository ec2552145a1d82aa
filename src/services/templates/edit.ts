import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type CopyAs, decideImport, decidePublish, decideRetire, decideSave, decideStart } from '../../domain/templates/decisions';
import { readDocument } from '../../domain/templates/readDocument';
import { type TemplateDocument } from '../../domain/templates/types';
import { type TemplateVersion, versionId } from '../../domain/templates/versions';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';
import { atRevision, orStale } from '../support/load';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { commitVersion, createVersion, type Verb } from './commit';
import { everyVersion } from './find';
import { readFile } from './readFile';
import { seeVersion } from './read';
import { listed } from './showShipped';
import { type TemplateVersionView, type VersionName } from './types';
import { viewVersion } from './view';

/** A draft begins as a copy of a version; `as` makes it a template of its own. */
export async function startDraft(context: ServiceContext, actor: Actor, from: VersionName, as?: CopyAs): Promise<TemplateVersionView> {
  ensureMay(actor, 'app.editTemplates');
  const draft = decideStart(seeVersion(context, from), everyVersion(context.stores), as, actor, context.clock.now());
  return viewVersion(context, actor, await createVersion(context, actor, draft, 'template.started'));
}

/** The draft's new words. Throws `invalid` with every fault in the shape of the document, by path; faults in what it asks only hinder publishing. */
export async function saveDraft(context: ServiceContext, actor: Actor, name: VersionName, { revision, document: sent }: { revision: number; document: unknown }): Promise<TemplateVersionView> {
  const stored = await begin(context, actor, name, revision);
  const { document, faults } = readDocument(sent);
  if (!document) throw new AppError('invalid', 'The draft was not saved: it is not a template.', { faults: faults.map((fault) => ({ ...fault, path: `document.${fault.path}` })) });
  const change = decideSave(stored.value, document, actor, context.clock.now());
  if (sameText(stored.value.document, document)) return viewVersion(context, actor, stored.value);
  return commit(context, actor, stored, 'template.saved', change);
}

/** The draft becomes a version for ever, and new reviews begin with it. */
export async function publishDraft(context: ServiceContext, actor: Actor, name: VersionName, { revision }: { revision: number }): Promise<TemplateVersionView> {
  const stored = await begin(context, actor, name, revision);
  return commit(context, actor, stored, 'template.published', decidePublish(stored.value, everyVersion(context.stores), actor, context.clock.now()));
}

/** Nothing new begins with it any more; what began with it goes on. A draft is discarded so. */
export async function retireVersion(context: ServiceContext, actor: Actor, name: VersionName, { revision, reason }: { revision: number; reason: string }): Promise<TemplateVersionView> {
  const stored = await begin(context, actor, name, revision);
  ensureTextsFit({ reason }, LONGEST_REASON);
  return commit(context, actor, stored, 'template.retired', decideRetire(stored.value, everyVersion(context.stores), reason, actor, context.clock.now()));
}

/** What a file holds becomes a draft; what is there already in the same words stays as it is. Throws `invalid` with every fault by path. */
export async function importTemplate(context: ServiceContext, actor: Actor, file: unknown): Promise<{ view: TemplateVersionView; created: boolean }> {
  ensureMay(actor, 'app.editTemplates');
  const document = readFile(file);
  const all = everyVersion(context.stores);
  const existing = all.find((version) => versionId(version) === versionId(document));
  const draft = decideImport(document, existing, all, actor, context.clock.now());
  if (draft === 'unchanged') return { view: viewVersion(context, actor, existing ?? seeVersion(context, document)), created: false };
  return { view: viewVersion(context, actor, await createVersion(context, actor, draft, 'template.imported')), created: true };
}

async function begin(context: ServiceContext, actor: Actor, name: VersionName, revision: number): Promise<Stored<TemplateVersion>> {
  ensureMay(actor, 'app.editTemplates');
  const known = await listed(context, seeVersion(context, name));
  return atRevision(context.stores.templates, known, revision, (row) => viewVersion(context, actor, row.value));
}

async function commit(context: ServiceContext, actor: Actor, stored: Stored<TemplateVersion>, action: Verb, change: Partial<TemplateVersion>): Promise<TemplateVersionView> {
  const committed = await orStale(() => commitVersion(context, actor, stored, action, change), (row: Stored<TemplateVersion>) => viewVersion(context, actor, row.value));
  return viewVersion(context, actor, committed.value);
}

function sameText(a: TemplateDocument, b: TemplateDocument): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
