import { routeOfSubPage } from '../../../tab/session/deepLink';

test('a card’s link leads to its review or recommendation', () => {
  expect(routeOfSubPage('reviews/PIR-2025-07')).toBe('/reviews/PIR-2025-07');
  expect(routeOfSubPage('tracker/R-2025-031')).toBe('/tracker/R-2025-031');
  expect(routeOfSubPage('my-work')).toBe('/my-work');
  expect(routeOfSubPage('panels/P-2026-01/items/PIR-2026-03')).toBe('/panels/P-2026-01/items/PIR-2026-03');
});

test('a sub-page id that is none of ours leads nowhere', () => {
  for (const strange of [undefined, '', '//evil.example', 'reviews/../status', 'https://evil.example', 'tracker/R-2025-031/x', 'reports/REP-2026', 'reports/PIR-2026-01', 'status', 'panels/P-2026-01/items', 'panels/P-2026-01/items/REP-2026-01', 'panels/P-2026-01/items/PIR-2026-01/x', 'REP-2026-01', '/my-work', 'my-work/']) expect(routeOfSubPage(strange)).toBeUndefined();
});
