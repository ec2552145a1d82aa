import { ApiError } from '../../src/contract/client';

/** What a person is told whose sign-in has run out while the page was open. */
export interface RanOut {
  title: string;
  advice: string;
  /** On the button that signs them in again. */
  button: string;
}

/** A way to a token: what Teams gives, or the local chooser page. */
export interface WayIn {
  /** `force` after the server refused the last one; `opening` while it has answered nothing yet, so that nothing can have been written. */
  token: (force: boolean, opening: boolean) => Promise<string>;
  /** Signs the person in again while the page stays as it is. */
  again: () => Promise<void>;
  ranOut: (cause?: unknown) => RanOut;
}

export type SignInState = 'opening' | 'good' | RanOut;

/** The sign-in of an open page: it may run out at any moment, and the page with everything written on it stays where it is. */
export interface SignIn {
  /** Asked for each call; `force` after the server refused the last one. */
  token: (force: boolean) => Promise<string>;
  /** Hears what the server said of the token that it was sent. */
  heard: (taken: boolean) => void;
  /** The person has asked to sign in again. */
  again: () => Promise<void>;
  state: () => SignInState;
  subscribe: (listener: () => void) => () => void;
}

/** Keeps how somebody's sign-in stands. */
export function createSignIn(way: WayIn): SignIn {
  let state: SignInState = 'opening';
  const listeners = new Set<() => void>();
  const become = (next: SignInState): void => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };

  return {
    token: async (force) => {
      try {
        return await way.token(force, state === 'opening');
      } catch (cause) {
        if (state === 'opening') throw cause;
        if (state === 'good') become(way.ranOut(cause));
        throw new ApiError({ type: 'about:blank', title: 'Sign in', status: 401, code: 'signInNeeded', detail: 'Your sign-in has run out. What you wrote is kept on this page.' });
      }
    },
    heard: (taken) => {
      if (taken) become('good');
      else if (state === 'good') become(way.ranOut());
    },
    again: async () => {
      try {
        await way.again();
        become('good');
      } catch (cause) {
        become(way.ranOut(cause));
      }
    },
    state: () => state,
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
  };
}
