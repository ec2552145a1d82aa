import { AppError } from '../errors';
import { type Graded, type Proposal } from './graded';
import { type ChairRefusal, type Quorum, QUORUM } from './standing';
import { itemAfter } from './states';
import { type PanelItem } from './types';

/** What is known of one review when its panel decides on it. */
export interface Meeting {
  graded: readonly Graded[];
  proposals: readonly Proposal[];
  quorum: Quorum;
  /** Why its chair may not chair it. */
  chairRefusal: ChairRefusal | undefined;
}

/** Throws `stateForbids` outside the discussion, and without enough members who may decide (domain.md §6). */
export function ensureDeciding(item: Pick<PanelItem, 'state'>, { quorum }: Pick<Meeting, 'quorum'>): void {
  if (itemAfter('decide', item.state) === undefined) throw new AppError('stateForbids', 'This review is not being discussed. Open the discussion first.');
  if (!quorum.met) throw new AppError('stateForbids', withoutQuorum(quorum));
}

/** Why nothing can be decided: “2 of 4 members are here”. */
export function withoutQuorum({ present, of, exempt }: Quorum): string {
  return `${present} of ${of} members who may decide ${present === 1 ? 'is' : 'are'} here${exempt > 0 ? ` (${exempt} exempt)` : ''}. ${QUORUM} are needed: wait for them, or put this review off.`;
}
