import { dueAlertReminders, turnOf } from '../../../src/domain/alerts/reminders';
import { alert, person } from '../support/builders';

const quinn = person('Quinn', ['QaLead']);
const morgan = person('Morgan', ['QaLead', 'Reviewer']);
const casey = person('Casey', ['QaCoordinator']);

test('every QA lead is told at once, and nobody else', () => {
  const due = dueAlertReminders([alert()], [quinn, morgan, casey], '2026-11-10T10:00:00Z');
  expect(due.map(({ rule, recipient }) => `${rule} to ${recipient.name}`)).toEqual(['alertRaised to Quinn', 'alertRaised to Morgan']);
});

test('the first goes out at three on a Sunday morning', () => {
  const raised = alert({ raisedAt: '2026-11-08T03:00:00Z' });
  expect(dueAlertReminders([raised], [quinn], '2026-11-08T03:00:00Z')).toMatchObject([{ rule: 'alertRaised', nonce: 'alert/A-2026-001/0/oid-Quinn' }]);
});

test.each([
  ['an hour later', '2026-11-10T10:05:00Z', '2026-11-10T11:05:00Z', 1],
  ['not before the hour is over', '2026-11-10T10:05:00Z', '2026-11-10T11:04:59Z', 0],
  ['when the office opens on Monday, of one raised on Friday at half past five', '2026-11-06T17:30:00Z', '2026-11-09T08:00:00Z', 1],
  ['an hour later, of one raised half an hour before the office opens', '2026-11-10T07:30:00Z', '2026-11-10T08:30:00Z', 1],
  ['not at night', '2026-11-10T10:05:00Z', '2026-11-10T20:05:00Z', 0],
  ['at five past eight, after the last at five past five', '2026-11-10T10:05:00Z', '2026-11-11T08:05:00Z', 8],
  ['at eight in summer time', '2026-03-28T12:00:00Z', '2026-03-30T07:00:00Z', 1],
])('the repeat comes %s', (_, raisedAt, now, turn) => {
  expect(turnOf({ raisedAt }, now)).toBe(turn);
});

test('once acknowledged, nothing is due any more', () => {
  expect(dueAlertReminders([alert({ state: 'acknowledged' }), alert({ state: 'closed' })], [quinn], '2026-11-10T11:30:00Z')).toEqual([]);
});
