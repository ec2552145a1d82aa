import { ROWS_IN_TAB, type RecommendationRow, type RecommendationTable, type TrackerQuery } from '../../contract/recommendations';
import { createToday } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { type TrackerPage } from '../types';
import { rowOf, seesNames } from './row';
import { createTrackerIndex } from './trackerIndex';

const USUAL_PAGE = 100;
/** The order of the values in a row of the table. */
const columns = ['reference', 'level', 'sourceReference', 'section', 'theme', 'action', 'ownerOid', 'owner', 'team', 'dueDay', 'status', 'rag', 'impactNotYetSeen', 'timesMoved', 'lastUpdateAt', 'toleratedUntil'] as const satisfies readonly (keyof RecommendationRow)[];

export interface Tracker {
  list(actor: Actor, query: TrackerQuery): TrackerPage;
  /** Every row that the person may see, oldest reference first, at most `ROWS_IN_TAB`. */
  table(actor: Actor): RecommendationTable & { version: string };
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
    rowOf,
    sees: (actor, recommendation) => allows(actor, { action: 'recommendation.see', recommendation }),
    seesNames,
  });
  const today = createToday(clock);
  return {
    warm: () => index.warm(today()),
    list: (actor, query) => index.find(actor, { limit: USUAL_PAGE, ...query }, today()),
    table: (actor) => {
      const { rows, visible, version } = index.find(actor, { sort: 'reference', limit: ROWS_IN_TAB }, today());
      return { columns: [...columns], rows: rows.map((row) => columns.map((column) => row[column] ?? null)), total: visible, version };
    },
  };
}
