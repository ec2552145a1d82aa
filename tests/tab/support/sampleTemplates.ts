import type { TemplateResource, TemplateVersionResource } from '../../../src/contract/templates';
import { presentTemplate, presentTemplateVersion } from '../../../src/api/presenters/templates';
import { compareTemplates } from '../../../src/domain/templates/compare';
import { documentFaults } from '../../../src/domain/templates/faults';
import { shippedVersions } from '../../../src/domain/templates/shipped';
import { template2025 } from '../../../src/domain/templates/template2025';
import { type TemplateVersion, versionId } from '../../../src/domain/templates/versions';

const may = { allowed: true };
const [legal] = template2025.standards.slice(-1);

/** A draft that is not finished: one section has no title yet, and one standard is for looked-after children only. */
const draft: Partial<TemplateVersion> = {
  version: '2026',
  state: 'draft',
  basedOn: 'practice-and-impact/2025',
  publishedAt: undefined,
  publishedBy: undefined,
  document: { ...template2025, version: '2026', sections: template2025.sections.map((section, index) => (index === 1 ? { ...section, title: '' } : section)), standards: [...template2025.standards.slice(0, -1), ...(legal ? [{ ...legal, for: ['lookedAfter' as const] }] : [])] },
};

const versions: TemplateVersion[] = shippedVersions.flatMap((shipped) => (versionId(shipped) === 'practice-and-impact/2025' ? [{ ...shipped, ...draft }, shipped] : [shipped]));

/** Every version as the API gives it: what ships, and a draft. */
export const sampleTemplates: readonly TemplateVersionResource[] = versions.map((version) => {
  const { document, ...row } = version;
  const open = row.state === 'draft' || row.key === 'visits-table';
  const closed = { allowed: false, sentence: `This version is ${row.state}.` };
  return JSON.parse(JSON.stringify(presentTemplateVersion({ row, document, active: row.version === '2025', shipped: !open, reviews: open ? 0 : 14, faults: open ? documentFaults(document) : [], abilities: { save: open ? may : closed, publish: open ? may : closed, retire: may, copy: may } }))) as TemplateVersionResource;
});

/** The version of that name. */
export function sampleTemplateOf(key: string | undefined, version: string | undefined): TemplateVersionResource | undefined {
  return sampleTemplates.find((each) => each.key === key && each.version === version);
}

/** The form that a reviewer meets, of the version of that name. */
export function sampleFormOf(key: string | undefined, version: string | undefined): TemplateResource {
  const document = versions.find((each) => each.key === key && each.version === version)?.document;
  return document?.form === 'review' ? presentedForm(document) : presentedForm(template2025);
}
const presentedForm = (template: Parameters<typeof presentTemplate>[0]): TemplateResource => JSON.parse(JSON.stringify(presentTemplate(template))) as TemplateResource;

/** What is different between two of them. */
export function sampleChanges(params: Record<string, string>) {
  const [before, after] = [sampleTemplateOf(params.otherKey, params.otherVersion), sampleTemplateOf(params.key, params.version)];
  return { before, after, changes: before && after ? compareTemplates(before.document, after.document) : [] };
}
