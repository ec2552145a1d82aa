/** Which repeated reminders go out more seldom the longer nobody acts (domain.md §15.17), and how far apart they may get. */
export interface SlowDown {
  /** After so many of them… */
  after: number;
  /** …only every so-many-th is sent… */
  times: number;
  /** …but they are never further apart than so many calendar days. */
  longest: number;
}

/** The reminder rules as data, with the defaults of domain.md §9. Days are working days where it says so, else calendar days. */
export interface ReminderRules {
  reviewDeadline: { /** Working days before. */ before: readonly number[]; /** Working days between reminders once late. */ lateEvery: number; /** Working days late from which the coordinator is copied. */ copyAfter: number };
  firstLineCheck: { /** Working days after submission. */ first: number; every: number };
  panelReading: { /** Working days before the panel. */ before: readonly number[] };
  recommendationDue: { /** Calendar days before. */ before: readonly number[]; /** Calendar days between reminders once overdue. */ lateEvery: number; /** Calendar days overdue. */ toManagerAfter: number; toQaLeadAfter: number };
  monthlyUpdate: { /** Working days before the tracking meeting. */ before: number };
  alert: { /** Working hours between reminders until it is acknowledged. */ everyHours: number };
  awaitingSignOff: { /** Weeks between two digests. */ everyWeeks: number };
  /** For recommendations that stay overdue. */
  slowDown: SlowDown;
  message: { /** Things that one message names; how many more there are it says in a number. */ most: number };
}

export const defaultRules: ReminderRules = {
  reviewDeadline: { before: [10, 5, 1], lateEvery: 2, copyAfter: 5 },
  firstLineCheck: { first: 1, every: 3 },
  panelReading: { before: [5, 2] },
  recommendationDue: { before: [14, 5], lateEvery: 7, toManagerAfter: 14, toQaLeadAfter: 28 },
  monthlyUpdate: { before: 5 },
  alert: { everyHours: 1 },
  awaitingSignOff: { everyWeeks: 1 },
  slowDown: { after: 8, times: 2, longest: 28 },
  message: { most: 20 },
};

/** Why a reminder goes out. */
export const reminderRuleNames = ['reviewDue', 'reviewLate', 'reviewLateCopy', 'checkWaiting', 'recommendationDue', 'recommendationOverdue', 'recommendationEscalated', 'awaitingSignOff', 'toleratedNoMore', 'readingDue', 'monthlyUpdate'] as const;
export type ReminderRuleName = (typeof reminderRuleNames)[number];

/** Examples on which rules can be looked at before they hold, and who hears of them. */
export const sampleSubjects = ['review', 'check', 'recommendation', 'meeting'] as const;
export type SampleSubject = (typeof sampleSubjects)[number];
export const sampleReceivers = ['reviewer', 'coordinator', 'qaLead', 'owner', 'manager'] as const;
export type SampleReceiver = (typeof sampleReceivers)[number];
