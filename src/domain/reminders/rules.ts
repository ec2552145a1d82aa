/** The reminder rules as data, with the defaults of domain.md §9. Days are working days where it says so, else calendar days. */
export interface ReminderRules {
  reviewDeadline: { /** Working days before. */ before: readonly number[]; /** Working days between reminders once late. */ lateEvery: number; /** Working days late from which the coordinator is copied. */ copyAfter: number };
  firstLineCheck: { /** Working days after submission. */ first: number; every: number };
  panelReading: { /** Working days before the panel. */ before: readonly number[] };
  recommendationDue: { /** Calendar days before. */ before: readonly number[]; /** Calendar days between reminders once overdue. */ lateEvery: number; /** Calendar days overdue. */ toManagerAfter: number; toQaLeadAfter: number };
}

export const defaultRules: ReminderRules = {
  reviewDeadline: { before: [10, 5, 1], lateEvery: 2, copyAfter: 5 },
  firstLineCheck: { first: 1, every: 3 },
  panelReading: { before: [5, 2] },
  recommendationDue: { before: [14, 5], lateEvery: 7, toManagerAfter: 14, toQaLeadAfter: 28 },
};

/** Why a reminder goes out. */
export const reminderRuleNames = ['reviewDue', 'reviewLate', 'reviewLateCopy', 'checkWaiting', 'recommendationDue', 'recommendationOverdue', 'recommendationEscalated', 'awaitingSignOff', 'toleratedNoMore', 'readingDue'] as const;
export type ReminderRuleName = (typeof reminderRuleNames)[number];
