import { hash } from 'node:crypto';
import type { TabClaims } from './verdict';

/** Tokens found good, by their SHA-256 (no token is kept), each until it ends; beyond `limit` the longest unused one goes. */
export function createRecentTokens(limit: number) {
  const known = new Map<string, TabClaims>();
  return {
    /** The claims of a token that was found good and has not ended at `now` (seconds since 1970). */
    recall(token: string, now: number): TabClaims | undefined {
      const key = hash('sha256', token, 'base64');
      const claims = known.get(key);
      if (!claims) return undefined;
      known.delete(key);
      if (now >= claims.exp) return undefined;
      known.set(key, claims);
      return claims;
    },
    remember(token: string, claims: TabClaims): void {
      known.set(hash('sha256', token, 'base64'), claims);
      if (known.size <= limit) return;
      const [oldest = ''] = known.keys();
      known.delete(oldest);
    },
    size: () => known.size,
  };
}
