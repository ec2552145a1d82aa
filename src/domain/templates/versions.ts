import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type TemplateDocument } from './types';

export const templateStates = ['draft', 'published', 'retired'] as const;
export type TemplateState = (typeof templateStates)[number];

/** One version of one template as it is stored: once it is published its document never changes (domain.md §3.8). */
export interface TemplateVersion {
  key: string;
  version: string;
  /** The document’s title: “Title” itself is a column that SharePoint keeps. */
  heading: string;
  form: TemplateDocument['form'];
  state: TemplateState;
  document: TemplateDocument;
  /** The version that it began as a copy of; empty for one that ships or was imported. */
  basedOn: string;
  publishedAt: Instant | undefined;
  publishedBy: PersonRef | undefined;
  retiredAt: Instant | undefined;
  retiredBy: PersonRef | undefined;
  retireReason: string;
  updatedAt: Instant;
  updatedBy: PersonRef;
  revision: number;
}

/** `practice-and-impact/2025`: names one version for ever. */
export const versionId = ({ key, version }: Pick<TemplateVersion, 'key' | 'version'>): string => `${key}/${version}`;

/** The newest published first; among those of one moment, the later version. */
export function newestFirst(a: TemplateVersion, b: TemplateVersion): number {
  const [first, second] = [`${a.publishedAt ?? ''} ${versionId(a)}`, `${b.publishedAt ?? ''} ${versionId(b)}`];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** Whether something of that kind may begin with this version: a review, or an activity of its kind. */
export type Serves = (document: TemplateDocument) => boolean;
export const servesReviews: Serves = ({ form }) => form === 'review';

/** What new ones begin with: the version published last among those that are not retired; undefined when there is none. */
export function activeVersion(versions: Iterable<TemplateVersion>, serves: Serves = servesReviews): TemplateVersion | undefined {
  return [...versions].filter(({ state, document }) => state === 'published' && serves(document)).sort(newestFirst)[0];
}

/** Whether anything new begins with this version. */
export function isActive(version: TemplateVersion, versions: readonly TemplateVersion[]): boolean {
  const { document } = version;
  const needs: readonly Serves[] = document.form === 'review' ? [servesReviews] : document.kinds.map((kind): Serves => (other) => other.form === 'activity' && other.kinds.includes(kind));
  return needs.some((serves) => {
    const active = activeVersion(versions, serves);
    return active !== undefined && versionId(active) === versionId(version);
  });
}
