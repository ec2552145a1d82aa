import { defaultRules } from '../../../src/domain/reminders/rules';
import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { type TestServer } from '../../support/services';

const { quinn, ola, sam } = actors;

const away = { from: '2026-04-01', until: '2026-04-01' };
const add = ({ services }: TestServer) => services.leave.addLeave(ola, 'me', { ...away, coverOid: sam.oid });

/** Coming in for the first time, saying when one is away, ending it, and setting the reminder rules, as the crash test tries them. */
export const peopleVerbs: readonly CrashVerb[] = [
  { name: 'signIn', arrange: async () => {}, run: ({ services }) => services.people.signIn({ oid: 'newcomer', name: 'Nia Newcome', upn: 'nia@harbourshire.example', roles: ['Reviewer'], kind: 'internal' }) },
  { name: 'addLeave', arrange: async () => {}, run: add },
  { name: 'endLeave', arrange: async (server) => void (await add(server)), run: ({ services }) => services.leave.endLeave(ola, 'me', { from: away.from }) },
  { name: 'setReminderRules', arrange: async () => {}, run: ({ services }) => services.settings.setReminderRules(quinn, { rules: { ...defaultRules, monthlyUpdate: { before: 6 } }, revision: 0 }) },
];
