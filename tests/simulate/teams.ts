import { type Chance } from './chance';
import { type Day } from './calendar';

/** A message that Teams took. */
export interface Accepted {
  day: Day;
  oid: string;
  activityId: string;
  /** Whether the bot was told so. */
  answered: boolean;
}

export interface TeamsFaults {
  /** Shares of calls: 429 with a wait, refused before anything was read, taken without an answer, taken and answered with an error. */
  throttled: number;
  refused: number;
  lostAnswer: number;
  failedAfter: number;
}

/** Stands in for the Bot Connector, with its ways to fail; and knows who cannot be reached. */
export interface Teams {
  fetch: typeof globalThis.fetch;
  accepted: Accepted[];
  requests: number;
  /** From then on the app is not there for them. */
  removedBy(oid: string): void;
}

/** The conversation of a person is `a:<oid>`. */
export function createTeams(chance: Chance, faults: TeamsFaults, today: () => Day): Teams {
  const gone = new Set<string>();
  const teams: Teams = {
    accepted: [],
    requests: 0,
    removedBy: (oid) => void gone.add(oid),
    fetch: async (input) => {
      teams.requests += 1;
      const oid = decodeURIComponent(/\/v3\/conversations\/([^/]+)\//.exec(input instanceof Request ? input.url : input.toString())?.[1] ?? '').replace(/^a:/, '');
      if (gone.has(oid)) return reply(403, { error: { code: 'BotNotInConversationRoster' } });
      if (chance.of(faults.refused)) throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
      // Longer than the notifier waits by itself: a later delivery sends it.
      if (chance.of(faults.throttled)) return reply(429, {}, { 'retry-after': String(chance.whole(40, 600)) });
      const activityId = `activity-${teams.accepted.length + 1}`;
      const one: Accepted = { day: today(), oid, activityId, answered: false };
      teams.accepted.push(one);
      if (chance.of(faults.lostAnswer)) throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
      if (chance.of(faults.failedAfter)) return reply(502, { error: { code: 'ServiceError' } });
      one.answered = true;
      return reply(200, { id: activityId });
    },
  };
  return teams;
}

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
