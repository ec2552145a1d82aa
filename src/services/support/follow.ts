import { isDeepStrictEqual } from 'node:util';
import { type Store } from '../../stores';

/** The longest that somebody waits for a change, in milliseconds: short enough for every proxy on the way. */
export const LONGEST_WAIT = 20_000;

/** How long to wait, and who may end it earlier: the client that goes away, the server that stops. */
export interface Waiting {
  signal?: AbortSignal | undefined;
  longest?: number | undefined;
}

/** Those who wait for news, and what they are told. */
export interface Listening<News> {
  /** From now on changes of that store are told, in these words. */
  hear<Row>(store: Pick<Store<Row>, 'subscribe'>, about: (row: Row) => News): void;
  /** Resolves true when something that concerns the asker has changed in this server's memory, its own write or another server's that delta brought; false when the wait is over. */
  next(concerns: (news: News) => boolean, until: number, signal: AbortSignal | undefined): Promise<boolean>;
}

/** Tells those who wait. No Graph call: it listens to what the stores take into memory. */
export function createListening<News>(): Listening<News> {
  const waiting = new Set<(news: readonly News[]) => void>();
  let news: News[] = [];
  const tell = (one: News): void => {
    news.push(one);
    // A delta round brings many changes: those of one turn are told together.
    if (news.length === 1) setImmediate(spread);
  };
  const spread = (): void => {
    const told = news;
    news = [];
    for (const hear of [...waiting]) hear(told);
  };
  return {
    /** Follow-ups that were cleared change nothing that anybody sees. */
    hear: ({ subscribe }, about) => {
      subscribe(({ before, after }) => {
        const row = after ?? before;
        if (row !== undefined && waiting.size > 0 && !isDeepStrictEqual(before, after)) tell(about(row));
      });
    },
    next: (concerns, until, signal) =>
      new Promise((resolve) => {
        const end = (changed: boolean): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', giveUp);
          waiting.delete(hear);
          resolve(changed);
        };
        const giveUp = (): void => end(false);
        const hear = (told: readonly News[]): void => {
          if (told.some(concerns)) end(true);
        };
        const timer = setTimeout(giveUp, Math.max(0, until - performance.now()));
        if (signal?.aborted) return giveUp();
        signal?.addEventListener('abort', giveUp, { once: true });
        waiting.add(hear);
      }),
  };
}
