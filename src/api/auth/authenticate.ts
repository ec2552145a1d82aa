import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type PeopleServices } from '../../services/types';
import { type VerifyToken } from './createTokenVerifier';
import { type TabClaims, type TokenFault } from './verdict';

/** Gives the person behind an `Authorization` header. Throws `signInNeeded`, `noRole` or `unavailable`. */
export type Authenticate = (header: string | undefined) => Promise<Actor>;

export interface AuthenticateOptions {
  verifyToken: VerifyToken;
  people: Pick<PeopleServices, 'signIn'>;
  /** Changes at least once a minute and whenever the People list does: until then the same token is the same person. */
  stamp: () => string;
  refused: (reason: TokenFault, cause: unknown) => void;
}

/** Token first, then the person: a guest is external, whatever else is known of them. */
export function createAuthenticate({ verifyToken, people, stamp, refused }: AuthenticateOptions): Authenticate {
  // By the claims that the verifier remembers for a token: another token, with other roles, has others.
  const known = new WeakMap<TabClaims, { stamp: string; actor: Actor }>();

  return async (header) => {
    const verdict = await verifyToken(header);
    if (!verdict.ok) {
      refused(verdict.reason, verdict.cause);
      throw refusal(verdict.reason);
    }
    const { claims } = verdict;
    const now = stamp();
    const before = known.get(claims);
    if (before?.stamp === now) return before.actor;
    const { oid, name, upn, roles, guest } = claims;
    const actor = await people.signIn({ oid, name, upn, roles, kind: guest ? 'external' : 'internal' });
    known.set(claims, { stamp: now, actor });
    return actor;
  };
}

function refusal(reason: TokenFault): AppError {
  if (reason === 'keysUnavailable') return new AppError('unavailable', 'We cannot check who you are, because Microsoft 365 does not answer. Try again in a minute.');
  // One sentence for nearly every fault: which one it was helps an attacker more than a person.
  return new AppError('signInNeeded', reason === 'expired' ? 'Your sign-in has ended. Sign in again.' : 'Sign in to use this.');
}
