import { z } from 'zod/mini';
import { route } from './route';
import { Abilities, day, PersonRef, someDay } from './shapes';

/** Days away, both included, and who stands in; `backOn`: the first working day after it. */
export const LeaveRow = z.object({ from: day, until: day, cover: z.optional(PersonRef), backOn: day });
export type LeaveRow = z.infer<typeof LeaveRow>;

/** When somebody is away from today on, and whoever works close by and could stand in. `findPeople`: whether anybody else may be named too. */
export const PersonLeave = z.object({ person: PersonRef, leaves: z.array(LeaveRow), covers: z.array(z.object({ oid: z.string(), name: z.string(), team: z.string() })), abilities: Abilities });
export type PersonLeave = z.infer<typeof PersonLeave>;

/** Somebody who is away, or soon will be. */
export const AwayRow = z.object({ person: PersonRef, team: z.string(), leave: LeaveRow });
export type AwayRow = z.infer<typeof AwayRow>;

/** The leave part of the API: one's own, and for the office anybody's. `me` stands for whoever asks. */
export const leaveRoutes = {
  listAway: route({ method: 'GET', path: '/api/leave', reply: z.object({ rows: z.array(AwayRow) }) }),
  getLeave: route({ method: 'GET', path: '/api/leave/:oid', reply: PersonLeave }),
  addLeave: route({ method: 'POST', path: '/api/leave/:oid', body: z.object({ from: day, until: day, coverOid: z.string() }), reply: PersonLeave }),
  endLeave: route({ method: 'POST', path: '/api/leave/:oid/end', body: z.object({ from: someDay }), reply: PersonLeave }),
} as const;
