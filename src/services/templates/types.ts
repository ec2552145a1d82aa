import { type Abilities } from '../../contract/shapes';
import { type Fault } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type TemplateChange } from '../../domain/templates/compare';
import { type CopyAs } from '../../domain/templates/decisions';
import { type ChildStatus, type Template, type TemplateDocument } from '../../domain/templates/types';
import { type TemplateVersion } from '../../domain/templates/versions';

/** One version as a row of the list. */
export interface TemplateRowView {
  row: Omit<TemplateVersion, 'document'>;
  /** New reviews, or activities of one of its kinds, begin with it. */
  active: boolean;
  /** It came with the product. */
  shipped: boolean;
  /** Reviews that began with it. */
  reviews: number;
  /** Keyed `save`, `publish`, `retire`, `copy`. */
  abilities: Abilities;
}

export interface TemplateVersionView extends TemplateRowView {
  document: TemplateDocument;
  /** What stands in the way of publishing a draft; empty for any other. */
  faults: Fault[];
}

/** A template in a file: what `export` gives and `import` takes. */
export interface TemplateFile {
  format: 'practice-and-impact/template';
  formatVersion: 1;
  template: TemplateDocument;
}

export interface ComparisonView {
  before: TemplateRowView;
  after: TemplateRowView;
  changes: TemplateChange[];
}

/** One version, by its name. */
export interface VersionName {
  key: string;
  version: string;
}

/** Forms of reviews and activities (domain.md §3.8). Drafts exist only for those who may see templates. */
export interface TemplateServices {
  /** The form that a review of a child of that status shows; without a status, with everything in it. Holds nothing about anybody. */
  get(actor: Actor, name: VersionName, status?: ChildStatus): Template;
  /** Needs `app.seeTemplates`, as do the three that follow; newest first within each template. */
  list(actor: Actor): TemplateRowView[];
  open(actor: Actor, name: VersionName): TemplateVersionView;
  compare(actor: Actor, before: VersionName, after: VersionName): ComparisonView;
  export(actor: Actor, name: VersionName): TemplateFile;
  /** Needs `app.editTemplates`, as do all that follow. One Graph write each. */
  start(actor: Actor, from: VersionName, as?: CopyAs): Promise<TemplateVersionView>;
  /** `stale` carries the stored `TemplateVersionView`; `invalid` lists every fault in the document's shape by path. */
  save(actor: Actor, name: VersionName, input: { revision: number; document: unknown }): Promise<TemplateVersionView>;
  publish(actor: Actor, name: VersionName, input: { revision: number }): Promise<TemplateVersionView>;
  retire(actor: Actor, name: VersionName, input: { revision: number; reason: string }): Promise<TemplateVersionView>;
  /** A draft; `created` is false when the same version with the same words was there already, and then nothing is written. */
  import(actor: Actor, file: unknown): Promise<{ view: TemplateVersionView; created: boolean }>;
  /** Writes what ships into the list, where it is not there yet; twice, or on two servers, is the same as once. Gives how many were new. */
  showShipped(): Promise<number>;
}
