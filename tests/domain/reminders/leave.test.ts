import { type Leave } from '../../../src/domain/people/leave';
import { dueReminders, type ReminderWorld } from '../../../src/domain/reminders/due';
import { person, recommendation, review } from '../support/builders';

const [quinn, casey] = [person('Quinn', ['QaLead']), person('Casey', ['QaCoordinator'])];
const people = [quinn, casey, person('Robin', ['Reviewer']), person('Sam', ['Manager'], { team: 'North' }), person('Kit', ['Practitioner']), person('Ola', ['Manager'], { managerOid: 'oid-Boss' }), person('Boss', ['Manager'], { team: 'North' })];
/** Ola owns what is due on Friday 18 December. */
const recommendations = [recommendation()];
const ref = (name: string) => ({ oid: `oid-${name}`, name });

function told(day: string, leaves: Record<string, Leave[]>, changes: Partial<ReminderWorld> = {}) {
  const world: ReminderWorld = { people, reviews: [], recommendations, leavesOf: (oid) => leaves[oid.slice(4)] ?? [], ...changes };
  return dueReminders(world, `${day}T12:00:00Z`).flatMap(({ recipientOid, items }) => items.map(({ rule, reference, coverFor }) => [recipientOid.slice(4), rule, reference, ...(coverFor ? [`for ${coverFor.slice(4)}`] : [])].join(' ')));
}
const away = (from: string, until: string, cover?: string): Leave[] => [{ from, until, cover: cover ? ref(cover) : undefined }];

test('while Ola is away, whoever stands in gets what is due from Ola, marked as hers', () => {
  expect(told('2026-12-18', { Ola: away('2026-12-14', '2026-12-23', 'Sam') })).toEqual(['Sam recommendationDue R-2026-031 for Ola']);
});

test('what whoever stands in may not see waits, and comes to Ola on the first working day back', () => {
  const leaves = { Ola: away('2026-12-14', '2026-12-20', 'Kit') };
  expect([told('2026-12-18', leaves), told('2026-12-21', leaves), told('2026-12-22', leaves)]).toEqual([[], ['Ola recommendationOverdue R-2026-031'], []]);
});

test('what was told to the cover comes to Ola too when she is back, as it stands then', () => {
  const leaves = { Ola: away('2026-12-14', '2026-12-20', 'Sam') };
  expect(told('2026-12-21', leaves)).toEqual(['Ola recommendationOverdue R-2026-031']);
  expect(told('2026-12-21', leaves, { recommendations: [recommendation({ status: 'done', doneAt: '2026-12-18T10:00:00Z' })] })).toEqual(['Quinn awaitingSignOff R-2026-031']);
});

test('escalation goes on while the owner is away', () => {
  expect(told('2027-01-15', { Ola: away('2026-12-14', '2027-01-29') })).toEqual(['Boss recommendationEscalated R-2026-031', 'Quinn recommendationEscalated R-2026-031']);
});

test('a cover who is away too is stood in for by theirs', () => {
  const leaves = { Ola: away('2026-12-14', '2026-12-23', 'Kit'), Kit: away('2026-12-18', '2026-12-18', 'Sam') };
  expect(told('2026-12-18', leaves)).toEqual(['Sam recommendationDue R-2026-031 for Ola']);
});

test('two who stand in for each other and are both away wait both', () => {
  expect(told('2026-12-18', { Ola: away('2026-12-14', '2026-12-23', 'Sam'), Sam: away('2026-12-14', '2026-12-23', 'Ola') })).toEqual([]);
});

test('what is a person’s own they are not told again for somebody else', () => {
  const both = [quinn, person('Morgan', ['QaLead'])];
  const done = [recommendation({ status: 'done', doneAt: '2026-11-20T10:00:00Z' })];
  expect(told('2026-11-23', { Quinn: away('2026-11-23', '2026-11-27', 'Morgan') }, { people: both, recommendations: done })).toEqual(['Morgan awaitingSignOff R-2026-031']);
});

test('whoever stands in for a signer is not asked to sign off what they own', () => {
  const leads = [quinn, person('Morgan', ['QaLead'])];
  const done = [recommendation({ status: 'done', doneAt: '2026-11-20T10:00:00Z', owner: ref('Morgan') })];
  expect(told('2026-11-23', { Quinn: away('2026-11-23', '2026-11-27', 'Morgan') }, { people: leads, recommendations: done })).toEqual([]);
});

test('a cover with a declared conflict hears nothing of that review, and its reviewer hears of it when back', () => {
  const walled = { ...quinn, standings: { get: (reference: string) => (reference === 'PIR-2026-07' ? ({ kind: 'exempt', reason: 'declared' } as const) : undefined), walled: 'PIR-2026-07' } };
  const leaves = { Robin: away('2026-11-16', '2026-11-17', 'Quinn') };
  const world = { people: [walled, person('Robin', ['Reviewer'])], recommendations: [], reviews: [review()] };
  expect([told('2026-11-16', leaves, world), told('2026-11-18', leaves, world)]).toEqual([[], ['Robin reviewLate PIR-2026-07']]);
});

test('nobody can read for a panel in a member’s place', () => {
  const unread = [{ oid: 'oid-Boss', panelReference: 'P-2026-01', reviewReference: 'PIR-2026-07', day: '2026-12-16' }];
  const leaves = { Boss: away('2026-12-09', '2026-12-10', 'Quinn') };
  expect([told('2026-12-09', leaves, { unread, recommendations: [] }), told('2026-12-11', leaves, { unread, recommendations: [] })]).toEqual([[], ['Boss readingDue P-2026-01/PIR-2026-07']]);
});

describe('before a tracking meeting on Thursday 17 December', () => {
  const trackingMeetings = [{ reference: 'TM-2026-03', day: '2026-12-17' }];
  const open = [recommendation({ dueDay: '2027-06-30' }), recommendation({ reference: 'R-2026-032', dueDay: '2027-06-29' }), recommendation({ reference: 'R-2026-033', toleratedUntil: '2027-05-01' }), recommendation({ reference: 'R-2026-034', status: 'done' })];
  const asked = (day: string, leaves: Record<string, Leave[]> = {}) => dueReminders({ people, reviews: [], recommendations: open, trackingMeetings, leavesOf: (oid) => leaves[oid.slice(4)] ?? [] }, `${day}T12:00:00Z`).filter(({ nonce }) => nonce.startsWith('monthly')).map(({ nonce, items }) => [nonce, items.map(({ reference }) => reference)]);

  test('every owner is asked once for all that is theirs, five working days before', () => {
    expect(asked('2026-12-09')).toEqual([]);
    expect(asked('2026-12-10')).toEqual([['monthly/TM-2026-03/oid-Ola', ['R-2026-032', 'R-2026-031']]]);
  });

  test('whoever comes back before the meeting is asked then, by the same message', () => {
    const leaves = { Ola: away('2026-12-07', '2026-12-15', 'Sam') };
    expect(asked('2026-12-10', leaves)).toEqual([['monthly/TM-2026-03/oid-Sam/for/oid-Ola', ['R-2026-032', 'R-2026-031']]]);
    expect(asked('2026-12-16', leaves)).toEqual([['monthly/TM-2026-03/oid-Ola', ['R-2026-032', 'R-2026-031']]]);
    expect(asked('2026-12-18', leaves)).toEqual([]);
  });
});

test('what fell on a day on which no server ran comes on the next, to whoever was not told', () => {
  const both = [recommendation({ dueDay: '2026-12-16' }), recommendation({ reference: 'R-2026-032', dueDay: '2026-12-16', owner: ref('Sam') })];
  const outage = { recommendations: both, wasPlanned: (day: string) => day !== '2026-12-16', wasTold: (oid: string) => oid === 'oid-Sam' };
  expect(told('2026-12-17', {}, outage)).toEqual(['Ola recommendationOverdue R-2026-031']);
});
