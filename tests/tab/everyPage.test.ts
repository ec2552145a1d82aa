import { pages as looked } from '../e2e/pages';
import { type Page, pages } from '../../tab/app/pages';
import { patternOf } from '../../tab/app/patternOf';

/** The page that an address of the list leads to: the first of the tab's that its path fits, as in the tab itself. */
function pageAt(address: string): Page | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  return pages.find(({ path }) => patternOf(path).test(pathname));
}
const lookedAt = new Set(looked.map(([, address]) => pageAt(address)));

test.each(pages.map((page) => [page.path, page] as const))('%s is among the pages that are looked at in three themes and at 320 pixels', (_, page) => {
  expect(lookedAt).toContain(page);
});

test('every address that is looked at leads to a page, but for the one that stands for those that lead nowhere', () => {
  expect(looked.map(([, address]) => address).filter((address) => pageAt(address) === undefined)).toEqual(['/nowhere']);
});
