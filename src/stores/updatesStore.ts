import { type Clock } from '../domain/clock';
import { updateKey } from '../domain/recommendations/history';
import { type Recommendation, type RecommendationReference, type RecommendationUpdate } from '../domain/recommendations/types';
import { type Graph, type Item, type Log } from '../graph';
import { recommendationUpdatesList as list } from '../lists';
import { createFeed } from './feed';
import { groupBy } from './groups';
import { createLately } from './lately';
import { createMemory, type Memory } from './memory';
import { createStore } from './store';
import { type CreateOptions, type Feed, type Store, type Stored } from './types';

/** Recommendations whose histories stay in memory after somebody asked: some 10 MB. */
const HISTORIES_KEPT = 1000;
/** Milliseconds: somebody looks at a panel whose facts are there already. */
const PATIENCE = 3000;
const reading = { priority: 'save', select: list.select, pageSize: 500, within: PATIENCE } as const;

type History = readonly Stored<RecommendationUpdate>[];

export interface UpdatesStore extends Store<RecommendationUpdate> {
  /** From memory, whole; undefined where it would have to be loaded. */
  held(reference: RecommendationReference): History | undefined;
  /** At the cost of one Graph query, unless it was asked for lately. Throws AppError when Graph gives no answer within three seconds. */
  load(reference: RecommendationReference): Promise<History>;
}

interface UpdatesOptions {
  graph: Graph;
  recommendations: Memory<Recommendation>;
  clock: Clock;
  log: Log;
  /** How many histories stay in memory. */
  kept?: number;
}

/**
 * What was said of recommendations: a large county has half a million of these, and people look at a few hundred a day.
 * So memory holds the whole history of those that were asked for lately, kept current by delta, and nothing of the others.
 */
export function createUpdatesStore({ graph, recommendations, clock, log, kept = HISTORIES_KEPT }: UpdatesOptions): { store: UpdatesStore; feed: Feed; memory: Memory<RecommendationUpdate> } {
  const graphList = graph.list(list.name);
  const memory = createMemory<RecommendationUpdate>((update) => list.keyOf(update));
  const histories = groupBy(memory, (update) => update.reference);
  const loading = new Map<string, Promise<History>>();
  const drop = (reference: string): void => {
    for (const { value } of histories.of(reference)) memory.remove(value.key);
  };
  const lately = createLately(kept, drop);
  const isWanted = (reference: string): boolean => lately.has(reference) || loading.has(reference);

  const forgetAll = (): AsyncIterable<readonly Item[]> => {
    lately.clear();
    return nothing();
  };
  const feed = createFeed<RecommendationUpdate>({ list, graphList, memory, clock, log, walk: forgetAll, wanted: ({ reference }) => isWanted(reference) });

  /** A filtered read may lag behind what another server wrote (graph-lists §7.4): such a history is shown, and not kept. */
  const isWhole = (reference: string): boolean => memory.get(updateKey(reference, recommendations.get(reference)?.value.revision ?? 0)) !== undefined;
  const read = async (reference: string): Promise<History> => {
    try {
      feed.admit(await graphList.find('reference', reference, reading));
      if (isWhole(reference)) lately.touch(reference);
      return histories.of(reference);
    } finally {
      if (!lately.has(reference)) drop(reference);
    }
  };
  const load = (reference: string): Promise<History> => {
    const underWay = loading.get(reference) ?? read(reference).finally(() => loading.delete(reference));
    // Before the answer is there: what changes meanwhile comes with the next delta round, which asks whether it is wanted.
    loading.set(reference, underWay);
    return underWay;
  };
  const held = (reference: string): History | undefined => {
    if (!lately.has(reference)) return undefined;
    lately.touch(reference);
    return histories.of(reference);
  };

  const store = createStore({ list, graphList, memory });
  const createRow = store.create.bind(store);
  const create = async (value: RecommendationUpdate, options: CreateOptions<RecommendationUpdate>): Promise<Stored<RecommendationUpdate>> => {
    const { reference, key } = value;
    let wasThere = false;
    const sameIfExists = (existing: RecommendationUpdate): boolean => {
      wasThere = true;
      return options.sameIfExists?.(existing) ?? false;
    };
    try {
      const made = await createRow(value, { ...options, sameIfExists });
      // Nothing is said of it before its first update: this is its whole history.
      if (!wasThere && key === updateKey(reference, 1)) lately.touch(reference);
      return made;
    } finally {
      if (!isWanted(reference)) drop(reference);
    }
  };
  return { store: Object.assign(store, { create, held, load: async (reference: string) => held(reference) ?? load(reference) }), memory, feed };
}

async function* nothing(): AsyncGenerator<readonly Item[]> {
  yield* [];
}
