import { z } from 'zod/mini';
import { roles } from '../domain/people/types';
import { LONGEST_LINE } from './limits';

export { LONGEST_LINE, LONGEST_TEXT } from './limits';

export const longText = z.string();
export const line = z.string().check(z.maxLength(LONGEST_LINE, `Use ${LONGEST_LINE} characters or fewer.`));
/** `YYYY-MM-DD`, or empty while nothing is chosen. */
export const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'Use a date such as 2026-03-27.'));
export const someDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a date.'));
export const instant = z.string();

export const PersonRef = z.object({ oid: z.string(), name: z.string() });
export const role = z.enum(roles);

/** What the server decided: the tab shows it and decides nothing. */
export const Ability = z.object({ allowed: z.boolean(), sentence: z.optional(z.string()) });
export type Ability = z.infer<typeof Ability>;
export const Abilities = z.record(z.string(), Ability);
export type Abilities = z.infer<typeof Abilities>;

export const Fault = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type Fault = z.infer<typeof Fault>;

/** RFC 9457, with our code and the faults. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  reason: z.optional(z.string()),
  faults: z.optional(z.array(Fault)),
  current: z.optional(z.unknown()),
  retryAfterSeconds: z.optional(z.number()),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
