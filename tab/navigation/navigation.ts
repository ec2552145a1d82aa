import { type Location, NavigationType, type Navigator, parsePath, type To } from 'react-router';

/** Where the tab is, and how it came there. */
export interface Place {
  location: Location;
  action: NavigationType;
}

/** Whether a way that somebody wants to go has to wait; `proceed` goes it after all. */
export type Guard = (from: Location, to: Location, proceed: () => void) => boolean;

/**
 * The browser's history as the router wants it, with guards that hold a way back until somebody has decided. The router's own
 * guards come only with its loaders and fetchers, which the tab has no use for (14 kB of every first visit).
 */
export interface Navigation {
  navigator: Navigator;
  place: () => Place;
  /** Tells of every change; gives what ends it. */
  follow: (told: (place: Place) => void) => () => void;
  /** Asks this guard before every change within the tab; gives what ends it. */
  guard: (guard: Guard) => () => void;
}

/** What the browser remembers with each entry of ours. */
interface Entry {
  /** Counts the tab's entries, so that a step back can be undone by as many steps. */
  index: number;
  key: string;
  state: unknown;
}

type BrowserWindow = Pick<Window, 'history' | 'location' | 'addEventListener'>;

const hrefOf = ({ pathname = '/', search = '', hash = '' }: Partial<Location>): string => pathname + search + hash;

/** Makes the one navigation of a window. */
export function createNavigation(window: BrowserWindow): Navigation {
  const { history, location } = window;
  const followers = new Set<(place: Place) => void>();
  const guards = new Set<Guard>();
  /** Set while the browser is being sent back to where a guard holds it. */
  let sentBack = false;
  /** The key of the entry that a guard let somebody go to: known by its key, as the way there may have ended meanwhile. */
  let letGoTo: string | undefined;
  let keys = 0;
  const newEntry = (index: number, state: unknown): Entry => ({ index, key: `${index}.${(keys += 1)}`, state });

  /** The entry that the browser stands at. One that a link to a place on the page made is taken in as the next. */
  const entryHere = (next: number): Entry => {
    const known = history.state as Entry | null;
    if (known !== null) return known;
    const entry = newEntry(next, null);
    history.replaceState(entry, '');
    return entry;
  };
  const placeAt = ({ key, state }: Entry): Location => ({ pathname: location.pathname, search: location.search, hash: location.hash, key, state });

  let entry = entryHere(0);
  let place: Place = { location: placeAt(entry), action: NavigationType.Pop };

  const arrive = (at: Entry, action: NavigationType): void => {
    entry = at;
    place = { location: placeAt(at), action };
    for (const told of followers) told(place);
  };
  const isHeld = (to: Location, proceed: () => void): boolean => [...guards].some((guard) => guard(place.location, to, proceed));

  const change = (to: To, state: unknown, action: NavigationType.Push | NavigationType.Replace): void => {
    const wanted = { pathname: location.pathname, search: '', hash: '', ...(typeof to === 'string' ? parsePath(to) : to) };
    const go = (): void => {
      // Counted when it is gone, as somebody may have followed a link on the page while it waited.
      const next = newEntry(action === NavigationType.Push ? entry.index + 1 : entry.index, state);
      if (action === NavigationType.Push) history.pushState(next, '', hrefOf(wanted));
      else history.replaceState(next, '', hrefOf(wanted));
      arrive(next, action);
    };
    if (!isHeld({ ...wanted, key: entry.key, state }, go)) go();
  };

  window.addEventListener('popstate', () => {
    if (sentBack) return void (sentBack = false);
    const at = entryHere(entry.index + 1);
    const stepsTo = (): number => at.index - entry.index;
    const letGo = (): void => ((letGoTo = at.key), history.go(stepsTo()));
    if (letGoTo === at.key || stepsTo() === 0 || !isHeld(placeAt(at), letGo)) {
      letGoTo = undefined;
      return arrive(at, NavigationType.Pop);
    }
    // The browser has gone already: it is sent back until the guard lets it go.
    sentBack = true;
    history.go(-stepsTo());
  });

  return {
    navigator: {
      createHref: (to) => (typeof to === 'string' ? to : hrefOf(to)),
      go: (steps) => history.go(steps),
      push: (to, state) => change(to, state, NavigationType.Push),
      replace: (to, state) => change(to, state, NavigationType.Replace),
    },
    place: () => place,
    follow: (told) => (followers.add(told), () => void followers.delete(told)),
    guard: (guard) => (guards.add(guard), () => void guards.delete(guard)),
  };
}
