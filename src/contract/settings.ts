import { z } from 'zod/mini';
import { route } from './route';
import { Abilities, instant, PersonRef } from './shapes';

const steps = {
  /** The quality assurance leads and the heads of service hear of it. */
  tell: z.boolean(),
  /** A panel moderates the review, whatever the first line made of it. */
  panelPlace: z.boolean(),
  /** Months until the child is reviewed again; 0: not asked for. */
  reReviewMonths: z.number(),
};

/** What an Inadequate overall grade starts by itself (domain.md §3.4). Revision 0: as usual, nobody has changed it. */
export const InadequateSteps = z.object({ ...steps, updatedAt: z.optional(instant), updatedBy: z.optional(PersonRef), abilities: Abilities, revision: z.number() });
export type InadequateSteps = z.infer<typeof InadequateSteps>;

/** The settings part of the API. */
export const settingRoutes = {
  getInadequateSteps: route({ method: 'GET', path: '/api/settings/inadequate-grade', reply: InadequateSteps }),
  setInadequateSteps: route({ method: 'PUT', path: '/api/settings/inadequate-grade', body: z.object({ ...steps, revision: z.number() }), reply: InadequateSteps }),
} as const;
