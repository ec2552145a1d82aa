import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../domain/errors';
import { type FollowUp, type Performers, type Store, type Stored } from '../../stores';

/**
 * Performs what an item still carries before it changes again, and gives the item as it then is. Some follow-ups read
 * the item, and must read it as it was when they were written. Usually there is nothing, and no Graph call. Throws `stale`
 * with the row as it is now when somebody else changed it meanwhile.
 */
export async function finishFirst<Row>(performers: Performers, store: Store<Row>, stored: Stored<Row>, which: (followUp: FollowUp) => boolean = () => true): Promise<Stored<Row>> {
  const waiting = stored.followUps.filter(which);
  if (waiting.length === 0) return stored;
  const key = store.keyOf(stored.value);
  for (const { id, kind, payload } of waiting) {
    const perform = performers[kind];
    if (!perform) throw new AppError('internal', `This version does not know how to finish “${kind}”. Update the server.`);
    await perform(payload, { id, store: store.name, key, value: stored.value });
  }
  const settled = await store.update(stored, {}, { priority: 'followUp', done: waiting.map(({ id }) => id) });
  // Clearing them goes through whatever else was changed meanwhile; what is decided next must not.
  if (!isDeepStrictEqual(settled.value, stored.value)) throw new AppError('stale', 'Somebody else changed this before you.', { current: settled });
  return settled;
}
