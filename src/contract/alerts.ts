import { z } from 'zod/mini';
import { alertKinds, alertStates } from '../domain/alerts/types';
import { route } from './route';
import { Abilities, Ability, instant, line, longText, PersonRef } from './shapes';

export const alertKind = z.enum(alertKinds);
export const alertState = z.enum(alertStates);

/** An alert with what was seen: only for those who may see it (domain.md §3.7). */
export const AlertResource = z.object({
  reference: z.string(),
  reviewReference: z.string(),
  kind: alertKind,
  state: alertState,
  seen: z.string(),
  raisedBy: PersonRef,
  raisedAt: instant,
  /** Minutes of working time from raising until it was acknowledged, or until now. */
  waitedMinutes: z.number(),
  acknowledgedBy: z.optional(PersonRef),
  acknowledgedAt: z.optional(instant),
  outcome: z.string(),
  outcomeBy: z.optional(PersonRef),
  outcomeAt: z.optional(instant),
  /** Only for those who may know who the child is. */
  childName: z.optional(z.string()),
  /** Whether the person may open the review that it stands on. */
  reviewVisible: z.boolean(),
  abilities: Abilities,
  revision: z.number(),
});
export type AlertResource = z.infer<typeof AlertResource>;

/** How many there are; every kind and state is there, with 0 where there is none. */
export const AlertCounts = z.object({ total: z.number(), byKind: z.record(alertKind, z.number()), byState: z.record(alertState, z.number()) });

/** The alerts part of the API. */
export const alertRoutes = {
  /** Open ones first, the longest waiting at their head. */
  listAlerts: route({ method: 'GET', path: '/api/alerts', reply: z.object({ alerts: z.array(AlertResource), counts: AlertCounts }) }),
  getAlert: route({ method: 'GET', path: '/api/alerts/:reference', reply: AlertResource }),
  /** Those of one review, oldest first, and whether the person may raise one. `receivers`: how many QA leads are told. */
  getReviewAlerts: route({ method: 'GET', path: '/api/reviews/:reference/alerts', reply: z.object({ alerts: z.array(AlertResource), raise: Ability, receivers: z.number() }) }),
  /** `attempt` is made when the person begins to write: sent twice, it is one alert. With other words than the first time it answers `stale`. */
  raiseAlert: route({ method: 'POST', path: '/api/reviews/:reference/alerts', body: z.object({ attempt: line, kind: line, seen: longText }), reply: z.object({ alert: AlertResource, receivers: z.number() }) }),
  acknowledgeAlert: route({ method: 'POST', path: '/api/alerts/:reference/acknowledge', body: z.object({}), reply: AlertResource }),
  recordAlertOutcome: route({ method: 'POST', path: '/api/alerts/:reference/outcome', body: z.object({ outcome: longText }), reply: AlertResource }),
} as const;
