import { defaultRules } from '../../../src/domain/reminders/rules';
import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { type TestServer } from '../../support/services';

const { quinn, ola, sam } = actors;

/** Days of their own for each attempt, told by the number that ends its name. */
function daysOf(name: string): { from: string; until: string } {
  const day = new Date(Date.UTC(2026, 3, 1 + 3 * Number(/\d+$/.exec(name)?.[0] ?? 0))).toISOString().slice(0, 10);
  return { from: day, until: day };
}
const add = ({ services }: TestServer, name: string) => services.leave.addLeave(ola, 'me', { ...daysOf(name), coverOid: sam.oid });
const end = ({ services }: TestServer, name: string) => services.leave.endLeave(ola, 'me', { from: daysOf(name).from });

/** Saying when one is away, ending it, and setting the reminder rules, as the crash test tries them. */
export const leaveVerbs: readonly CrashVerb[] = [
  { name: 'addLeave', arrange: async () => {}, run: add },
  { name: 'endLeave', arrange: async (server, name) => void (await add(server, name)), run: end },
  { name: 'setReminderRules', arrange: async () => {}, run: ({ services }) => services.settings.setReminderRules(quinn, { rules: { ...defaultRules, monthlyUpdate: { before: 6 } }, revision: services.settings.reminderRules(quinn).revision }) },
];
