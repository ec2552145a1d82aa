import fc from 'fast-check';
import { type RecommendationRow, trackerViews } from '../../../src/contract/recommendations';
import { trackerPredicate } from '../../../src/contract/trackerFilter';
import { levels, rags, statuses } from '../../../src/domain/recommendations/types';
import { type AskedFilters, changeFilters, ignoredInAddress, readAddress, writeAddress } from '../../../tab/pages/tracker/trackerAddress';
import { sampleRow } from '../support/sampleTracker';

/** Some of them in their order, as an address holds them. */
const list = (codes: readonly string[]) => fc.subarray([...codes], { minLength: 1 }).map((some) => some.join(','));
const asked = fc.record(
  {
    q: fc.string({ minLength: 1 }),
    status: list(statuses),
    rag: list(rags),
    level: list(levels),
    view: fc.constantFrom(...trackerViews),
    sort: fc.constantFrom('rag' as const, 'owner' as const),
    direction: fc.constant('descending' as const),
  },
  { requiredKeys: ['view'] },
) as fc.Arbitrary<AskedFilters>;
const anything = fc.array(fc.tuple(fc.constantFrom('q', 'status', 'rag', 'level', 'view', 'sort', 'direction', 'theme', 'evil'), fc.constantFrom('done', 'lost', 'red,pink', 'signedOff,done', 'constructor', 'overdue', 'rag', '', ',', 'x'.repeat(90))));

test('an address says everything that was asked for', () => {
  fc.assert(fc.property(asked, (filters) => expect(readAddress(writeAddress(filters))).toEqual(filters)));
});

test('whatever an address says, reading and writing it gives one spelling, of which nothing is ignored', () => {
  fc.assert(
    fc.property(anything, (pairs) => {
      const once = writeAddress(readAddress(new URLSearchParams(pairs)));
      expect(writeAddress(readAddress(once)).toString()).toBe(once.toString());
      expect(ignoredInAddress(once)).toEqual([]);
    }),
  );
});

test('the view or filter that was chosen last is the one that holds', () => {
  fc.assert(
    fc.property(asked, fc.oneof(fc.record({ view: fc.constantFrom(...trackerViews) }), fc.record({ status: fc.constantFrom(...statuses) }), fc.record({ rag: fc.constantFrom(...rags) })), (before, choice) => {
      expect(changeFilters(before, choice)).toMatchObject(choice);
    }),
  );
});

const context = { today: '2026-12-31', actorOid: '' };
const rows: RecommendationRow[] = statuses.flatMap((status, index) => ['', context.today].map((toleratedUntil) => ({ ...sampleRow(index), status, dueDay: '2026-01-01', impactNotYetSeen: status === 'signedOff', toleratedUntil })));

test('whatever view and status are chosen one after the other, they do not exclude each other', () => {
  const noMine = fc.constantFrom(...trackerViews.filter((view) => view !== 'mine'));
  fc.assert(
    fc.property(noMine, noMine, fc.constantFrom(...statuses), fc.boolean(), (first, second, status, viewLast) => {
      const chosen = changeFilters({ view: first }, { status });
      const filters = viewLast ? changeFilters(chosen, { view: second }) : chosen;
      expect(rows.filter(trackerPredicate(filters, context))).not.toEqual([]);
    }),
  );
});
