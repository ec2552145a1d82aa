import { useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { ApiError } from '../../src/contract/client';
import type { Problem } from '../../src/contract/shapes';
import { SessionContext } from '../queries/api';
import { useReachableAgain } from '../session/useSignIn';
import { type Autosaver, type AutosaverPorts } from './autosaver';
import { isUnsaved, type SavingEvent, type Stored } from './machine';

/** The saver of an open page, made once: key the component by what the page is of, so that another page has another saver. */
export function useAutosaver<A>(make: () => Autosaver<A>): Autosaver<A> {
  const [saver] = useState(make);
  useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => () => saver.stop(), [saver]);
  useWindowEvents(saver);
  return saver;
}

/** The browser's clock and timers, with a way to the server. What `save` throws is a refusal; `current` finds the newer version in one. */
export function browserPorts<A>(save: (version: Stored<A>) => Promise<SavingEvent<A>>, current: (found: unknown) => Stored<A> | undefined): AutosaverPorts<A> {
  return {
    save: (version) => save(version).catch((error: unknown) => refusal(error, current)),
    now: () => performance.now(),
    later: (action, milliseconds) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** What comes of a save that was refused: what was written stays, and a newer version is merged in. */
export function refusal<A>(error: unknown, current: (found: unknown) => Stored<A> | undefined): SavingEvent<A> {
  if (!(error instanceof ApiError)) return { type: 'refused', problem: unexpected, current: undefined };
  const { problem } = error;
  return { type: 'refused', problem, current: problem.code === 'stale' ? current(problem.current) : undefined };
}

const unexpected: Problem = { type: 'about:blank', title: 'Not saved', status: 503, code: 'internal', detail: 'Something went wrong while this was saved. Your words are kept on this page.' };

/** Inside Teams there is no question before the tab goes: it is held back while the last words are saved, for as long as that may take. */
const LONGEST_FAREWELL = 10_000;

function useWindowEvents<A>(saver: Autosaver<A>): void {
  const session = useContext(SessionContext);
  useEffect(() => {
    session?.onLeave(async () => {
      await Promise.race([saver.flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL))]);
    });
    return () => session?.onLeave(async () => undefined);
  }, [saver, session]);
  useReachableAgain(useCallback(() => saver.handle({ type: 'reachable' }), [saver]));
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (isUnsaved(saver.state())) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [saver]);
}
