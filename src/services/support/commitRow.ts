import { isDeepStrictEqual } from 'node:util';
import { type Actor } from '../../domain/people/types';
import { type FollowUp, type Store, type Stored, type UpdateOptions } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp, type Audited } from './audit';
import { finishFirst } from './finish';
import { orStale } from './load';

/** What a verb decided: what changes, and what must follow beside the audit entry. */
export interface RowStep<Row> {
  /** The audit entry's action: `panel.postponed`. */
  action: string;
  change: Partial<Row>;
  /** What the audit entry says of it in codes; free text stays out of it. */
  summary?: string | ((next: Row) => string);
  followUps?: (next: Row) => readonly FollowUp[];
  replyWhen?: UpdateOptions['replyWhen'];
}

export interface RowTarget<Row> {
  store: Store<Row>;
  /** The row as it was seen; or what is created where none is stored yet, at revision 0. */
  row: Stored<Row> | { fresh: Row };
  /** Whose chain of the audit explains it. */
  subject: string;
  list: Audited['list'];
}

/**
 * One write: the row, with its audit entry and whatever else must follow; a row that is not stored yet is created with its
 * key, so that of two who begin at once one is told. Throws `stale` with what `view` gives of the row as it is now.
 */
export async function commitRow<Row extends { revision: number }>(context: ServiceContext, actor: Actor, { store, row, subject, list }: RowTarget<Row>, step: RowStep<Row>, view: (row: Stored<Row>) => unknown): Promise<Stored<Row>> {
  const { performers, committer, clock } = context;
  const followUpsOf = (next: Row): FollowUp[] => {
    const { revision } = next;
    const summary = typeof step.summary === 'function' ? step.summary(next) : (step.summary ?? '');
    const audit = auditFollowUp({ subject, list, key: store.keyOf(next), from: revision, to: revision, action: step.action, summary, actor, at: clock.now() });
    return [audit, ...(step.followUps?.(next) ?? [])];
  };
  const write = async () => {
    if ('fresh' in row) {
      const next = { ...row.fresh, ...step.change, revision: 1 };
      return committer.create(store, next, followUpsOf(next), { sameIfExists: (existing) => isDeepStrictEqual(existing, next) });
    }
    const settled = await finishFirst(performers, store, row);
    const next = { ...settled.value, ...step.change, revision: settled.value.revision + 1 };
    return committer.update(store, settled, step.change, followUpsOf(next), { replyWhen: step.replyWhen ?? 'followedUp' });
  };
  return orStale(write, view);
}
