import { type RecommendationRow, type RecommendationTable, type TrackerQuery } from '../../contract/recommendations';
import { type Abilities } from '../../contract/shapes';
import { type PicturesResource, type RowTexts } from '../../contract/tracker';
import { type TrackerColumn } from '../../contract/trackerColumns';
import { type GroupCount } from '../../contract/trackerGroups';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type OwnerFlag, type Rag, type Recommendation, type RecommendationStatus, type RecommendationUpdate, type UpdateOrigin } from '../../domain/recommendations/types';
import { type ExportedFile } from '../reviews/accessTypes';
import { type BulkOutcome, type BulkReassigning } from './bulk';
import { type Following } from './commit';
import { type Reassigning } from './reassign';
import { type Reminded } from './remind';
import { type Settling } from './settle';

/** A tracker row is the contract's own: it is built once a row and day, and serialised as it is. */
export type RecommendationRowView = RecommendationRow;

export interface RecommendationView {
  row: RecommendationRowView;
  recommendation: Recommendation;
  /** Why it has this colour, in words. */
  ragWhy: string;
  ragOverridden: boolean;
  /** Where it comes from, as far as the actor may go there. */
  origin: { reviewPart?: string; panelItem?: { panel: string; review: string } };
  /** Those that became part of it, as far as the actor sees them. */
  merged: string[];
  /** Newest first; undefined where they are not in memory: `open` fetches them. */
  updates: RecommendationUpdate[] | undefined;
  /** Keyed by action without its noun: `update`, `moveDueDate`, `signOffDone`, `signOffImpact`, `reopen`, `overrideRag`, `settle`, `tolerate`, `reassign`. */
  abilities: Abilities;
  /** False for those who see the tracker without people's names (senior leaders): names in the view are empty then. */
  namesShown: boolean;
}

export interface UpdateInput {
  /** The one that the person saw; the bot's card carries it too. */
  revision: number;
  status: Extract<RecommendationStatus, 'notStarted' | 'inProgress' | 'done'>;
  flag: OwnerFlag;
  progress: string;
  impactAchieved: string;
  evidence: string;
  evidenceDay: Day;
  nextStep: string;
  /** Only of those for the service; left out, they stay as they are. */
  doneWhen?: string | undefined;
  experience?: string | undefined;
}

export interface TrackerPage {
  rows: RecommendationRowView[];
  /** After the filter. */
  total: number;
  /** All that the person may see. */
  visible: number;
  /** One digit a row: 1 update it or move its date, 2 give it to another owner, 3 both. */
  may: string;
  /** Changes whenever the answer may have changed: good for an ETag. */
  version: string;
}

/** The groups of what a query finds, in their order. */
export interface TrackerGroupsView {
  groups: GroupCount[];
  total: number;
  visible: number;
}

/** Somebody's own views of the tracker, in the order of their names. */
export interface OwnView {
  name: string;
  address: string;
}

export interface RecommendationServices {
  list(actor: Actor, query: TrackerQuery): TrackerPage;
  /** Builds the tracker in memory, once the lists are filled: nobody's first page waits for it. */
  warm(): void;
  table(actor: Actor): RecommendationTable & { version: string };
  /** Needs `group` in the query; throws `invalid` without. */
  groups(actor: Actor, query: TrackerQuery): TrackerGroupsView;
  /** The longer texts of these, shortened; what the actor may not see is left out. */
  texts(actor: Actor, references: readonly string[]): RowTexts[];
  /** Needs `app.seePictures`. */
  pictures(actor: Actor): PicturesResource;
  /** What the query finds as an Excel file that says who took it out and when; recorded first. Needs `app.exportTracker`. Throws `invalid` above `MOST_EXPORTED` rows. */
  export(actor: Actor, query: TrackerQuery, columns: readonly TrackerColumn[]): Promise<ExportedFile>;
  views(actor: Actor): OwnView[];
  /** One of that name is replaced. Throws `invalid` above `MOST_KEPT_VIEWS`. */
  keepView(actor: Actor, view: OwnView): Promise<OwnView[]>;
  dropView(actor: Actor, name: string): Promise<OwnView[]>;
  readBecame(actor: Actor, reference: string, input: { revision: number }): Promise<RecommendationView>;
  /** From memory; the facts are whole, the history may not be there. */
  get(actor: Actor, reference: string): RecommendationView;
  /** With its history, at the cost of one Graph query unless somebody opened it lately; without when Graph gives no answer within seconds. */
  open(actor: Actor, reference: string): Promise<RecommendationView>;
  /** `following`: what else the same commit brings about. */
  update(actor: Actor, reference: string, input: UpdateInput, origin: UpdateOrigin, following?: Following): Promise<RecommendationView>;
  moveDueDate(actor: Actor, reference: string, input: { revision: number; dueDay: Day; reason: string; agreedBy: string }, origin: UpdateOrigin, following?: Following): Promise<RecommendationView>;
  signOffDone(actor: Actor, reference: string, input: { revision: number; evidence: string; evidenceDay: Day; noEvidenceReason: string }, origin?: UpdateOrigin, following?: Following): Promise<RecommendationView>;
  signOffImpact(actor: Actor, reference: string, input: { revision: number; impactAchieved: string }, origin?: UpdateOrigin, following?: Following): Promise<RecommendationView>;
  reopen(actor: Actor, reference: string, input: { revision: number; reason: string }): Promise<RecommendationView>;
  settle(actor: Actor, reference: string, input: Settling & { revision: number }): Promise<RecommendationView>;
  tolerate(actor: Actor, reference: string, input: { revision: number; until: Day; reason: string }): Promise<RecommendationView>;
  reassign(actor: Actor, reference: string, input: Reassigning): Promise<RecommendationView>;
  remind(actor: Actor, references: readonly string[]): Promise<Reminded>;
  reassignMany(actor: Actor, input: BulkReassigning): Promise<BulkOutcome[]>;
  overrideRag(actor: Actor, reference: string, input: { revision: number; rag: Rag; reason: string }): Promise<RecommendationView>;
}
