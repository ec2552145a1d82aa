import { AppError, type Fault } from '../errors';
import { defaultRules, type ReminderRules } from './rules';

/** From and up to, both allowed. */
type Range = readonly [from: number, to: number];
type Limits = { readonly [Group in keyof ReminderRules]: { readonly [Name in keyof ReminderRules[Group]]: Range } };

/** What the numbers may be: nothing so seldom that it is forgotten, nothing so often that nobody reads it. */
export const ruleLimits: Limits = {
  reviewDeadline: { before: [1, 40], lateEvery: [1, 10], copyAfter: [0, 40] },
  firstLineCheck: { first: [1, 10], every: [1, 10] },
  panelReading: { before: [1, 20] },
  recommendationDue: { before: [1, 90], lateEvery: [1, 28], toManagerAfter: [1, 90], toQaLeadAfter: [1, 180] },
  monthlyUpdate: { before: [1, 15] },
  alert: { everyHours: [1, 4] },
  awaitingSignOff: { everyWeeks: [1, 4] },
  slowDown: { after: [1, 52], times: [1, 4], longest: [7, 28] },
  message: { most: [5, 20] },
};
/** Reminders before one deadline. */
const MOST_BEFORE = 6;

type Value = number | readonly number[];
type Groups = Record<string, Record<string, Value>>;

const asGroups = (rules: unknown): Record<string, Record<string, unknown> | undefined> => (typeof rules === 'object' && rules !== null ? rules : {}) as Record<string, Record<string, unknown> | undefined>;

/** Every number of the rules, with what it may be and what it is by default. */
function leaves(): { group: string; name: string; range: Range; usual: Value }[] {
  const usual = defaultRules as unknown as Groups;
  return Object.entries(ruleLimits).flatMap(([group, names]) => Object.entries(names).map(([name, range]) => ({ group, name, range, usual: usual[group]?.[name] ?? 0 })));
}

const isWhole = (value: unknown, [from, to]: Range): value is number => typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

function isGood(value: unknown, usual: Value, range: Range): value is Value {
  if (typeof usual === 'number') return isWhole(value, range);
  return Array.isArray(value) && value.length > 0 && value.length <= MOST_BEFORE && value.every((each) => isWhole(each, range)) && new Set(value).size === value.length;
}

/** The rules as a setting holds them; what it does not say, or says wrongly, is as domain.md §9 has it. */
export function readReminderRules(setting: unknown): ReminderRules {
  const given = asGroups(setting);
  const read: Groups = {};
  for (const { group, name, range, usual } of leaves()) {
    const value = given[group]?.[name];
    (read[group] ??= {})[name] = isGood(value, usual, range) ? ordered(value) : usual;
  }
  return read as unknown as ReminderRules;
}

/** The furthest first. */
const ordered = (value: Value): Value => (typeof value === 'number' ? value : [...value].sort((a, b) => b - a));

/** The rules as the QA lead sets them. Throws `invalid` with every number that cannot be. */
export function decideReminderRules(rules: ReminderRules): ReminderRules {
  const given = asGroups(rules);
  const faults = leaves().flatMap(({ group, name, range, usual }) => (isGood(given[group]?.[name], usual, range) ? [] : [rangeFault(`${group}.${name}`, usual, range)]));
  const { recommendationDue, slowDown } = rules;
  if (faults.length === 0 && recommendationDue.toQaLeadAfter < recommendationDue.toManagerAfter) faults.push({ path: 'recommendationDue.toQaLeadAfter', code: 'order', message: 'The quality assurance lead hears after the manager, or on the same day. Use as many days or more.' });
  if (faults.length === 0 && slowDown.longest < recommendationDue.lateEvery) faults.push({ path: 'slowDown.longest', code: 'order', message: 'Reminders of what is overdue are already further apart than this. Use as many days or more.' });
  if (faults.length > 0) throw new AppError('invalid', 'The rules were not changed.', { faults });
  return readReminderRules(rules);
}

function rangeFault(path: string, usual: Value, [from, to]: Range): Fault {
  const one = `from ${from} to ${to}`;
  const message = typeof usual === 'number' ? `Use a whole number ${one}.` : `Use up to ${MOST_BEFORE} different whole numbers ${one}, with commas between them.`;
  return { path, code: 'range', message };
}
