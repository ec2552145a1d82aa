import { itemKey } from '../../domain/moderation/item';
import { type Panel, type PanelItem } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { commitRow, type RowStep } from '../support/commitRow';
import { type ItemCase } from './case';

/** A verb of a panel: its entry stands in the panel's own chain. */
export function commitPanel(context: ServiceContext, actor: Actor, row: Stored<Panel>, step: RowStep<Panel>, view: () => unknown): Promise<Stored<Panel>> {
  return commitRow(context, actor, { store: context.stores.panels, row, subject: row.value.reference, list: 'Panels' }, step, view);
}

/** A verb of a review on a panel: its entry stands in the review's chain. */
export function commitItem(context: ServiceContext, actor: Actor, { item, stored }: ItemCase, step: RowStep<PanelItem>, view: () => unknown): Promise<Stored<PanelItem>> {
  return commitRow(context, actor, { store: context.stores.panelItems, row: stored ?? { fresh: item }, subject: item.reviewReference, list: 'PanelItems' }, { ...step, summary: step.summary ?? itemKey(item) }, view);
}
