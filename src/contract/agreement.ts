import { z } from 'zod/mini';
import { route } from './route';
import { PersonRef } from './shapes';
import { grade } from './templates';

/** `share`, `low` and `high` (0–1) only where there are enough pairs for them. */
const Share = z.object({ count: z.number(), of: z.number(), share: z.optional(z.number()), low: z.optional(z.number()), high: z.optional(z.number()) });
/** Absent where it is withheld; the sentences say why. */
const Coefficient = z.optional(z.object({ value: z.number(), low: z.number(), high: z.number() }));

export const AgreementGroup = z.object({
  key: z.string(),
  title: z.string(),
  pairs: z.number(),
  /** Reviews or exercises that they come from. */
  subjects: z.number(),
  exact: Share,
  withinOne: Share,
  higher: z.number(),
  lower: z.number(),
  /** How often each grade was given: by the reviewer, and by the panel or in the gold standard. */
  baseRates: z.array(z.object({ grade, first: z.number(), second: z.number() })),
  kappa: Coefficient,
  gwet: Coefficient,
  /** What it all means, in plain words. */
  sentences: z.array(z.string()),
});
export type AgreementGroup = z.infer<typeof AgreementGroup>;

export const AgreementSource = z.object({
  pairs: z.number(),
  subjects: z.number(),
  groups: z.array(AgreementGroup),
  halfYears: z.array(z.object({ key: z.string(), label: z.string(), pairs: z.number(), exact: z.optional(Share) })),
  drift: z.string(),
});
export type AgreementSource = z.infer<typeof AgreementSource>;

/** One reviewer's agreement, or that of all together. No reply holds two reviewers. */
export const AgreementResource = z.object({ person: z.optional(PersonRef), panel: AgreementSource, calibration: AgreementSource });
export type AgreementResource = z.infer<typeof AgreementResource>;

/** The agreement part of the API. */
export const agreementRoutes = {
  getOwnAgreement: route({ method: 'GET', path: '/api/agreement', reply: AgreementResource }),
  getAgreement: route({ method: 'GET', path: '/api/agreement/:oid', reply: AgreementResource }),
  getServiceAgreement: route({ method: 'GET', path: '/api/service-agreement', reply: AgreementResource }),
} as const;
