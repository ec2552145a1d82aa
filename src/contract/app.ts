import { z } from 'zod/mini';
import { childStatuses } from '../domain/templates/types';
import { route } from './route';
import { Abilities, day, instant, PersonRef, role } from './shapes';

export const Me = z.object({ person: PersonRef, roles: z.array(role), team: z.string(), abilities: Abilities, today: day, unreadWork: z.number() });
export type Me = z.infer<typeof Me>;

/** What the page must know before anybody is signed in; nothing secret. */
export const AppConfig = z.object({
  tenantId: z.string(),
  clientId: z.string(),
  teamsAppId: z.string(),
  /** Present on a local machine only: where to choose who to be. */
  localSignInUrl: z.optional(z.string()),
});
export type AppConfig = z.infer<typeof AppConfig>;

export const workKinds = ['answerAssignment', 'writeReview', 'changeReturnedReview', 'checkReview', 'updateRecommendation', 'signOff', 'reassignDeclined', 'shareReview', 'reflectOnReview', 'closeReview', 'planReReview', 'declareConflict', 'readForPanel', 'replaceChair', 'acknowledgeAlert', 'recordAlertOutcome', 'gradeCalibration', 'closeCalibration', 'readBecame', 'holdTrackingMeeting', 'joinTrackingMeeting', 'doTrackingAction', 'writeActivity'] as const;
/** One thing that waits for the person: the durable queue behind every reminder (domain.md §9). */
export const WorkItem = z.object({
  key: z.string(),
  kind: z.enum(workKinds),
  reference: z.string(),
  title: z.string(),
  detail: z.string(),
  dueDay: day,
  /** Negative when late. */
  workingDaysLeft: z.number(),
});
export type WorkItem = z.infer<typeof WorkItem>;

export const PersonRow = z.object({ oid: z.string(), name: z.string(), roles: z.array(role), team: z.string(), kind: z.enum(['internal', 'external']), openReviews: z.number() });
export type PersonRow = z.infer<typeof PersonRow>;

export const ChildRow = z.object({ recordNumber: z.string(), name: z.string(), age: z.string(), status: z.enum(childStatuses), team: z.string(), worker: z.optional(PersonRef), lastReviewedDay: day });
export type ChildRow = z.infer<typeof ChildRow>;

export const Status = z.object({
  startedAt: instant,
  now: instant,
  version: z.string(),
  graph: z.object({ reachable: z.boolean(), lastError: z.string(), unitsLastMinute: z.number(), unitsPerMinute: z.number() }),
  lists: z.array(z.object({ name: z.string(), rows: z.number(), lastPolledAt: z.optional(instant) })),
  pendingFollowUps: z.number(),
});
export type Status = z.infer<typeof Status>;

/** Everything that is neither a review nor a recommendation. */
export const appRoutes = {
  /** Open to all: no token needed. */
  getConfig: route({ method: 'GET', path: '/api/config', reply: AppConfig }),
  getMe: route({ method: 'GET', path: '/api/me', reply: Me }),
  getMyWork: route({ method: 'GET', path: '/api/my-work', reply: z.object({ items: z.array(WorkItem) }) }),
  findPeople: route({ method: 'GET', path: '/api/people', query: z.object({ q: z.optional(z.string()), role: z.optional(role) }), reply: z.object({ people: z.array(PersonRow) }) }),
  /** Asked by POST: names of children stand in no address, for addresses are written into logs on the way. */
  findChildren: route({ method: 'POST', path: '/api/children/search', body: z.object({ q: z.optional(z.string()) }), reply: z.object({ children: z.array(ChildRow), total: z.number() }) }),
  getStatus: route({ method: 'GET', path: '/api/status', reply: Status }),
} as const;
