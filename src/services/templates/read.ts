import { type Actor } from '../../domain/people/types';
import { compareTemplates } from '../../domain/templates/compare';
import { formFor } from '../../domain/templates/formFor';
import { type ChildStatus, type Template } from '../../domain/templates/types';
import { newestFirst, type TemplateVersion, versionId } from '../../domain/templates/versions';
import { type ServiceContext } from '../context';
import { allows, ensureMay, notFound } from '../support/guard';
import { everyVersion, findDocument } from './find';
import { type ComparisonView, type TemplateFile, type TemplateRowView, type VersionName } from './types';
import { reviewCounts, viewRow } from './view';

/** The form that reviews show; it holds nothing about anybody. A draft is nobody's form but theirs who may see templates. */
export function getTemplate({ stores }: ServiceContext, actor: Actor, { key, version }: VersionName, status?: ChildStatus): Template {
  ensureMay(actor, 'app.use');
  const document = findDocument(stores, key, version);
  if (document?.form !== 'review') throw notFound();
  if (!wasPublished(stores, { key, version }) && !allows(actor, { action: 'app.seeTemplates' })) throw notFound();
  return status === undefined ? document : formFor(document, status);
}

/** Every version, by template, the newest first; a draft before what is published. */
export function listTemplates(context: ServiceContext, actor: Actor): TemplateRowView[] {
  ensureMay(actor, 'app.seeTemplates');
  const all = everyVersion(context.stores);
  const counts = reviewCounts(context, actor);
  return [...all].sort(inOrder).map((version) => viewRow(context, actor, version, all, counts));
}

/** The version of that name. Throws `notFound`. */
export function seeVersion({ stores }: Pick<ServiceContext, 'stores'>, name: VersionName): TemplateVersion {
  const found = everyVersion(stores).find((version) => versionId(version) === versionId(name));
  if (!found) throw notFound();
  return found;
}

/** What is different in `after`. */
export function compareVersions(context: ServiceContext, actor: Actor, before: VersionName, after: VersionName): ComparisonView {
  ensureMay(actor, 'app.seeTemplates');
  const [first, second] = [seeVersion(context, before), seeVersion(context, after)];
  return { before: viewRow(context, actor, first), after: viewRow(context, actor, second), changes: compareTemplates(first.document, second.document) };
}

/** A version as a file that `importTemplate` takes, here or in another council. */
export function exportTemplate(context: ServiceContext, actor: Actor, name: VersionName): TemplateFile {
  ensureMay(actor, 'app.seeTemplates');
  return { format: 'practice-and-impact/template', formatVersion: 1, template: seeVersion(context, name).document };
}

function wasPublished(stores: ServiceContext['stores'], name: VersionName): boolean {
  return everyVersion(stores).some((version) => versionId(version) === versionId(name) && version.publishedAt !== undefined);
}

function inOrder(a: TemplateVersion, b: TemplateVersion): number {
  if (a.key !== b.key) return a.form === b.form ? (a.key < b.key ? -1 : 1) : a.form === 'review' ? -1 : 1;
  if (a.state !== b.state && (a.state === 'draft' || b.state === 'draft')) return a.state === 'draft' ? -1 : 1;
  return newestFirst(a, b);
}
