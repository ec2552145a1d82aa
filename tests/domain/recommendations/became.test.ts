import { awaitsReading, decideBecame, decideReadBecame } from '../../../src/domain/recommendations/became';
import { decideReopen, decideSignOffDone, decideSignOffImpact } from '../../../src/domain/recommendations/decisions';
import { decide } from '../../../src/domain/permissions/decide';
import { person, recommendation } from '../support/builders';

const [quinn, robin, ola] = [person('Quinn', ['QaLead']), person('Robin', ['Reviewer']), person('Ola', ['Manager'])];
const now = '2026-11-20T09:00:00Z';
const done = recommendation({ status: 'done', doneAt: '2026-11-18T09:00:00Z' });
const signing = { evidence: 'Minutes.', evidenceDay: '2026-11-17', noEvidenceReason: '' };
const signedOff = { ...done, ...decideSignOffDone(done, signing, quinn, now, '2026-11-20') };

test('what became of it waits for whoever raised it, until they say that they have read it', () => {
  expect([awaitsReading(done), awaitsReading(signedOff), awaitsReading({ ...signedOff, ...decideReadBecame('2026-11-21T09:00:00Z') })]).toEqual([false, true, false]);
});

test('the second step of sign-off is news again', () => {
  const read = { ...signedOff, ...decideReadBecame('2026-11-21T09:00:00Z') };
  expect(awaitsReading({ ...read, ...decideSignOffImpact(read, 'She tells her own story.', quinn, '2026-12-01T09:00:00Z') })).toBe(true);
});

test('whoever decided it themselves need not be told', () => {
  expect(awaitsReading(decideBecame(done, robin, now))).toBe(false);
});

test('opened again, nothing has become of it yet', () => {
  expect(awaitsReading({ ...signedOff, ...decideReopen(signedOff, 'It stopped.', now) })).toBe(false);
});

test('only whoever raised it can say that they have read it, and only while there is something to read', () => {
  const asked = [robin, ola, quinn].map((actor) => decide(actor, { action: 'recommendation.readBecame', recommendation: signedOff }));
  expect(asked).toEqual([{ allowed: true }, { allowed: false, reason: 'roleMayNot' }, { allowed: false, reason: 'roleMayNot' }]);
  expect(decide(robin, { action: 'recommendation.readBecame', recommendation: done })).toEqual({ allowed: false, reason: 'wrongState' });
});

test.each([
  ['2026-11-18', '2026-12-18', '2026-11-18T09:00:00Z', 'firstDate'],
  ['2026-11-10', '2026-12-18', '2026-11-18T09:00:00Z', 'movedDate'],
  ['2026-11-10', '2026-11-17', '2026-11-18T09:00:00Z', 'late'],
])('first due %s, moved to %s, and said to be done at %s, it is kept for ever as %s', (firstDueDay, dueDay, doneAt, metInTime) => {
  const first = { ...done, firstDueDay, dueDay, doneAt };
  const signed = { ...first, ...decideSignOffDone(first, signing, quinn, now, '2026-11-20') };
  const again = { ...signed, ...decideReopen(signed, 'It stopped.', now), status: 'done' as const, doneAt: '2027-06-01T09:00:00Z' };
  expect([signed.metInTime, decideSignOffDone(again, signing, quinn, now, '2027-06-02').metInTime]).toEqual([metInTime, metInTime]);
});
