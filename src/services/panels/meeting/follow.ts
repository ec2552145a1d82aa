import { type Panel } from '../../../domain/moderation/types';
import { type Stores } from '../../../stores';
import { createListening } from '../../support/follow';

export { LONGEST_WAIT, type Waiting } from '../../support/follow';

/** What is known of a change: of which panel, or of which review. */
interface News {
  panel?: string | undefined;
  review?: string | undefined;
}

export interface Follow {
  /** Resolves true when something of that panel has changed; false when the wait is over. */
  next(panel: Pick<Panel, 'reference' | 'agenda'>, until: number, signal: AbortSignal | undefined): Promise<boolean>;
}

/** Tells those who wait for a panel. */
export function createFollow({ panels, panelItems, declarations, readings, reviews }: Pick<Stores, 'panels' | 'panelItems' | 'declarations' | 'readings' | 'reviews'>): Follow {
  const listening = createListening<News>();
  listening.hear(panels, ({ reference }) => ({ panel: reference }));
  listening.hear(panelItems, ({ panelReference }) => ({ panel: panelReference }));
  listening.hear(readings, ({ panelReference }) => ({ panel: panelReference }));
  listening.hear(declarations, ({ reviewReference }) => ({ review: reviewReference }));
  listening.hear(reviews, ({ reference }) => ({ review: reference }));
  return {
    next: ({ reference, agenda }, until, signal) => listening.next(({ panel, review }) => panel === reference || (review !== undefined && agenda.includes(review)), until, signal),
  };
}
