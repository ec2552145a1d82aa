import { isUnsaved, type Saving, type SavingEvent, startSaving, step, type Stored, wakeAt } from './machine';

/** What saving needs from outside: a way to the server, the time, and a timer. */
export interface AutosaverPorts<A> {
  /** Sends one version; gives what comes of it. Never rejects. */
  save: (version: Stored<A>) => Promise<SavingEvent<A>>;
  now: () => number;
  /** Calls back after that many milliseconds; gives a way to call it off. */
  later: (action: () => void, milliseconds: number) => () => void;
}

export interface Autosaver<A> {
  state: () => Saving<A>;
  subscribe: (listener: () => void) => () => void;
  handle: (event: SavingEvent<A>) => void;
  /** Saves what is unsaved and settles when nothing is on its way: true when everything is saved. */
  flush: () => Promise<boolean>;
  /** No more timers; what is on its way still arrives. */
  stop: () => void;
}

/** Runs the autosave machine (`machine.ts`) for one part of one review. */
export function createAutosaver<A>(stored: Stored<A>, savedAt: string | undefined, ports: AutosaverPorts<A>): Autosaver<A> {
  let state = startSaving(stored, savedAt);
  let callOff: (() => void) | undefined;
  let stopped = false;
  const listeners = new Set<() => void>();

  function handle(event: SavingEvent<A>): void {
    const next = step(state, event, ports.now());
    state = next.state;
    if (next.send) void ports.save(next.send).then(handle);
    callOff?.();
    const wake = stopped ? undefined : wakeAt(state);
    callOff = wake === undefined ? undefined : ports.later(() => handle({ type: 'due' }), Math.max(0, wake - ports.now()));
    listeners.forEach((listener) => listener());
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  const settled = (): boolean => state.sent === undefined && (!isUnsaved(state) || state.problem !== undefined || wakeAt(state) === undefined);

  async function flush(): Promise<boolean> {
    handle({ type: 'flush' });
    while (!settled())
      await new Promise<void>((resolve) => {
        const leave = subscribe(() => {
          leave();
          resolve();
        });
      });
    return !isUnsaved(state);
  }

  function stop(): void {
    stopped = true;
    callOff?.();
  }

  return { state: () => state, subscribe, handle, flush, stop };
}
