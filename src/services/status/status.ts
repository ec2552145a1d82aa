import { type Status } from '../../contract/app';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';

/** How this server and the lists stand; needs `app.seeStatus`. */
export function readStatus({ stores, clock, startedAt, version, budget }: ServiceContext, actor: Actor): Status {
  ensureMay(actor, 'app.seeStatus');
  const { reachable, lastError, unitsLastMinute, unitsPerMinute } = budget.meter();
  const { lists, pendingFollowUps } = stores.stats();
  return {
    startedAt,
    now: clock.now(),
    version,
    graph: { reachable, lastError, unitsLastMinute, unitsPerMinute },
    lists: lists.map(({ name, rows, lastPolledAt }) => ({ name, rows, ...(lastPolledAt ? { lastPolledAt } : {}) })),
    pendingFollowUps,
  };
}
