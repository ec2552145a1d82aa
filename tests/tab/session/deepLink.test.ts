import { routeOfSubPage } from '../../../tab/session/deepLink';

test('a card’s link leads to its review or recommendation', () => {
  expect(routeOfSubPage('reviews/PIR-2025-07')).toBe('/reviews/PIR-2025-07');
  expect(routeOfSubPage('tracker/R-2025-031')).toBe('/tracker/R-2025-031');
  expect(routeOfSubPage('my-work')).toBe('/my-work');
});

test('a sub-page id that is none of ours leads nowhere', () => {
  for (const strange of [undefined, '', '//evil.example', 'reviews/../status', 'https://evil.example', 'tracker/R-2025-031/x']) expect(routeOfSubPage(strange)).toBeUndefined();
});
