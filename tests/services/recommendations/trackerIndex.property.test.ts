import fc from 'fast-check';
import { type RecommendationRow, type TrackerQuery, trackerViews } from '../../../src/contract/recommendations';
import { trackerCompare, trackerPredicate } from '../../../src/contract/trackerFilter';
import { countGroups, trackerGroups } from '../../../src/contract/trackerGroups';
import { ownerFlags, rags, sourceKinds, statuses, type Recommendation } from '../../../src/domain/recommendations/types';
import { createTrackerIndex } from '../../../src/services/recommendations/trackerIndex';
import { actors } from '../../support/actors';

const actor = actors.quinn;
const today = '2026-03-10';

const row: fc.Arbitrary<RecommendationRow> = fc.record({
  reference: fc.integer({ min: 1, max: 1500 }).map((number) => `R-2026-${String(number).padStart(3, '0')}`),
  level: fc.constantFrom('child' as const, 'service' as const),
  sourceKind: fc.constantFrom(...sourceKinds),
  sourceReference: fc.constantFrom('PIR-2026-01', 'PIR-2026-02'),
  section: fc.constantFrom('journey', 'identity', ''),
  theme: fc.constantFrom('chronology', 'education', 'housing', ''),
  action: fc.constantFrom('Visit the school', 'Hold a NETWORK meeting', 'Write the chronology'),
  ownerOid: fc.constantFrom(actors.quinn.oid, actors.ola.oid, ''),
  owner: fc.constantFrom('Quinn Abara', 'Ola Fenwright', 'Head of service'),
  team: fc.constantFrom('North', 'South'),
  dueDay: fc.constantFrom('2026-03-01', '2026-03-10', '2026-04-01'),
  status: fc.constantFrom(...statuses),
  flag: fc.constantFrom(...ownerFlags),
  rag: fc.constantFrom(...rags),
  impactNotYetSeen: fc.boolean(),
  timesMoved: fc.constantFrom(0, 1),
  toleratedUntil: fc.constantFrom('', '2026-03-09', '2026-03-10'),
  lastUpdateAt: fc.constantFrom('2026-02-01T09:00:00Z', '2026-03-01T09:00:00Z'),
});
const tracker = fc.uniqueArray(row, { selector: ({ reference }) => reference, maxLength: 40 });
const query: fc.Arbitrary<TrackerQuery> = fc.record(
  {
    q: fc.constantFrom('school', 'network meet', 'r-2026-0', ''),
    status: fc.constantFrom('done', 'notStarted,inProgress'),
    rag: fc.constantFrom('red', 'red,amber'),
    view: fc.constantFrom(...trackerViews),
    sort: fc.constantFrom('dueDay' as const, 'reference' as const, 'owner' as const, 'status' as const, 'rag' as const, 'theme' as const, 'lastUpdateAt' as const, 'source' as const, 'section' as const, 'team' as const),
    group: fc.constantFrom(...trackerGroups),
    section: fc.constantFrom('journey', 'identity,needs'),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  },
  { requiredKeys: [] },
);

function indexOf(rows: RecommendationRow[]) {
  const recommendations = rows as unknown as Recommendation[];
  return createTrackerIndex({ version: () => '1', values: () => recommendations, rowOf: (each) => each as unknown as RecommendationRow, sees: () => true, may: () => 3, seesNames: () => true });
}

test('the index answers as filtering and sorting every row would', () => {
  fc.assert(
    fc.property(tracker, fc.array(query, { maxLength: 5 }), (rows, queries) => {
      const index = indexOf(rows);
      for (const each of queries) {
        const expected = rows.filter(trackerPredicate(each, { today, actorOid: actor.oid })).sort(trackerCompare(each.sort, each.direction, each.group));
        expect(index.find(actor, each, today).rows.map(({ reference }) => reference)).toEqual(expected.map(({ reference }) => reference));
      }
    }),
  );
});

test('the groups are those of the rows in their order, and every row is in one', () => {
  fc.assert(
    fc.property(tracker, query, fc.constantFrom(...trackerGroups), (rows, each, group) => {
      const index = indexOf(rows);
      const { groups, total } = index.groups(actor, { ...each, group }, today);
      expect(groups).toEqual(countGroups(index.find(actor, { ...each, group }, today).rows, group));
      expect([groups.reduce((sum, { total: size }) => sum + size, 0), new Set(groups.map(({ key }) => key)).size]).toEqual([total, groups.length]);
    }),
  );
});

test('the order of the tracker is the same whatever order the rows came in', () => {
  fc.assert(
    fc.property(tracker, query, (rows, each) => {
      const compare = trackerCompare(each.sort, each.direction, each.group);
      expect(rows.toReversed().sort(compare)).toEqual(rows.toSorted(compare));
    }),
  );
});

test('after any changes the index answers as one that was made anew', () => {
  fc.assert(
    fc.property(tracker, row, fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), query, fc.boolean(), (before, other, places, each, counted) => {
      const source = { version: 0, rows: before };
      const sees = (_: unknown, { team }: Recommendation) => team !== 'South';
      const may = (_: unknown, { status }: Recommendation) => (status === 'signedOff' ? 0 : 3);
      const changes = () => (source.version === 0 ? undefined : (source.rows.filter((one, place) => one !== before[place]) as unknown as Recommendation[]));
      const open = (told = false) => createTrackerIndex({ ...(told && { takeChanges: changes }), version: () => String(source.version), values: () => source.rows as unknown as Recommendation[], rowOf: (one) => one as unknown as RecommendationRow, sees, may, seesNames: () => true });
      const index = open(counted);
      index.find(actor, each, today);
      source.rows = before.map((one, place) => (places.includes(place) ? { ...other, reference: one.reference } : one));
      source.version = 1;
      expect(index.find(actor, each, today)).toEqual(open().find(actor, each, today));
    }),
  );
});
