import { isDeepStrictEqual } from 'node:util';
import { itemKey } from '../../domain/moderation/item';
import { type Panel, type PanelItem } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type FollowUp, type Store, type Stored, type UpdateOptions } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp, type Audited } from '../support/audit';
import { finishFirst } from '../support/finish';
import { orStale } from '../support/load';
import { type ItemCase } from './case';

/** What a verb decided: what changes, and what must follow beside the audit entry. */
export interface PanelStep<Row> {
  /** The audit entry's action: `panel.postponed`. */
  action: string;
  change: Partial<Row>;
  /** What the audit entry says of it in codes; free text stays out of it. */
  summary?: string;
  followUps?: (next: Row) => readonly FollowUp[];
  replyWhen?: UpdateOptions['replyWhen'];
}

interface Target<Row> {
  store: Store<Row>;
  stored: Stored<Row> | undefined;
  /** The row that is created where none is stored yet, at revision 0. */
  fresh: Row;
  /** Whose chain of the audit explains it. */
  subject: string;
  list: Audited['list'];
}

/**
 * One write: the row, with its audit entry and whatever else must follow; a row that is not stored yet is created with its
 * key, so that of two who begin at once one is told. Throws `stale` with what `view` gives.
 */
export async function commitRow<Row extends { revision: number }>(context: ServiceContext, actor: Actor, { store, stored, fresh, subject, list }: Target<Row>, step: PanelStep<Row>, view: () => unknown): Promise<Stored<Row>> {
  const { performers, committer, clock } = context;
  const followUpsOf = (next: Row): FollowUp[] => {
    const { revision } = next;
    const audit = auditFollowUp({ subject, list, key: store.keyOf(next), from: revision, to: revision, action: step.action, summary: step.summary ?? '', actor, at: clock.now() });
    return [audit, ...(step.followUps?.(next) ?? [])];
  };
  const write = async () => {
    if (!stored) {
      const next = { ...fresh, ...step.change, revision: 1 };
      return committer.create(store, next, followUpsOf(next), { sameIfExists: (existing) => isDeepStrictEqual(existing, next) });
    }
    const settled = await finishFirst(performers, store, stored);
    const next = { ...settled.value, ...step.change, revision: settled.value.revision + 1 };
    return committer.update(store, settled, step.change, followUpsOf(next), { replyWhen: step.replyWhen ?? 'followedUp' });
  };
  return orStale(write, view);
}

/** A verb of a panel: its entry stands in the panel's own chain. */
export function commitPanel(context: ServiceContext, actor: Actor, stored: Stored<Panel>, step: PanelStep<Panel>, view: () => unknown): Promise<Stored<Panel>> {
  const { panels } = context.stores;
  return commitRow(context, actor, { store: panels, stored, fresh: stored.value, subject: stored.value.reference, list: 'Panels' }, step, view);
}

/** A verb of a review on a panel: its entry stands in the review's chain. */
export function commitItem(context: ServiceContext, actor: Actor, { item, stored }: ItemCase, step: PanelStep<PanelItem>, view: () => unknown): Promise<Stored<PanelItem>> {
  const { panelItems } = context.stores;
  return commitRow(context, actor, { store: panelItems, stored, fresh: item, subject: item.reviewReference, list: 'PanelItems' }, { ...step, summary: step.summary ?? itemKey(item) }, view);
}
