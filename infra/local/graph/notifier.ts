/** Tells subscribers that a list changed: late, several at once, never which item, and with chaos on, not always once. */
import { isJson, type Json } from './model';
import type { Tenant } from './tenant';

interface Due {
  id: string;
  expires: string;
  body: string;
}

const gatherFor = 50;
const answerWithin = 10_000;
const tryAgainAfter = [500, 2000, 8000];

export interface Notifier {
  changed(listNo: number): void;
  /** Ends all waiting and sending. */
  close(): void;
}

function notificationOf(tenant: Tenant, due: Due, body: Json): Json {
  return {
    subscriptionId: due.id,
    ...(body['clientState'] === undefined ? {} : { clientState: body['clientState'] }),
    subscriptionExpirationDateTime: due.expires,
    resource: body['resource'],
    tenantId: tenant.tenantId,
    changeType: 'updated',
    resourceData: null,
  };
}

/** Dropped, sent once, or sent twice. */
function copies(tenant: Tenant): number {
  const { faults } = tenant;
  const { webhookChaos } = faults.get();
  if (faults.chance(webhookChaos)) return 0;
  return faults.chance(webhookChaos) ? 2 : 1;
}

export function createNotifier(tenant: Tenant): Notifier {
  const stop = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const waiting = new Set<number>();
  const later = (milliseconds: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds);
    timer.unref();
    timers.add(timer);
  };

  const send = (url: string, value: Json[], attempt = 0) => {
    const retry = () => {
      const pause = tryAgainAfter[attempt];
      if (pause !== undefined && !stop.signal.aborted) later(pause, () => send(url, value, attempt + 1));
    };
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(answerWithin)]);
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ value }), signal })
      .then(async (reply) => {
        await reply.arrayBuffer();
        if (!reply.ok) retry();
      })
      .catch(retry);
  };

  const notify = (listNo: number) => {
    const now = tenant.clock().toISOString();
    for (const due of tenant.db.all<Due>('SELECT id, expires, body FROM subscriptions WHERE listNo = ? AND expires > ?', listNo, now)) {
      const body: unknown = JSON.parse(due.body);
      if (!isJson(body)) continue;
      const value = Array.from({ length: copies(tenant) }, () => notificationOf(tenant, due, body));
      if (value.length > 0) send(String(body['notificationUrl']), value);
    }
  };

  return {
    changed: (listNo) => {
      if (waiting.has(listNo)) return;
      if (tenant.db.steady('SELECT id FROM subscriptions WHERE listNo = ? LIMIT 1', listNo).length === 0) return;
      waiting.add(listNo);
      later(gatherFor, () => {
        waiting.delete(listNo);
        notify(listNo);
      });
    },
    close: () => {
      stop.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
