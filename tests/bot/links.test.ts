import { reference } from '../../bot/cards/safeText';
import { LONGEST_LINK, linkTo, placeOf } from '../../bot/links';
import { localLinks, teamsLinks } from './support/samples';

test('a link opens the recommendation in the personal tab, everything encoded', () => {
  const link = new URL(linkTo(teamsLinks, placeOf('R-2025-031')));

  expect(link.pathname).toBe('/l/entity/a7e1c2d4-0000-4000-8000-00000000000a/my-work');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'tracker/R-2025-031' });
  expect(link.searchParams.get('webUrl')).toBe('https://quality.harbourshire.example/tracker/R-2025-031');
});

test('a link keeps within what Teams on Windows takes', () => {
  expect(linkTo(teamsLinks, { page: 'reviews', reference: reference('PIR-2026-00001') }).length).toBeLessThan(LONGEST_LINK);
});

test('on a local machine a link is a plain page', () => {
  expect(linkTo(localLinks, placeOf('PIR-2026-07'))).toBe('http://localhost:3978/reviews/PIR-2026-07');
});

test('a panel opens as itself, and a review on one opens there and not by itself', () => {
  expect([linkTo(localLinks, placeOf('P-2026-01')), linkTo(localLinks, placeOf('P-2026-01/PIR-2026-03'))]).toEqual(['http://localhost:3978/panels/P-2026-01', 'http://localhost:3978/panels/P-2026-01/items/PIR-2026-03']);
  expect(linkTo(localLinks, placeOf('P-2026-01/Zephyrine'))).toBe('http://localhost:3978/my-work');
});

test('what is no reference leads to my work and is not in the link', () => {
  expect(linkTo(localLinks, placeOf('Zephyrine'))).toBe('http://localhost:3978/my-work');
});
