import { type Panel } from '../../../domain/moderation/types';
import { type Change, type Stores } from '../../../stores';

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
    if (waiting.size === 0) return;
    news.push(one);
    // One write is several changes (the item, then its follow-ups cleared): those of one turn are told together.
    if (news.length === 1) setImmediate(spread);
  };
  const spread = (): void => {
    const told = news;
    news = [];
    for (const hear of [...waiting]) hear(told);
  };
  const rowOf = <Row>({ before, after }: Change<Row>): Row | undefined => after ?? before;
  panels.subscribe((change) => tell({ panel: change.key }));
  panelItems.subscribe((change) => tell({ panel: rowOf(change)?.panelReference }));
  readings.subscribe((change) => tell({ panel: rowOf(change)?.panelReference }));
  declarations.subscribe((change) => tell({ review: rowOf(change)?.reviewReference }));
  reviews.subscribe((change) => tell({ review: change.key }));

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
