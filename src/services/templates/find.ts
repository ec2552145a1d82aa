import { shippedDocument, shippedVersions } from '../../domain/templates/shipped';
import { type TemplateDocument } from '../../domain/templates/types';
import { type TemplateVersion, versionId } from '../../domain/templates/versions';
import { type Stores } from '../../stores';

/** What a version asks, whatever its state; undefined when there is none. What ships is read from the code: nothing in a list can change it. */
export function findDocument({ templates }: Pick<Stores, 'templates'>, key: string, version: string): TemplateDocument | undefined {
  return shippedDocument(key, version) ?? templates.get(versionId({ key, version }))?.value.document;
}

/** Every version: what the list holds, and what ships but is not in the list yet. */
export function everyVersion({ templates }: Pick<Stores, 'templates'>): TemplateVersion[] {
  const listed = Array.from(templates.values(), ({ value }) => value);
  return [...listed, ...shippedVersions.filter((version) => !templates.get(versionId(version)))];
}
