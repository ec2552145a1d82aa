import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { activity2026, visitsTable2026 } from './activities';
import { template2024 } from './template2024';
import { template2025 } from './template2025';
import { type TemplateDocument } from './types';
import { type TemplateVersion, versionId } from './versions';

/** Who published what ships: nobody in the council. */
export const THE_PRODUCT: PersonRef = { oid: '', name: 'Practice and Impact' };

/** The templates that ship with the product: data in code, so that every server opens every old review whatever its lists hold. */
export const shippedTemplates: readonly { publishedAt: Instant; document: TemplateDocument }[] = [
  { publishedAt: '2024-01-01T00:00:00Z', document: template2024 },
  { publishedAt: '2025-01-01T00:00:00Z', document: template2025 },
  { publishedAt: '2026-01-01T00:00:00Z', document: activity2026 },
  { publishedAt: '2026-01-01T00:00:00Z', document: visitsTable2026 },
];

/** What ships, as the versions that the site's list shows. */
export const shippedVersions: readonly TemplateVersion[] = shippedTemplates.map(({ publishedAt, document }) => ({
  key: document.key,
  version: document.version,
  heading: document.title,
  form: document.form,
  state: 'published',
  document,
  basedOn: '',
  publishedAt,
  publishedBy: THE_PRODUCT,
  retiredAt: undefined,
  retiredBy: undefined,
  retireReason: '',
  updatedAt: publishedAt,
  updatedBy: THE_PRODUCT,
  revision: 1,
}));

const documents = new Map(shippedTemplates.map(({ document }) => [versionId(document), document]));

/** The document of a version that ships; undefined for any other. */
export function shippedDocument(key: string, version: string): TemplateDocument | undefined {
  return documents.get(versionId({ key, version }));
}
