import { type Instant, londonDay } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Actor } from '../people/types';
import { documentFaults } from './faults';
import { readDocument } from './readDocument';
import { type GradeScale, type TemplateDocument } from './types';
import { activeVersion, servesReviews, type TemplateVersion, versionId } from './versions';

/** A name of its own, for a template that begins as a copy of another. */
export interface CopyAs {
  key: string;
  title: string;
}

const by = ({ oid, name }: Actor) => ({ oid, name });
/** Read first, so that the order in which fields were written does not count. */
const textOf = (document: TemplateDocument): string => JSON.stringify(readDocument(document).document);
const scaleOf = (document: TemplateDocument): GradeScale | undefined => (document.form === 'review' ? document.scale : undefined);

/** A draft that begins as a copy: of the next version of the same template, or of a new one. Throws `stateForbids` while another draft of it is in work, `invalid` for a key that is taken. */
export function decideStart(from: TemplateVersion, others: readonly TemplateVersion[], as: CopyAs | undefined, actor: Actor, now: Instant): TemplateVersion {
  const key = as?.key ?? from.key;
  if (as && others.some((other) => other.key === as.key)) throw new AppError('invalid', 'The template was not copied.', { faults: [{ path: 'as.key', code: 'taken', message: `There is a template “${as.key}” already. Choose another key.` }] });
  const inWork = others.find((other) => other.key === key && other.state === 'draft');
  if (inWork) throw new AppError('stateForbids', `Version ${inWork.version} of this template is being drafted already. Finish that draft, or discard it.`);
  const document = { ...from.document, key, title: as?.title ?? from.document.title, version: nextVersion(key, others, now) };
  return draftOf(document, versionId(from), actor, now);
}

/** What was imported, as a draft. Throws `invalid` when its version is there already with other words. */
export function decideImport(document: TemplateDocument, existing: TemplateVersion | undefined, others: readonly TemplateVersion[], actor: Actor, now: Instant): TemplateVersion | 'unchanged' {
  if (existing && textOf(existing.document) === textOf(document)) return 'unchanged';
  if (existing) {
    const message = existing.state === 'draft' ? `Version ${document.version} is being drafted with other words. Discard that draft, or give the file another version.` : `Version ${document.version} is ${existing.state} with other words, and can never change. Give the file another version.`;
    throw new AppError('invalid', 'The template was not imported.', { faults: [{ path: 'template.version', code: 'taken', message }] });
  }
  const inWork = others.find((other) => other.key === document.key && other.state === 'draft');
  if (inWork) throw new AppError('stateForbids', `Version ${inWork.version} of this template is being drafted already. Finish that draft, or discard it, and then import.`);
  return draftOf(document, '', actor, now);
}

/** A draft takes new words; its key and version are its name and stay. Throws `stateForbids` once it is published, `invalid` for another name. */
export function decideSave(draft: TemplateVersion, document: TemplateDocument, actor: Actor, now: Instant): Partial<TemplateVersion> {
  ensureDraft(draft);
  const faults: Fault[] = (['key', 'version', 'form'] as const).filter((name) => document[name] !== draft[name]).map((name) => ({ path: `document.${name}`, code: 'fixed', message: `This stays “${draft[name]}”.` }));
  if (faults.length > 0) throw new AppError('invalid', 'The draft was not saved.', { faults });
  return { document, heading: document.title, updatedAt: now, updatedBy: by(actor) };
}

/** From now on this version is there for ever, and new reviews begin with it. Throws `incomplete` with everything that stands in the way. */
export function decidePublish(draft: TemplateVersion, others: readonly TemplateVersion[], actor: Actor, now: Instant): Partial<TemplateVersion> {
  ensureDraft(draft);
  const faults = publishFaults(draft.document, others);
  if (faults.length > 0) throw new AppError('incomplete', `This version cannot be published yet: ${faults.length === 1 ? '1 thing is' : `${faults.length} things are`} wrong.`, { faults });
  return { state: 'published', publishedAt: now, publishedBy: by(actor) };
}

/** What stands in the way of publishing, by path of the document: its own faults, and a scale that is known in other words. */
export function publishFaults(document: TemplateDocument, others: readonly TemplateVersion[]): Fault[] {
  const scale = scaleOf(document);
  const clash = others.find((other) => other.publishedAt !== undefined && scaleOf(other.document)?.version === scale?.version && differs(scaleOf(other.document), scale));
  if (!clash || !scale) return documentFaults(document);
  // domain.md §3.4: a review keeps the scale version it was graded on, so a version means one wording.
  const message = `Grade scale “${scale.version}” is in use with other words (version ${clash.version}). Give the changed scale a version and a first day of its own.`;
  return [...documentFaults(document), { path: 'scale.version', code: 'taken', message }];
}

/** Nothing new begins with a retired version; what began with it goes on. A draft is discarded so. Throws `stateForbids` for the last form that reviews could begin with. */
export function decideRetire(version: TemplateVersion, others: readonly TemplateVersion[], reason: string, actor: Actor, now: Instant): Partial<TemplateVersion> {
  if (version.state === 'retired') throw new AppError('stateForbids', 'This version is retired already.');
  if (reason.trim() === '') throw new AppError('invalid', 'The version was not retired.', { faults: [{ path: 'reason', code: 'required', message: 'Say why this version is retired.' }] });
  const rest = others.filter((other) => versionId(other) !== versionId(version));
  if (version.state === 'published' && version.form === 'review' && !activeVersion(rest, servesReviews)) throw new AppError('stateForbids', 'New reviews could not begin without this version. Publish another one first.');
  return { state: 'retired', retiredAt: now, retiredBy: by(actor), retireReason: reason };
}

function differs(a: GradeScale | undefined, b: GradeScale | undefined): boolean {
  const words = (scale: GradeScale | undefined) => JSON.stringify([scale?.from, scale?.grades.map(({ code, label, descriptor }) => [code, label, descriptor])]);
  return words(a) !== words(b);
}

function ensureDraft({ state }: TemplateVersion): void {
  if (state !== 'draft') throw new AppError('stateForbids', `This version is ${state}: it can never change. Begin a new version from it.`);
}

function draftOf(document: TemplateDocument, basedOn: string, actor: Actor, now: Instant): TemplateVersion {
  const { key, version, form } = document;
  const not = { publishedAt: undefined, publishedBy: undefined, retiredAt: undefined, retiredBy: undefined, retireReason: '' };
  return { key, version, heading: document.title, form, state: 'draft', document, basedOn, ...not, updatedAt: now, updatedBy: by(actor), revision: 1 };
}

/** The year, and a running number where the year is taken: `2026`, `2026-2`. */
function nextVersion(key: string, others: readonly TemplateVersion[], now: Instant): string {
  const year = londonDay(now).slice(0, 4);
  const taken = new Set(others.filter((other) => other.key === key).map(({ version }) => version));
  for (let number = 1; ; number += 1) {
    const version = number === 1 ? year : `${year}-${number}`;
    if (!taken.has(version)) return version;
  }
}
