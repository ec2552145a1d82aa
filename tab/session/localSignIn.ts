import { askInWindow, isAskedInWindow, tellWindow, WindowBlocked } from './signInWindow';
import type { WayIn } from './signIn';
import { holderOf } from './tokenHolder';
import { SignInError } from './types';

const tokenKey = 'local-token';
const askedKey = 'local-asked';

interface Asked {
  state: string;
  path: string;
}

/** The person chose somebody else than the page was opened as; what is written on it is not theirs to send. */
class SomebodyElse extends Error {}

/**
 * Local mode only: the chooser page sends its token back in the fragment, and it is kept for this browser tab. Without a token
 * the page leaves for the chooser while it opens, and comes back to where it was; later it stays, and a window beside it asks.
 */
export function signInLocally(chooserUrl: string, clientId: string): { wayIn: WayIn; switchPerson: () => void } {
  takeTokenFromFragment();
  const addressFor = (state: string): string => `${chooserUrl}?${new URLSearchParams({ redirect_uri: `${location.origin}/`, client_id: clientId, state }).toString()}`;
  // What is kept stays until the answer is there: the browser may ask, and the person stay.
  const leave = () => {
    const asked: Asked = { state: crypto.randomUUID(), path: location.pathname + location.search };
    sessionStorage.setItem(askedKey, JSON.stringify(asked));
    location.assign(addressFor(asked.state));
  };
  // Once a page, however many calls find no token: a second question would make the answer to the first one a stranger's.
  let leaving = false;
  const leaveOnce = (): Promise<never> => {
    if (!leaving) leave();
    leaving = true;
    // The page is on its way out, with nothing on it yet: nobody should see an error meanwhile.
    return new Promise(() => undefined);
  };
  const token: WayIn['token'] = async (force, opening) => {
    const kept = sessionStorage.getItem(tokenKey);
    if (kept && !(force && opening)) return kept;
    if (opening) return leaveOnce();
    throw new SignInError('temporary', 'There is no token.');
  };
  const again = async (): Promise<void> => {
    const fresh = await askInWindow(addressFor);
    const [before, now] = [holderOf(sessionStorage.getItem(tokenKey) ?? ''), holderOf(fresh)];
    if (before && now?.oid !== before.oid) throw new SomebodyElse(`You chose ${now?.name ?? 'somebody else'}, but this page is ${before.name}’s. Sign in as ${before.name}.`);
    sessionStorage.setItem(tokenKey, fresh);
  };
  return { wayIn: { token, again, ranOut }, switchPerson: leave };
}

function ranOut(cause?: unknown): ReturnType<WayIn['ranOut']> {
  const told = cause instanceof SomebodyElse || cause instanceof WindowBlocked;
  return { title: 'Your sign-in has run out', advice: told ? cause.message : 'Sign in again to go on.', button: 'Sign in again' };
}

/** Accepts a token only as the answer to a question that this browser tab asked, or hands it on to the page that did. */
function takeTokenFromFragment(): void {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const [token, state = ''] = [fragment.get('token'), fragment.get('state') ?? ''];
  if (!token) return;
  if (isAskedInWindow(state)) {
    history.replaceState(null, '', location.pathname);
    tellWindow({ state, token });
    throw new SignInError('otherWindow', 'The page that opened this window has the answer.');
  }
  const asked = JSON.parse(sessionStorage.getItem(askedKey) ?? 'null') as Asked | null;
  sessionStorage.removeItem(askedKey);
  const expected = asked !== null && state === asked.state;
  if (expected) sessionStorage.setItem(tokenKey, token);
  history.replaceState(null, '', expected ? asked.path : location.pathname + location.search);
}
