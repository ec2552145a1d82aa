import type { Claims } from './types';

const KEPT = 200;

/** A check of tokens that remembers those that were good: a server sends the same one for an hour. Whether it is still valid is asked each time. */
export function rememberGood(check: (bearer: string) => Promise<Claims | undefined>, now: () => Date): (bearer: string) => Promise<Claims | undefined> {
  const good = new Map<string, Claims>();
  return async (bearer) => {
    const known = good.get(bearer);
    const seconds = now().getTime() / 1000;
    if (known && (known.nbf ?? 0) <= seconds && seconds < (known.exp ?? 0)) return known;
    const claims = await check(bearer);
    const [oldest] = good.keys();
    if (claims && oldest !== undefined && good.size >= KEPT) good.delete(oldest);
    if (claims) good.set(bearer, claims);
    return claims;
  };
}
