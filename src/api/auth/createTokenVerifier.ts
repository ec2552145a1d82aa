import { compactVerify, errors } from 'jose';
import { type Clock, eachSecond, toEpoch } from '../../domain/clock';
import { type Expectation, judgeClaims } from './judgeClaims';
import { createRecentTokens } from './recentTokens';
import { createTenantKeys, type FindKey, KeysUnavailable } from './tenantKeys';
import { refuse, type TabClaims, type TokenVerdict } from './verdict';

/** A tab token has 1.5 to 3 kB; with 200 group claims, which we do not ask for, some 10 kB. */
const longestHeader = 16_384;
const rememberedTokens = 10_000;
const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i;

/** Where the tenant publishes its keys, what its tokens must say, and how time and network are reached. */
export interface TokenVerifierOptions extends Expectation {
  jwksUri: string;
  clock: Clock;
  fetch?: typeof globalThis.fetch;
}

/** Judges `Authorization` headers. */
export interface TokenVerifier {
  /** Never throws for what a caller sends. */
  verify: (authorizationHeader: string | undefined) => Promise<TokenVerdict>;
  /** The claims of a token that was found good before and has not ended; asks nobody. */
  recall: (authorizationHeader: string | undefined) => TabClaims | undefined;
}

/**
 * The one check of who calls the API: RS256 by a key of our tenant, and every claim that makes it a tab token for us.
 * A token found good is remembered until it ends, so that the next request with it costs microseconds.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const findKey = createTenantKeys(options);
  const recent = createRecentTokens(rememberedTokens);
  const now = eachSecond(options.clock, (instant) => toEpoch(instant) / 1000);
  // By the whole header: one that was found good before need not be taken apart again.
  const recall = (header: string | undefined): TabClaims | undefined => (header === undefined || header.length > longestHeader ? undefined : recent.recall(header, now()));
  return {
    recall,
    verify: async (header) => {
      if (!header) return refuse('missing');
      const known = recall(header);
      if (known) return { ok: true, claims: known };
      const token = tokenOf(header);
      if (!token) return refuse('malformed');
      const verdict = await judgeToken(token, findKey, options, now());
      if (verdict.ok && verdict.claims.exp > now()) recent.remember(header, verdict.claims);
      return verdict;
    },
  };
}

function tokenOf(header: string): string | undefined {
  return header.length > longestHeader ? undefined : bearer.exec(header)?.[1];
}

class UnknownKey extends Error {}

async function judgeToken(token: string, findKey: FindKey, expected: Expectation, now: number): Promise<TokenVerdict> {
  try {
    const { payload } = await compactVerify(token, async (header) => (await findKey(header)) ?? Promise.reject(new UnknownKey()), { algorithms: ['RS256'] });
    return judgeClaims(JSON.parse(new TextDecoder().decode(payload)), expected, now);
  } catch (error) {
    if (error instanceof KeysUnavailable) return refuse('keysUnavailable', error);
    if (error instanceof errors.JWSInvalid || error instanceof SyntaxError) return refuse('malformed');
    if (error instanceof UnknownKey || error instanceof errors.JOSEError) return refuse('badSignature');
    throw error;
  }
}
