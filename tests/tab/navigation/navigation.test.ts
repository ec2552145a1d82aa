import { createNavigation } from '../../../tab/navigation/navigation';
import { browserHistory } from './browserHistory';

/** A tab at My work, then a review, then one of its parts; where its guard, while it holds, keeps what was tried. */
function atPart() {
  const browser = browserHistory('/my-work');
  const navigation = createNavigation(browser.window);
  navigation.navigator.push('/reviews/PIR-2026-07');
  navigation.navigator.push('/reviews/PIR-2026-07/parts/journey');
  const tried: { to: string; proceed: () => void }[] = [];
  const end = navigation.guard((from, to, proceed) => from.pathname !== to.pathname && tried.push({ to: to.pathname, proceed }) > 0);
  return { browser, navigation, tried, end, at: () => navigation.place().location.pathname };
}

test('where the tab goes, the browser’s address goes, and whoever follows is told', () => {
  const browser = browserHistory('/my-work');
  const navigation = createNavigation(browser.window);
  const told: string[] = [];
  const end = navigation.follow(({ location, action }) => told.push(`${action} ${location.pathname}${location.search}`));
  navigation.navigator.push('/tracker?view=mine', { from: 'work' });
  navigation.navigator.replace({ search: '?view=all' });
  browser.step(-1);
  end();
  browser.step(1);

  expect(told).toEqual(['PUSH /tracker?view=mine', 'REPLACE /tracker?view=all', 'POP /my-work']);
  expect([browser.window.location.pathname, browser.window.location.search]).toEqual(['/tracker', '?view=all']);
});

test('what was left with an address is there again when somebody comes back to it', () => {
  const browser = browserHistory('/my-work');
  const { navigator, place } = createNavigation(browser.window);
  navigator.push('/reviews', { filter: 'waiting' });
  navigator.push('/tracker');
  browser.step(-1);

  expect(place().location).toMatchObject({ pathname: '/reviews', state: { filter: 'waiting' } });
});

test('a link that is followed waits for the guard, and goes when it may', () => {
  const { navigation, tried, at } = atPart();
  navigation.navigator.push('/tracker');
  expect([at(), tried.map(({ to }) => to)]).toEqual(['/reviews/PIR-2026-07/parts/journey', ['/tracker']]);

  tried[0]?.proceed();
  expect(at()).toBe('/tracker');
});

test('the browser’s back button waits for the guard too, and the address stays', () => {
  const { browser, tried, at } = atPart();
  browser.step(-2);
  expect([at(), browser.window.location.pathname, tried.map(({ to }) => to)]).toEqual(['/reviews/PIR-2026-07/parts/journey', '/reviews/PIR-2026-07/parts/journey', ['/my-work']]);

  tried[0]?.proceed();
  browser.settle();
  expect([at(), browser.depth()]).toEqual(['/my-work', 0]);
});

test('a guard that is gone holds nothing', () => {
  const { browser, tried, at, end } = atPart();
  end();
  browser.step(-1);

  expect([at(), tried]).toEqual(['/reviews/PIR-2026-07', []]);
});

test('a link to a place on the page is one step back, not the way to the beginning', () => {
  const { browser, tried, at } = atPart();
  browser.jump('#content');
  browser.step(-2);

  expect([at(), tried.map(({ to }) => to), browser.depth()]).toEqual(['/reviews/PIR-2026-07/parts/journey', ['/reviews/PIR-2026-07'], 3]);
});

test('after the page was loaded anew the guard counts on from where the tab was', () => {
  const { browser } = atPart();
  const again = createNavigation(browser.window);
  const tried: string[] = [];
  again.guard((_from, to) => tried.push(to.pathname) > 0);
  browser.step(-1);

  expect([tried, browser.depth()]).toEqual([['/reviews/PIR-2026-07'], 2]);
});
