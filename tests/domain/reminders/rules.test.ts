import { defaultRules, type ReminderRules } from '../../../src/domain/reminders/rules';
import { sampleReminders } from '../../../src/domain/reminders/sample';
import { decideReminderRules, readReminderRules } from '../../../src/domain/reminders/setRules';

const refused = (changes: Partial<ReminderRules>): string[] => {
  try {
    decideReminderRules({ ...defaultRules, ...changes });
    return [];
  } catch (error) {
    return (error as { details: { faults: { path: string }[] } }).details.faults.map(({ path }) => path);
  }
};

test('the defaults are the table of domain.md §9', () => {
  expect(decideReminderRules(defaultRules)).toEqual(defaultRules);
  expect(defaultRules).toMatchObject({ reviewDeadline: { before: [10, 5, 1], lateEvery: 2, copyAfter: 5 }, firstLineCheck: { first: 1, every: 3 }, panelReading: { before: [5, 2] }, recommendationDue: { before: [14, 5], lateEvery: 7, toManagerAfter: 14, toQaLeadAfter: 28 }, monthlyUpdate: { before: 5 }, alert: { everyHours: 1 }, awaitingSignOff: { everyWeeks: 1 } });
});

test('what a setting does not say, or says wrongly, is as usual', () => {
  expect(readReminderRules({ recommendationDue: { before: [3, 30], lateEvery: 0 }, monthlyUpdate: 'soon', other: 1 })).toEqual({ ...defaultRules, recommendationDue: { ...defaultRules.recommendationDue, before: [30, 3] } });
  expect([readReminderRules(null), readReminderRules('x'), readReminderRules(undefined)]).toEqual([defaultRules, defaultRules, defaultRules]);
});

test.each([
  ['a number that is not whole', { firstLineCheck: { first: 1.5, every: 3 } }, ['firstLineCheck.first']],
  ['no reminder before at all', { panelReading: { before: [] } }, ['panelReading.before']],
  ['the same day twice', { panelReading: { before: [2, 2] } }, ['panelReading.before']],
  ['several wrong numbers, every one', { monthlyUpdate: { before: 0 }, message: { most: 500 } }, ['monthlyUpdate.before', 'message.most']],
  ['silence for longer than 28 days', { slowDown: { after: 8, times: 2, longest: 29 } }, ['slowDown.longest']],
  ['the QA lead before the manager', { recommendationDue: { ...defaultRules.recommendationDue, toManagerAfter: 14, toQaLeadAfter: 13 } }, ['recommendationDue.toQaLeadAfter']],
  ['reminders further apart than they may get', { recommendationDue: { ...defaultRules.recommendationDue, lateEvery: 14 }, slowDown: { after: 8, times: 2, longest: 7 } }, ['slowDown.longest']],
])('%s is refused', (_, changes, paths) => {
  expect(refused(changes)).toEqual(paths);
});

test('the preview shows what goes out about a recommendation that nobody attends to, slower after the eighth weekly reminder', () => {
  const lines = sampleReminders(defaultRules, '2026-03-09').filter(({ subject, to }) => subject === 'recommendation' && to === 'owner');
  expect(lines.map(({ daysAfterDue }) => daysAfterDue)).toEqual([-14, -5, 0, 8, 14, 21, 28, 36, 42, 49, 57, 70, 84, 98, 112, 126]);
});

test('the preview shows who else hears, and when', () => {
  const lines = sampleReminders(defaultRules, '2026-03-09');
  const first = (subject: string, to: string) => lines.find((line) => line.subject === subject && line.to === to)?.daysAfterDue;
  expect([first('review', 'reviewer'), first('review', 'coordinator'), first('check', 'qaLead'), first('meeting', 'owner'), first('recommendation', 'manager'), first('recommendation', 'qaLead')]).toEqual([-10, 6, 0, -5, 14, 28]);
});
