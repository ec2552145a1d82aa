const tokenKey = 'local-token';
const askedKey = 'local-asked';

interface Asked {
  state: string;
  path: string;
}

/**
 * Local mode only: the chooser page sends its token back in the fragment, and it is kept for this browser tab. Without a
 * token the page leaves for the chooser, and comes back to where it was.
 */
export function signInLocally(chooserUrl: string, clientId: string): { token: (force: boolean) => Promise<string>; switchPerson: () => void } {
  takeTokenFromFragment();
  let leaving = false;
  const leave = () => {
    // Once a page, however many calls find no token: a second question would make the answer to the first one a stranger's.
    if (leaving) return;
    leaving = true;
    const asked: Asked = { state: crypto.randomUUID(), path: location.pathname + location.search };
    sessionStorage.setItem(askedKey, JSON.stringify(asked));
    sessionStorage.removeItem(tokenKey);
    const query = new URLSearchParams({ redirect_uri: `${location.origin}/`, client_id: clientId, state: asked.state });
    location.assign(`${chooserUrl}?${query.toString()}`);
  };
  const token = async (force: boolean): Promise<string> => {
    const kept = force ? null : sessionStorage.getItem(tokenKey);
    if (kept) return kept;
    leave();
    // The page is on its way out: nobody should see an error meanwhile.
    return new Promise<never>(() => undefined);
  };
  return { token, switchPerson: leave };
}

/** Accepts a token only as the answer to a question that this browser tab asked. */
function takeTokenFromFragment(): void {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get('token');
  if (!token) return;
  const asked = JSON.parse(sessionStorage.getItem(askedKey) ?? 'null') as Asked | null;
  sessionStorage.removeItem(askedKey);
  const expected = asked !== null && fragment.get('state') === asked.state;
  if (expected) sessionStorage.setItem(tokenKey, token);
  history.replaceState(null, '', expected ? asked.path : location.pathname + location.search);
}
