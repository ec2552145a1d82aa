import { type Clock } from '../domain/clock';
import { type Review, type ReviewPart, type ReviewReference, type ReviewState } from '../domain/reviews/types';
import { costs, type Graph, type Item, type Log } from '../graph';
import { reviewPartsList as list } from '../lists';
import { createFeed } from './feed';
import { groupBy } from './groups';
import { createLately } from './lately';
import { createMemory, type Memory } from './memory';
import { createStore } from './store';
import { type Feed, type Store, type Stored } from './types';

/** Reviews whose parts nobody works on any more: theirs are read when somebody asks. */
const finished: readonly ReviewState[] = ['closed', 'withdrawn'];
/** Finished reviews whose parts stay in memory after somebody asked. */
const FINISHED_KEPT = 50;
/** Reviews whose parts are asked for in one round trip. */
const AT_ONCE = 20;
const reading = { priority: 'poll', select: list.select, pageSize: 100 } as const;

export interface PartsStore extends Store<ReviewPart> {
  /** From memory: complete for every review in work; of a finished one, what was loaded. */
  ofReview(reference: ReviewReference): readonly Stored<ReviewPart>[];
  /** The parts of any review; of a finished one at the cost of one Graph query, unless it was asked for lately. */
  load(reference: ReviewReference): Promise<readonly Stored<ReviewPart>[]>;
}

interface PartsOptions {
  graph: Graph;
  reviews: Memory<Review>;
  clock: Clock;
  log: Log;
}

/** Parts of the reviews in work in memory, the others on demand. */
export function createPartsStore({ graph, reviews, clock, log }: PartsOptions): { store: PartsStore; feed: Feed; memory: Memory<ReviewPart> } {
  const graphList = graph.list(list.name);
  const memory = createMemory<ReviewPart>((part) => list.keyOf(part));
  const byReview = groupBy(memory, (part) => part.reviewReference);
  const complete = new Set<ReviewReference>();
  const inWork = (reference: ReviewReference): boolean => {
    const review = reviews.get(reference)?.value;
    return review !== undefined && !finished.includes(review.state);
  };
  const reviewsInWork = (): ReviewReference[] => [...reviews.values()].map((review) => review.value.reference).filter(inWork);
  const lately = createLately(FINISHED_KEPT, (oldest) => {
    complete.delete(oldest);
    for (const part of byReview.of(oldest)) if (part.followUps.length === 0) memory.remove(list.keyOf(part.value));
  });

  async function* walk(references: readonly ReviewReference[]): AsyncGenerator<readonly Item[]> {
    for (let start = 0; start < references.length; start += AT_ONCE) {
      const some = references.slice(start, start + AT_ONCE);
      const reads = await Promise.all(some.map(async (reference) => ({ path: await graphList.findPath('reviewReference', reference, reading), cost: costs.query })));
      // Before the read: what changes after it comes with the next delta round, which asks whether it is wanted.
      for (const reference of some) complete.add(reference);
      for (const body of await graph.batch(reads, reading.priority)) yield await graphList.rest(body, reading);
    }
  }
  /** Of the finished reviews nothing is left in memory after this, however it came about. */
  const walkAgain = (): AsyncIterable<readonly Item[]> => {
    lately.clear();
    complete.clear();
    return walk(reviewsInWork());
  };
  const feed = createFeed<ReviewPart>({ list, graphList, memory, clock, log, walk: walkAgain, wanted: (part) => inWork(part.reviewReference) || complete.has(part.reviewReference) });
  const loadAll = async (references: readonly ReviewReference[]): Promise<void> => {
    try {
      for await (const page of walk(references)) feed.admit(page);
    } catch (error) {
      for (const reference of references) complete.delete(reference);
      throw error;
    }
  };
  reviews.subscribe(({ key, after }) => {
    if (after && !inWork(key) && complete.has(key)) lately.touch(key);
  });

  const store: PartsStore = Object.assign(createStore({ list, graphList, memory }), {
    ofReview: (reference: ReviewReference) => byReview.of(reference),
    load: async (reference: ReviewReference) => {
      if (!complete.has(reference)) await loadAll([reference]);
      if (!inWork(reference)) lately.touch(reference);
      return byReview.of(reference);
    },
  });
  const poll = async (): Promise<void> => {
    await feed.poll();
    await loadAll(reviewsInWork().filter((reference) => !complete.has(reference)));
  };
  return { store, memory, feed: { ...feed, poll } };
}
