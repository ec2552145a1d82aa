import { AppError } from '../../../domain/errors';
import { type Panel, type PanelItem } from '../../../domain/moderation/types';
import { type Review } from '../../../domain/reviews/types';
import { type Stores } from '../../../stores';

type Sources = Pick<Stores, 'panels' | 'panelItems'>;

/** The item in which a panel settled that review; undefined while none has. */
export function decidedItem({ panelItems }: Sources, review: string): PanelItem | undefined {
  return panelItems.ofReview(review).find(({ value }) => value.state === 'decided')?.value;
}

/** The panel that decides that review, or has done so a moment ago; undefined where it is the first line's. */
export function panelDeciding(stores: Sources, review: string): Panel | undefined {
  const decided = decidedItem(stores, review);
  if (decided) return stores.panels.get(decided.panelReference)?.value;
  return Array.from(stores.panels.values(), ({ value }) => value).find(({ state, agenda }) => (state === 'planned' || state === 'inSession') && agenda.includes(review));
}

/** Throws `stateForbids` where a panel decides that review: the first line agrees to nothing over its head. */
export function ensureNoPanelDecides(stores: Sources, { state, reference }: Pick<Review, 'state' | 'reference'>): void {
  const panel = state === 'panel' ? panelDeciding(stores, reference) : undefined;
  if (panel) throw new AppError('stateForbids', decidesItself(panel), { reason: 'panelDecides' });
}

/** Why the first line may not settle what a panel decides. */
export const decidesItself = ({ reference }: Panel): string => `Panel ${reference} decides this review. Take it off the agenda first, or wait for the panel.`;
