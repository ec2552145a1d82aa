import { buildTab } from '../../infra/local/build';
import { measureTabSize, type PageSize } from './tabSize';

let sizes: PageSize[];
beforeAll(async () => {
  await buildTab();
  sizes = measureTabSize();
}, 180_000);

test('a first visit to any address loads no more than was promised', () => {
  expect(sizes.length).toBeGreaterThan(50);
  expect(sizes.filter(({ kB, limit }) => kB > limit)).toEqual([]);
});

test('an address that opens more than its page is counted with all that it loads', () => {
  const kBOf = (page: string) => sizes.find((size) => size.page === page)?.kB ?? 0;
  expect(kBOf('TrackerPage, a recommendation open')).toBeGreaterThan(kBOf('TrackerPage') + 3);
  expect(kBOf('MeetingPage, a review in discussion')).toBeGreaterThan(kBOf('MeetingPage') + 3);
  expect(sizes.filter(({ page }) => page.endsWith(', with an alert'))).toHaveLength(1);
});
