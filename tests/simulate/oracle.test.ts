import { judge } from './audit';
import { type Message } from '../../src/lists';
import { createOracle } from './oracle';
import { type Facts, nameOf, type Owed } from './facts';

const person = (oid: string, roles: string[], leaves: { from: string; until: string; coverOid: string | undefined }[] = []) => [oid, { oid, roles, team: 'North', managerOid: '', leaves }] as const;
const due = { reference: 'R-1', status: 'inProgress', dueDay: '2026-04-10', ownerOid: 'ola', raisedByOid: 'robin', team: 'North', toleratedUntil: '' };
const facts = (leaves: { from: string; until: string; coverOid: string | undefined }[]): Facts => ({ people: new Map([person('ola', ['Practitioner'], leaves), person('sam', ['Manager'])]), reviews: [], recommendations: [due], meetings: [] });
const owed = (days: string[], leaves: { from: string; until: string; coverOid: string | undefined }[] = []) => {
  const oracle = createOracle('2026-04-01');
  return days.flatMap((day) => oracle.owedOn(day, facts(leaves)).map(nameOf));
};

test('the oracle says by itself what is due on the day, and five days before although that was Easter Sunday', () => {
  expect(owed(['2026-04-02', '2026-04-07', '2026-04-08', '2026-04-10'])).toEqual(['2026-04-07 ola recommendationDue R-1 ', '2026-04-10 ola recommendationDue R-1 ']);
});

test('the oracle gives it to the cover, and to the owner when back', () => {
  expect(owed(['2026-04-09', '2026-04-10', '2026-04-13'], [{ from: '2026-04-10', until: '2026-04-12', coverOid: 'sam' }])).toEqual(['2026-04-09 ola recommendationDue R-1 ', '2026-04-10 sam recommendationDue R-1 ola', '2026-04-13 ola recommendationOverdue R-1 ']);
});

const one: Owed = { day: '2026-04-10', to: 'ola', rule: 'recommendationDue', reference: 'R-1', coverFor: '' };
const message = (changes: Partial<Message> = {}): Message => ({ nonce: 'daily/2026-04-10/ola', channel: 'personal', recipient: { oid: 'ola', name: 'Ola' }, conversation: '', rule: 'recommendationDue', state: 'sent', day: '2026-04-10', createdAt: '', attemptedAt: undefined, notBefore: undefined, sentAt: undefined, items: [{ rule: 'recommendationDue', reference: 'R-1', dueDay: '2026-04-10', state: 'inProgress' }], attempts: 1, claimedBy: '', permanent: false, activityId: 'a1', error: '', ...changes });
const taken = { day: '2026-04-10', oid: 'ola', activityId: 'a1', answered: true };

test('what was due and sent once is in order', () => {
  expect(judge([one], [message()], [taken], new Map())).toMatchObject({ missing: [], duplicates: [], unexpected: [] });
});

test.each([
  ['in no message', [], []],
  ['in a message that still waits', [message({ state: 'pending', activityId: '' })], []],
  ['in a message that failed', [message({ state: 'failed', activityId: '' })], []],
])('what was due and is %s is missing', (_, messages, accepted) => {
  expect(judge([one], messages, accepted, new Map()).missing).toHaveLength(1);
});

test('what could not go out because it was done is not missing where the lists say that it was done on that day; otherwise it is', () => {
  const failed = message({ state: 'failed', activityId: '', error: 'It was done before this could be sent, or its recipient may not see it any more.' });
  expect(judge([one], [failed], [], new Map(), () => ['2026-04-10'])).toMatchObject({ missing: [], overtaken: 1 });
  expect(judge([one], [failed], [], new Map(), () => ['2026-04-11'])).toMatchObject({ missing: [expect.stringContaining('failed')], overtaken: 0 });
  expect(judge([one], [{ ...failed, error: 'ECONNREFUSED' }], [], new Map(), () => ['2026-04-10'])).toMatchObject({ missing: [expect.stringContaining('ECONNREFUSED')], overtaken: 0 });
});

test('what Teams took twice is a duplicate, and so is what two messages of a day say', () => {
  expect(judge([one], [message()], [taken, { ...taken, activityId: 'a2' }], new Map()).duplicates).toHaveLength(1);
  expect(judge([one], [message(), message({ nonce: 'daily/other', activityId: 'a2' })], [taken, { ...taken, activityId: 'a2' }], new Map()).duplicates).toHaveLength(1);
});

test('what Teams took without an answer is accounted for by a message that is unknown', () => {
  expect(judge([one], [message({ state: 'unknown', activityId: '' })], [{ ...taken, answered: false }], new Map())).toMatchObject({ missing: [], duplicates: [] });
});

test('what was sent and not due is found', () => {
  expect(judge([], [message()], [taken], new Map()).unexpected).toEqual([nameOf(one)]);
});
