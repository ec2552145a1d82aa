import { ROWS_IN_TAB, type RecommendationRow, type RecommendationTable, type TrackerQuery } from '../../contract/recommendations';
import { type PicturesResource, type RowTexts } from '../../contract/tracker';
import { createToday } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { type TrackerGroupsView, type TrackerPage } from '../types';
import { createPictures } from './pictures';
import { rowOf, seesNames } from './row';
import { textsOf } from './rowTexts';
import { createTrackerIndex } from './trackerIndex';
import { mayInPlace } from './trackerMays';

const USUAL_PAGE = 100;
/** The order of the values in a row of the table. */
const columns = ['reference', 'level', 'sourceKind', 'sourceReference', 'section', 'theme', 'action', 'ownerOid', 'owner', 'team', 'dueDay', 'status', 'flag', 'rag', 'impactNotYetSeen', 'timesMoved', 'metInTime', 'lastUpdateAt', 'toleratedUntil'] as const satisfies readonly (keyof RecommendationRow)[];

export interface Tracker {
  list(actor: Actor, query: TrackerQuery): TrackerPage;
  /** Every row that the person may see, oldest reference first, at most `ROWS_IN_TAB`. */
  table(actor: Actor): RecommendationTable & { version: string };
  groups(actor: Actor, query: TrackerQuery): TrackerGroupsView;
  texts(actor: Actor, references: readonly string[]): RowTexts[];
  pictures(actor: Actor): PicturesResource;
  /** Makes the first page as quick as the next. */
  warm(): void;
}

/** The tracker's rows over the read model. */
export function createTracker({ stores, clock }: ServiceContext): Tracker {
  const index = createTrackerIndex({
    version: () => String(stores.recommendations.version),
    *values() {
      for (const { value } of stores.recommendations.values()) yield value;
    },
    takeChanges: changesOf(stores.recommendations),
    rowOf,
    sees: (actor, recommendation) => allows(actor, { action: 'recommendation.see', recommendation }),
    may: mayInPlace,
    seesNames,
  });
  const today = createToday(clock);
  return {
    warm: () => index.warm(today()),
    list: (actor, query) => index.find(actor, { limit: USUAL_PAGE, ...query }, today()),
    table: (actor) => {
      const { rows, may, visible, version } = index.find(actor, { sort: 'reference', limit: ROWS_IN_TAB }, today());
      return { columns: [...columns], rows: rows.map((row) => columns.map((column) => row[column] ?? null)), total: visible, may, version };
    },
    groups: (actor, { group, ...query }) => {
      if (!group) throw new AppError('invalid', 'Say what the rows are grouped by.', { faults: [{ path: 'group', code: 'required', message: 'Say what the rows are grouped by.' }] });
      return index.groups(actor, { ...query, group }, today());
    },
    texts: (actor, references) => references.flatMap((reference) => textsOf(actor, stores.recommendations.get(reference)?.value)),
    pictures: createPictures(index, today),
  };
}

/** Which recommendations have changed since they were last asked for; undefined when one is gone, or nobody has asked yet. */
function changesOf(store: Stores['recommendations']): () => readonly Recommendation[] | undefined {
  let changed: Map<string, Recommendation> | undefined;
  store.subscribe(({ key, after }) => {
    if (after) changed?.set(key, after);
    else changed = undefined;
  });
  return () => {
    const since = changed && [...changed.values()];
    changed = new Map();
    return since;
  };
}
