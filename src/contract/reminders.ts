import { z } from 'zod/mini';
import { reminderRuleNames, sampleReceivers, sampleSubjects } from '../domain/reminders/rules';
import { route } from './route';
import { Abilities, day, instant, PersonRef } from './shapes';

const days = z.readonly(z.array(z.number()));

/** The reminder rules (domain.md §9): numbers of days, hours and weeks. */
export const ReminderRules = z.object({
  reviewDeadline: z.object({ before: days, lateEvery: z.number(), copyAfter: z.number() }),
  firstLineCheck: z.object({ first: z.number(), every: z.number() }),
  panelReading: z.object({ before: days }),
  recommendationDue: z.object({ before: days, lateEvery: z.number(), toManagerAfter: z.number(), toQaLeadAfter: z.number() }),
  monthlyUpdate: z.object({ before: z.number() }),
  alert: z.object({ everyHours: z.number() }),
  awaitingSignOff: z.object({ everyWeeks: z.number() }),
  slowDown: z.object({ after: z.number(), times: z.number(), longest: z.number() }),
  message: z.object({ most: z.number() }),
});
export type ReminderRules = z.infer<typeof ReminderRules>;

/** The rules, and who said so. Revision 0: as usual, nobody has changed them. */
export const ReminderSettings = z.object({ rules: ReminderRules, updatedAt: z.optional(instant), updatedBy: z.optional(PersonRef), abilities: Abilities, revision: z.number() });
export type ReminderSettings = z.infer<typeof ReminderSettings>;

/** One message that would go out about an example; the days are working days but for recommendations. */
export const SampleLine = z.object({ subject: z.enum(sampleSubjects), day, rule: z.enum(reminderRuleNames), to: z.enum(sampleReceivers), daysAfterDue: z.number() });
export type SampleLine = z.infer<typeof SampleLine>;

/** The reminder rules part of the API. */
export const reminderRoutes = {
  getReminderRules: route({ method: 'GET', path: '/api/settings/reminders', reply: ReminderSettings }),
  setReminderRules: route({ method: 'PUT', path: '/api/settings/reminders', body: z.object({ rules: ReminderRules, revision: z.number() }), reply: ReminderSettings }),
  /** What would go out under these rules; changes nothing. */
  previewReminderRules: route({ method: 'POST', path: '/api/settings/reminders/preview', body: z.object({ rules: ReminderRules }), reply: z.object({ lines: z.array(SampleLine) }) }),
} as const;
