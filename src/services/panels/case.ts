import { declarationKey, itemKey, newItem, readingKey } from '../../domain/moderation/item';
import { type Declaration, type Panel, type PanelItem, type Reading } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type Decision, type PanelAction, type PanelItemAction } from '../../domain/permissions/types';
import { type Review } from '../../domain/reviews/types';
import { type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { ensureAllowed, ensureNotBarred, notFound } from '../support/guard';
import { atRevision, stale } from '../support/load';

/** A review on a panel with all that is known about it. */
export interface ItemCase {
  panel: Panel;
  /** As it is stored; while nothing of it is, what the panel says of it, at revision 0. */
  item: PanelItem;
  stored: Stored<PanelItem> | undefined;
  review: Review;
  /** Every one that counts, of whichever member. */
  declarations: readonly Declaration[];
  /** Of those who sit on the panel now, drafts included. */
  readings: readonly Reading[];
}

/** What a review on a panel is, whoever asks; undefined where it is not on the agenda. */
export function caseOf(stores: Stores, panel: Panel, reviewReference: string): ItemCase | undefined {
  const review = stores.reviews.get(reviewReference)?.value;
  if (!review || !panel.agenda.includes(reviewReference)) return undefined;
  const key = itemKey({ panelReference: panel.reference, reviewReference });
  const stored = stores.panelItems.get(key);
  return {
    panel,
    item: stored?.value ?? newItem(panel, reviewReference),
    stored,
    review,
    declarations: stores.declarations.ofReview(reviewReference).map(({ value }) => value).filter(({ liftedAt }) => !liftedAt),
    readings: stores.readings.ofItem(key).map(({ value }) => value).filter(({ member }) => panel.members.some(({ oid }) => oid === member.oid)),
  };
}

/** The table of permissions about an item. */
export const decideOn = (actor: Actor, action: PanelItemAction, { panel, item, review }: ItemCase): Decision => decide(actor, { action, panel, item, onReview: review });

/** The panel, if this actor may see it; otherwise `notFound`. */
export function seePanel({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, reference: string): Stored<Panel> {
  const stored = stores.panels.get(reference);
  if (!stored || !decide(actor, { action: 'panel.see', panel: stored.value }).allowed) throw notFound();
  return stored;
}

/** The item, if this actor may see it; to whoever is exempt from the review it is `notFound`. */
export function seeItem(context: Pick<ServiceContext, 'stores'>, actor: Actor, panelReference: string, reviewReference: string): ItemCase {
  const about = caseOf(context.stores, seePanel(context, actor, panelReference).value, reviewReference);
  if (!about) throw notFound();
  ensureAllowed(decideOn(actor, 'item.see', about));
  return about;
}

/** How every verb of a panel begins: seen and allowed, at the revision that the person saw. Throws `stale` with what `view` gives. */
export async function beginPanel(context: ServiceContext, actor: Actor, action: PanelAction, reference: string, revision: number, view: (panel: Stored<Panel>) => unknown): Promise<Stored<Panel>> {
  const seen = seePanel(context, actor, reference);
  // Before anything is compared or read again: an old page gives nobody a right to hear what is there now.
  ensureNotBarred(decide(actor, { action, panel: seen.value }));
  const stored = await atRevision(context.stores.panels, seen, revision, (row) => {
    ensureAllowed(decide(actor, { action: 'panel.see', panel: row.value }));
    return view(row);
  });
  ensureAllowed(decide(actor, { action, panel: stored.value }));
  return stored;
}

/** How every verb of an item begins; without a `revision` whatever is there now will do. Throws `stale` with what `view` gives. */
export async function beginItem(context: ServiceContext, actor: Actor, action: PanelItemAction, panelReference: string, reviewReference: string, revision: number | undefined, view: () => unknown): Promise<ItemCase> {
  const seen = seeItem(context, actor, panelReference, reviewReference);
  ensureNotBarred(decideOn(actor, action, seen));
  // Another server may be ahead of this one's memory: then one Graph read.
  if (revision !== undefined && revision > seen.item.revision) await context.stores.panelItems.refresh(itemKey(seen.item));
  const about = seeItem(context, actor, panelReference, reviewReference);
  if (revision !== undefined && revision !== about.item.revision) throw stale(view());
  ensureAllowed(decideOn(actor, action, about));
  return about;
}

/** That member's declaration, one that was taken back included: it is the item that the next answer is written over. */
export const declarationOf = ({ declarations }: Pick<Stores, 'declarations'>, reviewReference: string, oid: string): Stored<Declaration> | undefined => declarations.get(declarationKey(reviewReference, oid));

/** That member's reading as it is stored. */
export const readingOf = ({ readings }: Pick<Stores, 'readings'>, { panelReference, reviewReference }: PanelItem, oid: string): Stored<Reading> | undefined => readings.get(readingKey(panelReference, reviewReference, oid));
