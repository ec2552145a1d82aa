import fc from 'fast-check';
import { readAddress, type TrackerFilters, writeAddress } from '../../../tab/pages/tracker/trackerAddress';

const some = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const filters = fc.record(
  { q: fc.string({ minLength: 1 }), status: fc.constantFrom('done', 'inProgress,done'), view: fc.constantFrom('mine' as const, 'overdue' as const), sort: fc.constantFrom('rag' as const, 'owner' as const), direction: fc.constant('descending' as const) },
  { requiredKeys: [] },
);

test('an address says everything that was asked for', () => {
  fc.assert(fc.property(filters, (asked) => expect(readAddress(writeAddress(asked as TrackerFilters))).toEqual(asked)));
});

test('an address from anywhere gives a question that the server understands', () => {
  fc.assert(
    fc.property(some('nonsense', 'mine'), some('nonsense', 'rag'), (view, sort) => {
      const read = readAddress(new URLSearchParams({ ...(view ? { view } : {}), ...(sort ? { sort } : {}), evil: '1' }));
      expect(Object.entries(read)).toEqual(Object.entries({ view: view === 'mine' ? view : undefined, sort: sort === 'rag' ? sort : undefined }).filter(([, value]) => value));
    }),
  );
});
