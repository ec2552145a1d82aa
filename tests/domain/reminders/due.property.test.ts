import fc from 'fast-check';
import { type Day } from '../../../src/domain/clock';
import { type Actor, roles } from '../../../src/domain/people/types';
import { decide } from '../../../src/domain/permissions/decide';
import { type Recommendation, statuses } from '../../../src/domain/recommendations/types';
import { dueReminders, type Reminder } from '../../../src/domain/reminders/due';
import { defaultRules } from '../../../src/domain/reminders/rules';
import { type Review, reviewStates } from '../../../src/domain/reviews/types';
import { person, recommendation, review } from '../support/builders';

const names = ['Quinn', 'Casey', 'Robin', 'Ola', 'Boss', 'Sam'] as const;
const ref = (name: string) => ({ oid: `oid-${name}`, name });
const shift = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const aDay = fc.integer({ min: 0, max: 730 }).map((days) => shift('2026-01-01', days));

const aPerson = (name: string): fc.Arbitrary<Actor> =>
  fc.record({ held: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }), team: fc.constantFrom('', 'North', 'South'), above: fc.constantFrom('', ...names) }).map(({ held, team, above }) => person(name, held, { team, managerOid: above && `oid-${above}` }));
const aReview: fc.Arbitrary<Review> = fc.record({ state: fc.constantFrom(...reviewStates), dueDay: aDay, submitted: aDay, reviewer: fc.constantFrom(...names) }).map(({ submitted, reviewer, ...rest }) => review({ ...rest, reviewer: ref(reviewer), submittedAt: `${submitted}T10:00:00Z` }));
const aRecommendation: fc.Arbitrary<Recommendation> = fc
  .record({ status: fc.constantFrom(...statuses), dueDay: aDay, done: aDay, owner: fc.option(fc.constantFrom(...names)), team: fc.constantFrom('', 'North', 'South') })
  .map(({ done, owner, ...rest }) => recommendation({ ...rest, owner: owner ? ref(owner) : undefined, doneAt: rest.status === 'done' ? `${done}T10:00:00Z` : undefined }));
const numbered = <Item extends { reference: string }>(items: Item[], prefix: string): Item[] => items.map((item, index) => ({ ...item, reference: `${prefix}-${index}` }));
const aWorld = fc.record({
  people: fc.tuple(...names.map(aPerson)),
  reviews: fc.array(aReview, { maxLength: 6 }).map((all) => numbered(all, 'PIR-2026')),
  recommendations: fc.array(aRecommendation, { maxLength: 6 }).map((all) => numbered(all, 'R-2026')),
});
const at = (day: Day, time = '12:00:00') => `${day}T${time}Z`;
const perItem = (reminders: readonly Reminder[]) => reminders.flatMap(({ recipientOid, items }) => items.map(({ rule, reference }) => `${recipientOid} ${rule} ${reference}`));

test('a person has one message a day at most, and nothing in it twice', () => {
  fc.assert(
    fc.property(aWorld, aDay, (world, day) => {
      const reminders = dueReminders(world, at(day));
      expect(new Set(reminders.map(({ recipientOid }) => recipientOid)).size).toBe(reminders.length);
      expect(new Set(perItem(reminders)).size).toBe(perItem(reminders).length);
    }),
  );
});

test('the same day asked twice, in any order and at any hour, is the same messages', () => {
  fc.assert(
    fc.property(aWorld, aDay, (world, day) => {
      const again = { ...world, reviews: [...world.reviews].reverse(), recommendations: [...world.recommendations].reverse() };
      const sorted = (reminders: readonly Reminder[]) => [reminders.map(({ nonce }) => nonce).sort(), perItem(reminders).sort()];
      expect(sorted(dueReminders(again, at(day, '15:59:59')))).toEqual(sorted(dueReminders(world, at(day, '08:00:00'))));
    }),
  );
});

test('nobody is reminded of what they may not see', () => {
  fc.assert(
    fc.property(aWorld, aDay, (world, day) => {
      for (const { recipientOid, items } of dueReminders(world, at(day)))
        for (const { reference } of items) {
          const actor = world.people.find(({ oid }) => oid === recipientOid)!;
          const seen = [...world.reviews.map((one) => ({ action: 'review.see' as const, review: one })), ...world.recommendations.map((one) => ({ action: 'recommendation.see' as const, recommendation: one }))];
          const question = seen.find((one) => ('review' in one ? one.review : one.recommendation).reference === reference)!;
          expect(decide(actor, question)).toEqual({ allowed: true });
        }
    }),
    { numRuns: 500 },
  );
});

test('what is over reminds nobody', () => {
  const over = fc.constantFrom('signedOff' as const, 'notRequired' as const, 'movedToPlan' as const);
  const left = fc.constantFrom('declined' as const, 'agreed' as const, 'shared' as const, 'closed' as const, 'postponed' as const, 'withdrawn' as const);
  fc.assert(
    fc.property(aWorld, aDay, over, left, (world, day, status, state) => {
      const ended = { ...world, reviews: world.reviews.map((one) => ({ ...one, state })), recommendations: world.recommendations.map((one) => ({ ...one, status })) };
      expect(dueReminders(ended, at(day))).toEqual([]);
    }),
  );
});

test('no reminder of a recommendation is lost to a weekend or a bank holiday: its owner hears of it in every week of the first eight that it is late', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 8 }), (dueDay, weeks) => {
      const world = { people: [person('Ola', ['Manager'])], reviews: [], recommendations: [recommendation({ dueDay, status: 'inProgress' })] };
      const fell = shift(dueDay, weeks * 7);
      const heard = [0, 1, 2, 3, 4].filter((later) => dueReminders(world, at(shift(fell, later))).length > 0);
      expect(heard.length).toBeGreaterThan(0);
    }),
  );
});

test('however long a recommendation is late, and however slow its reminders were made, its owner is never left for 28 days without one, but for days off', () => {
  const slow = fc.record({ after: fc.integer({ min: 1, max: 12 }), times: fc.integer({ min: 1, max: 4 }), longest: fc.constantFrom(7, 14, 28) });
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 300 }), slow, (dueDay, late, slowDown) => {
      const world = { people: [person('Ola', ['Manager'])], reviews: [], recommendations: [recommendation({ dueDay, status: 'inProgress' })] };
      // At Christmas four days off come together: what fell on the first goes out on the fifth.
      const days = Array.from({ length: 28 + 4 }, (_, day) => shift(dueDay, late + day));
      expect(days.some((day) => dueReminders(world, at(day), { ...defaultRules, slowDown }).length > 0)).toBe(true);
    }),
  );
});
