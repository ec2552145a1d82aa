import fc from 'fast-check';
import { dueReminders, type ReminderWorld } from '../../../src/domain/reminders/due';
import { person, recommendation, review } from '../support/builders';

const quinn = person('Quinn', ['QaLead']);
const people = [quinn, person('Casey', ['QaCoordinator']), person('Robin', ['Reviewer']), person('Ola', ['Manager'], { managerOid: 'oid-Boss' }), person('Boss', ['Manager'], { team: 'North' })];
const world = (changes: Partial<ReminderWorld>): ReminderWorld => ({ reviews: [], recommendations: [], people, ...changes });
const noonOn = (day: string) => `${day}T12:00:00Z`;
const told = (changes: Partial<ReminderWorld>, day: string) => dueReminders(world(changes), noonOn(day)).flatMap(({ recipientOid, items }) => items.map(({ rule }) => `${recipientOid.slice(4)} ${rule}`));

test.each([
  ['ten working days before', '2026-11-02', ['Robin reviewDue']],
  ['nine working days before', '2026-11-03', []],
  ['the day before', '2026-11-13', ['Robin reviewDue']],
  ['on the day', '2026-11-16', ['Robin reviewDue']],
  ['one working day late', '2026-11-17', []],
  ['two working days late', '2026-11-18', ['Robin reviewLate']],
  ['six working days late, with a copy', '2026-11-24', ['Robin reviewLate', 'Casey reviewLateCopy']],
])('a review due on 16 November, %s', (_, day, expected) => {
  expect(told({ reviews: [review()] }, day)).toEqual(expected);
});

test('a submitted review waits: the QA lead is told the next working day, then every third', () => {
  const reviews = [review({ state: 'submitted', submittedAt: '2026-11-13T16:00:00Z' })];
  expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((day) => told({ reviews }, day).length)).toEqual([1, 0, 0, 1]);
});

test.each([
  ['14 days before', '2026-12-04', ['Ola recommendationDue']],
  ['5 days before, a Sunday: on the Monday', '2026-12-14', ['Ola recommendationDue']],
  ['on the day', '2026-12-18', ['Ola recommendationDue']],
  ['a week late, Christmas Day: on the next working day', '2026-12-29', ['Ola recommendationOverdue']],
  ['14 days late, New Year’s Day: on the next working day', '2027-01-04', ['Ola recommendationOverdue', 'Boss recommendationEscalated']],
  ['28 days late', '2027-01-15', ['Ola recommendationOverdue', 'Boss recommendationEscalated', 'Quinn recommendationEscalated']],
])('a recommendation due on 18 December, %s', (_, day, expected) => {
  expect(told({ recommendations: [recommendation()] }, day)).toEqual(expected);
});

test.each([
  ['has nobody above them', people.map((each) => ({ ...each, managerOid: '' }))],
  ['has a manager who may not see it', people.map((each) => ({ ...each, team: '' }))],
  ['has a manager who has left', people.filter(({ name }) => name !== 'Boss')],
])('14 days late, the QA lead is told in the manager’s place when the owner %s', (_, known) => {
  expect(told({ recommendations: [recommendation()], people: known }, '2027-01-04')).toEqual(['Ola recommendationOverdue', 'Quinn recommendationEscalated']);
});

test('what a role owns reminds nobody before it is due, and the QA lead every week after', () => {
  const recommendations = [recommendation({ owner: undefined, ownerRole: 'Head of service' })];
  expect(['2026-12-04', '2026-12-18', '2026-12-29'].map((day) => told({ recommendations }, day))).toEqual([[], [], ['Quinn recommendationEscalated']]);
});

test('reminders stop when it is done', () => {
  expect(told({ recommendations: [recommendation({ status: 'signedOff' })] }, '2027-01-15')).toEqual([]);
});

test('what awaits sign-off is told once a week, on its first working day', () => {
  const recommendations = [recommendation({ status: 'done' })];
  expect(['2026-11-20', '2026-11-23', '2026-11-24', '2026-12-29'].map((day) => told({ recommendations }, day))).toEqual([[], ['Quinn awaitingSignOff'], [], ['Quinn awaitingSignOff']]);
});

test('what awaits sign-off is due by the day to sign it off, not by the owner’s', () => {
  const recommendations = [recommendation({ status: 'done', doneAt: '2026-11-20T10:00:00Z' })];
  const [first] = dueReminders(world({ recommendations }), noonOn('2026-11-23'));
  expect(first?.items).toMatchObject([{ rule: 'awaitingSignOff', dueDay: '2026-11-27' }]);
});

test('a QA lead is not asked to check what they wrote, nor to sign off what they own', () => {
  const morgan = person('Morgan', ['QaLead', 'Reviewer']);
  const own = { reviewer: { oid: morgan.oid, name: 'Morgan' }, state: 'submitted', submittedAt: '2026-11-20T16:00:00Z' } as const;
  const world = { people: [quinn, morgan], reviews: [review(own)], recommendations: [recommendation({ status: 'done', owner: { oid: morgan.oid, name: 'Morgan' } })] };
  expect(told(world, '2026-11-23').sort()).toEqual(['Quinn awaitingSignOff', 'Quinn checkWaiting']);
});

test('several things for one person on one day are one message', () => {
  const reminders = dueReminders(world({ recommendations: [recommendation(), recommendation({ reference: 'R-2026-032' })] }), noonOn('2026-12-18'));
  expect(reminders.map(({ nonce, items }) => [nonce, items.length])).toEqual([['daily/2026-12-18/oid-Ola', 2]]);
});

test('nothing goes out outside sending hours, and every message carries references only', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), (date) => {
      const now = `${date.toISOString().slice(0, 19)}Z`;
      const sent = dueReminders(world({ reviews: [review()], recommendations: [recommendation()] }), now);
      if (sent.length > 0) expect([0, 6]).not.toContain(date.getUTCDay());
      expect(JSON.stringify(sent)).not.toMatch(/Wren|Ashdown|M20411|chronology/);
    }),
  );
});
