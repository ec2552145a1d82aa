/** A window's history as browsers have it: `go` comes about later, and tells of itself by `popstate`. */
export function browserHistory(path: string) {
  const entries: { state: unknown; path: string }[] = [{ state: null, path }];
  let at = 0;
  const told: (() => void)[] = [];
  const waiting: number[] = [];
  const address = () => new URL(entries[at]?.path ?? '', 'http://tab.example');
  const write = (state: unknown, path: string | URL | null | undefined) => ({ state: structuredClone(state), path: path ? String(path) : (entries[at]?.path ?? '') });
  const history = {
    get state() {
      return entries[at]?.state;
    },
    pushState: (state: unknown, _title: string, path?: string | URL | null) => void entries.splice((at += 1), Infinity, write(state, path)),
    replaceState: (state: unknown, _title: string, path?: string | URL | null) => void (entries[at] = write(state, path)),
    go: (steps = 0) => void waiting.push(steps),
  };
  const location = {
    get pathname() {
      return address().pathname;
    },
    get search() {
      return address().search;
    },
    get hash() {
      return address().hash;
    },
  };
  /** Lets every step that was asked for come about, and those that follow from them. */
  const settle = (): void => {
    for (let steps = waiting.shift(); steps !== undefined; steps = waiting.shift()) {
      const next = at + steps;
      if (next < 0 || next >= entries.length || steps === 0) continue;
      at = next;
      for (const tell of told) tell();
    }
  };
  return {
    window: { history, location, addEventListener: (_event: string, tell: () => void) => void told.push(tell) } as unknown as Window,
    settle,
    /** Somebody presses the browser's own back or forward. */
    step: (steps: number) => (history.go(steps), settle()),
    /** Somebody follows a link to a place on the page. */
    jump: (hash: string) => {
      history.pushState(null, '', location.pathname + location.search + hash);
      for (const tell of told) tell();
    },
    depth: () => at,
  };
}
