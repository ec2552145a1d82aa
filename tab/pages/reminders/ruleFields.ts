import type { ReminderRules } from '../../../src/contract/reminders';
import { plural } from '../../words/dates';

/** One number (or row of numbers) of the rules, by its path, as a person changes it. */
export interface RuleField {
  path: string;
  label: string;
  /** Several numbers with commas between them. */
  many?: boolean;
}

/** A rule in a sentence, and the numbers in it. */
export interface RuleGroup {
  title: string;
  inWords: (rules: ReminderRules) => string;
  fields: readonly RuleField[];
}

const list = (numbers: readonly number[]): string => new Intl.ListFormat('en-GB').format(numbers.map(String));
const days = (count: number): string => plural(count, 'day');
const workingDays = (count: number): string => plural(count, 'working day');
const every = (count: number, unit: string): string => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`);

/** Every rule, in the order of domain.md §9. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    title: 'Review deadline',
    inWords: ({ reviewDeadline: { before, lateEvery, copyAfter } }) => `The reviewer hears ${list(before)} working days before the deadline, on the day, and then ${every(lateEvery, 'working day')} while it is late. More than ${workingDays(copyAfter)} late, the coordinator gets a copy.`,
    fields: [
      { path: 'reviewDeadline.before', label: 'Working days before the deadline', many: true },
      { path: 'reviewDeadline.lateEvery', label: 'Once late, working days between reminders' },
      { path: 'reviewDeadline.copyAfter', label: 'Working days late after which the coordinator gets a copy' },
    ],
  },
  {
    title: 'First-line check',
    inWords: ({ firstLineCheck: { first, every: between } }) => `The quality assurance lead hears ${workingDays(first)} after a review is handed in, and then ${every(between, 'working day')} until it is checked.`,
    fields: [
      { path: 'firstLineCheck.first', label: 'Working days until the first reminder' },
      { path: 'firstLineCheck.every', label: 'Working days between the next ones' },
    ],
  },
  {
    title: 'Reading for a panel',
    inWords: ({ panelReading: { before } }) => `Each member hears ${list(before)} working days before the panel of what they have not read yet.`,
    fields: [{ path: 'panelReading.before', label: 'Working days before the panel', many: true }],
  },
  {
    title: 'Recommendation due',
    inWords: ({ recommendationDue: { before, lateEvery, toManagerAfter, toQaLeadAfter } }) => `The owner hears ${list(before)} days before it is due, on the day, and then ${every(lateEvery, 'day')} while it is overdue. It goes to the owner’s manager when it is ${days(toManagerAfter)} overdue, and to the quality assurance lead at ${days(toQaLeadAfter)}.`,
    fields: [
      { path: 'recommendationDue.before', label: 'Days before it is due', many: true },
      { path: 'recommendationDue.lateEvery', label: 'Once overdue, days between reminders' },
      { path: 'recommendationDue.toManagerAfter', label: 'Days overdue at which the owner’s manager hears' },
      { path: 'recommendationDue.toQaLeadAfter', label: 'Days overdue at which the quality assurance lead hears' },
    ],
  },
  {
    title: 'Slowing down',
    inWords: ({ slowDown: { after, times, longest } }) => (times === 1 ? 'Reminders of what stays overdue never get fewer.' : `After ${plural(after, 'reminder')} of the same overdue recommendation only one in ${times} is sent. They are never more than ${days(longest)} apart.`),
    fields: [
      { path: 'slowDown.after', label: 'Reminders at the usual pace' },
      { path: 'slowDown.times', label: 'After that, one in so many (1: as before)' },
      { path: 'slowDown.longest', label: 'Most days between two of them' },
    ],
  },
  {
    title: 'Monthly update',
    inWords: ({ monthlyUpdate: { before } }) => `${workingDays(before)} before a tracking meeting every owner gets one card for all that is theirs.`,
    fields: [{ path: 'monthlyUpdate.before', label: 'Working days before the meeting' }],
  },
  {
    title: 'Alert',
    inWords: ({ alert: { everyHours } }) => `The quality assurance lead hears at once, at any hour, and then ${every(everyHours, 'working hour')} until it is acknowledged.`,
    fields: [{ path: 'alert.everyHours', label: 'Working hours between reminders' }],
  },
  {
    title: 'Waiting for sign-off',
    inWords: ({ awaitingSignOff: { everyWeeks } }) => `The quality assurance lead hears on the first working day of ${everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`} what waits to be signed off.`,
    fields: [{ path: 'awaitingSignOff.everyWeeks', label: 'Weeks between two lists' }],
  },
  {
    title: 'Length of a message',
    inWords: ({ message: { most } }) => `Several things for one person on one day are one message. It names ${most} of them at most, and says how many more there are.`,
    fields: [{ path: 'message.most', label: 'Things that one message names' }],
  },
];

/** What stands in the fields, by path. */
export type Typed = Readonly<Record<string, string>>;

const fieldsOfAll = ruleGroups.flatMap(({ fields }) => fields);

export function typedOf(rules: ReminderRules): Typed {
  const groups = rules as unknown as Record<string, Record<string, number | readonly number[]>>;
  return Object.fromEntries(
    fieldsOfAll.map(({ path }) => {
      const [group = '', name = ''] = path.split('.');
      const value = groups[group]?.[name] ?? '';
      return [path, typeof value === 'object' ? value.join(', ') : String(value)];
    }),
  );
}

/** What was typed as rules; what is no number is sent as one that the server refuses with its reason. */
export function rulesOf(typed: Typed): ReminderRules {
  const groups: Record<string, Record<string, number | number[]>> = {};
  for (const { path, many } of fieldsOfAll) {
    const [group = '', name = ''] = path.split('.');
    const text = typed[path] ?? '';
    (groups[group] ??= {})[name] = many ? text.split(/[\s,;]+/).filter(Boolean).map(numberOf) : numberOf(text.trim());
  }
  return groups as unknown as ReminderRules;
}

const numberOf = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : -1);
