import { isDeepStrictEqual } from 'node:util';
import { type Panel } from '../../../domain/moderation/types';
import { type Store, type Stores } from '../../../stores';

/** The longest that somebody waits for a change, in milliseconds: short enough for every proxy on the way. */
export const LONGEST_WAIT = 20_000;

/** How long to wait, and who may end it earlier: the client that goes away, the server that stops. */
export interface Waiting {
  signal?: AbortSignal | undefined;
  longest?: number | undefined;
}

/** What is known of a change: of which panel, or of which review. */
interface News {
  panel?: string | undefined;
  review?: string | undefined;
}

export interface Follow {
  /** Resolves true when something of that panel has changed in this server's memory, its own write or another server's that delta brought; false when the wait is over. */
  next(panel: Pick<Panel, 'reference' | 'agenda'>, until: number, signal: AbortSignal | undefined): Promise<boolean>;
}

/** Tells those who wait. No Graph call: it listens to what the stores take into memory. */
export function createFollow({ panels, panelItems, declarations, readings, reviews }: Pick<Stores, 'panels' | 'panelItems' | 'declarations' | 'readings' | 'reviews'>): Follow {
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
  /** Follow-ups that were cleared change nothing that anybody sees. */
  const hear = <Row>({ subscribe }: Pick<Store<Row>, 'subscribe'>, about: (row: Row) => News): void => {
    subscribe(({ before, after }) => {
      const row = after ?? before;
      if (row !== undefined && waiting.size > 0 && !isDeepStrictEqual(before, after)) tell(about(row));
    });
  };
  hear(panels, ({ reference }) => ({ panel: reference }));
  hear(panelItems, ({ panelReference }) => ({ panel: panelReference }));
  hear(readings, ({ panelReference }) => ({ panel: panelReference }));
  hear(declarations, ({ reviewReference }) => ({ review: reviewReference }));
  hear(reviews, ({ reference }) => ({ review: reference }));

  return {
    next: ({ reference, agenda }, until, signal) =>
      new Promise((resolve) => {
        const end = (changed: boolean): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', giveUp);
          waiting.delete(hear);
          resolve(changed);
        };
        const giveUp = (): void => end(false);
        const hear = (told: readonly News[]): void => {
          if (told.some(({ panel, review }) => panel === reference || (review !== undefined && agenda.includes(review)))) end(true);
        };
        const timer = setTimeout(giveUp, Math.max(0, until - performance.now()));
        if (signal?.aborted) return giveUp();
        signal?.addEventListener('abort', giveUp, { once: true });
        waiting.add(hear);
      }),
  };
}
