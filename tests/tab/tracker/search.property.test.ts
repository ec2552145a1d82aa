import fc from 'fast-check';
import { searchTextOf, trackerPredicate } from '../../../src/contract/trackerFilter';
import { createSearch } from '../../../tab/pages/tracker/search';
import { sampleRow } from '../support/sampleTracker';

const rows = Array.from({ length: 60 }, (_, index) => sampleRow(index));
const context = { today: '2026-03-24', actorOid: '' };
const typed = fc.array(fc.constantFrom('', 'a', 'ad', 'adv', 'advocate', 'health v', 'health visitor', 'r-2025', 'r-2025-0', 'ola', 'zzz'), { minLength: 1, maxLength: 8 });
const status = fc.constantFrom(undefined, 'inProgress', 'done,signedOff');

test('whatever is typed after whatever, the search finds what the filter as a whole finds', () => {
  fc.assert(
    fc.property(typed, status, (texts, wanted) => {
      const filters = wanted === undefined ? {} : { status: wanted };
      const search = createSearch(rows, filters, context, searchTextOf);
      for (const q of texts) expect(search(q)).toEqual(rows.filter(trackerPredicate({ ...filters, q }, context)));
    }),
  );
});
