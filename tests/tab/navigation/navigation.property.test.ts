import fc from 'fast-check';
import { createNavigation } from '../../../tab/navigation/navigation';
import { browserHistory } from './browserHistory';

const step = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), to: fc.constantFrom('/a', '/b', '/c?q=1') }),
  fc.record({ kind: fc.constant('replace' as const), to: fc.constantFrom('/d', '/e') }),
  fc.record({ kind: fc.constant('step' as const), by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('jump' as const), to: fc.constantFrom('#x', '#y') }),
  fc.record({ kind: fc.constant('guard' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('proceed' as const) }),
);

const waited: (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[] = [
  { kind: 'guard', on: true },
  { kind: 'push', to: '/a' },
  { kind: 'jump', to: '#x' },
  { kind: 'proceed' },
  { kind: 'guard', on: true },
  { kind: 'step', by: -1 },
];

test('whatever somebody presses, the page that is shown is the page of the address', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const browser = browserHistory('/my-work');
      const { navigator, guard, place } = createNavigation(browser.window);
      let [holds, proceed] = [false, (): void => undefined];
      guard((from, to, go) => holds && from.pathname !== to.pathname && ((proceed = go), true));
      for (const each of steps) {
        const before = place().location.pathname;
        if (each.kind === 'push') navigator.push(each.to);
        if (each.kind === 'replace') navigator.replace(each.to);
        if (each.kind === 'step') browser.step(each.by);
        if (each.kind === 'jump') browser.jump(each.to);
        if (each.kind === 'guard') holds = each.on;
        if (each.kind === 'proceed') [proceed, holds] = [(proceed(), browser.settle(), () => undefined), false];
        const { pathname, search, hash } = place().location;
        expect(pathname + search + hash).toBe(browser.window.location.pathname + browser.window.location.search + browser.window.location.hash);
        if (holds && each.kind !== 'guard') expect(pathname).toBe(before);
      }
    }),
    // A link followed while another way waited for its guard: the entries were counted twice once.
    { examples: [[waited]], numRuns: 1000 },
  );
});
