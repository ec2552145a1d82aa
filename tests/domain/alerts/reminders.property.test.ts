import fc from 'fast-check';
import { dueAlertReminders, isAboutAlertTo } from '../../../src/domain/alerts/reminders';
import { type Alert } from '../../../src/domain/alerts/types';
import { toEpoch, toInstant } from '../../../src/domain/clock';
import { inSendingHours } from '../../../src/domain/cycle/workingDays';
import { workingMinutesBetween } from '../../../src/domain/cycle/workingHours';
import { alert, person } from '../support/builders';

const quinn = person('Quinn', ['QaLead']);
const people = [quinn, person('Morgan', ['QaLead']), person('Casey', ['QaCoordinator'])];
const START = toEpoch('2026-01-01T00:00:00Z');
const after = (instant: string, seconds: number) => toInstant(toEpoch(instant) + seconds * 1000);
/** Any second of a year, and often those around the clock changes of 2026. */
const raisedAt = fc.oneof(fc.integer({ min: 0, max: 365 * 86_400 }).map((seconds) => after(toInstant(START), seconds)), fc.constantFrom('2026-03-27T17:30:00Z', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-23T16:59:00Z'));

interface Sent {
  nonce: string;
  rule: string;
  at: string;
}

/** What Quinn gets over three days, when a server asks at these gaps; it was acknowledged after so many minutes. */
function played(subject: Alert, gaps: readonly number[], acknowledgedAfter: number): { sent: Sent[]; asked: string[] } {
  const known = new Map<string, Sent>();
  const asked: string[] = [];
  for (let at = subject.raisedAt, step = 0; at < after(subject.raisedAt, 3 * 86_400); at = after(at, gaps[step % gaps.length] ?? 60), step += 1) {
    const state = at >= after(subject.raisedAt, acknowledgedAfter * 60) ? ('acknowledged' as const) : ('open' as const);
    asked.push(at);
    for (const { nonce, rule, recipient } of dueAlertReminders([{ ...subject, state }], people, at)) if (recipient.oid === quinn.oid && !known.has(nonce)) known.set(nonce, { nonce, rule, at });
  }
  return { sent: [...known.values()], asked };
}

const everySixMinutes = [360];
const NEVER = 100_000;

test('the first is due at the very moment of raising, at any hour, and there is only one first', () => {
  fc.assert(
    fc.property(raisedAt, fc.array(fc.integer({ min: 240, max: 9000 }), { minLength: 1, maxLength: 5 }), (raised, gaps) => {
      const { sent } = played(alert({ raisedAt: raised }), gaps, NEVER);
      expect(sent[0]).toMatchObject({ rule: 'alertRaised', at: raised });
      expect(sent.filter(({ rule }) => rule === 'alertRaised')).toHaveLength(1);
    }),
    { numRuns: 10 },
  );
});

test('no repeat goes out outside sending hours, whenever a server asks', () => {
  fc.assert(
    fc.property(raisedAt, fc.array(fc.integer({ min: 240, max: 9000 }), { minLength: 1, maxLength: 5 }), (raised, gaps) => {
      const repeats = played(alert({ raisedAt: raised }), gaps, NEVER).sent.slice(1);
      expect(repeats.filter(({ at }) => !inSendingHours(at))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('while nobody acknowledges and a server asks every six minutes, no 66 minutes of working time pass in silence, and no two messages come within 54', () => {
  fc.assert(
    fc.property(raisedAt, (raised) => {
      const { sent, asked } = played(alert({ raisedAt: raised }), everySixMinutes, NEVER);
      const moments = [...sent.map(({ at }) => at), asked.at(-1) ?? ''];
      const silences = moments.slice(1).map((at, index) => workingMinutesBetween(moments[index] ?? '', at));
      expect(Math.max(...silences)).toBeLessThanOrEqual(66);
      const gaps = sent.slice(1).map(({ at }, index) => toEpoch(at) - toEpoch(sent[index]?.at ?? ''));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(54 * 60_000);
    }),
    { numRuns: 10 },
  );
});

test('nothing more goes out from the moment of acknowledging', () => {
  fc.assert(
    fc.property(raisedAt, fc.integer({ min: 1, max: 4000 }), (raised, minutes) => {
      const { sent } = played(alert({ raisedAt: raised }), everySixMinutes, minutes);
      expect(sent.filter(({ at }) => at >= after(raised, minutes * 60))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('any number of servers asking at any moments plan the same messages: never the same turn under two names', () => {
  fc.assert(
    fc.property(raisedAt, fc.integer({ min: 0, max: 4 * 86_400 }), (raised, seconds) => {
      const subject = alert({ raisedAt: raised });
      const [one, other] = [0, 0].map(() => dueAlertReminders([subject], people, after(raised, seconds)));
      expect(one).toEqual(other);
      expect(new Set(one?.map(({ nonce }) => nonce)).size).toBe(2);
      expect(one?.filter(({ nonce }) => isAboutAlertTo(nonce, subject, quinn.oid))).toHaveLength(1);
    }),
  );
});
