import { useContext, useEffect, useSyncExternalStore } from 'react';
import { SessionContext } from '../queries/api';
import type { SignIn } from './signIn';

/** The sign-in of this page, and what has become of it. */
export function useSignIn(): SignIn {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSignIn needs the signed-in part of the app around it.');
  useSyncExternalStore(session.signIn.subscribe, session.signIn.state);
  return session.signIn;
}

/** Calls back when somebody whose sign-in had run out has signed in again. */
export function useSignedInAgain(again: () => void): void {
  const signIn = useContext(SessionContext)?.signIn;
  useEffect(() => {
    if (!signIn) return undefined;
    let before = signIn.state();
    return signIn.subscribe(() => {
      const back = typeof before === 'object' && signIn.state() === 'good';
      before = signIn.state();
      if (back) again();
    });
  }, [signIn, again]);
}

/** Calls back when what could not be sent may go through: the network is back, or the person has signed in again. */
export function useReachableAgain(again: () => void): void {
  useSignedInAgain(again);
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
}
