import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { TabClaims } from './verdict';

/** `Authorization` headers found good, by their SHA-256 (no token is kept), each until its token ends; beyond `limit` the longest unused one goes. */
export function createRecentTokens(limit: number) {
  const known = new LRUCache<string, TabClaims>({ max: limit });
  return {
    /** The claims of a header that was found good and whose token has not ended at `now` (seconds since 1970). */
    recall(header: string, now: number): TabClaims | undefined {
      const key = hash('sha256', header, 'base64');
      const claims = known.get(key);
      if (!claims || now < claims.exp) return claims;
      known.delete(key);
      return undefined;
    },
    remember: (header: string, claims: TabClaims): void => void known.set(hash('sha256', header, 'base64'), claims),
    size: () => known.size,
  };
}
