import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type PeopleServices } from '../../services/types';
import { type TokenVerifier } from './createTokenVerifier';
import { type TabClaims, type TokenFault } from './verdict';

export interface Authenticator {
  /** Gives the person behind an `Authorization` header. Throws `signInNeeded`, `noRole` or `unavailable`. */
  authenticate: (header: string | undefined) => Promise<Actor>;
  /** The same where it was found out under the present stamp; undefined where it must be found out again. */
  known: (header: string | undefined) => Actor | undefined;
}

export interface AuthenticateOptions {
  tokens: TokenVerifier;
  people: Pick<PeopleServices, 'signIn'>;
  /** Changes at least once a minute and whenever the People list does: until then the same token is the same person. */
  stamp: () => string;
  refused: (reason: TokenFault, cause: unknown) => void;
}

/** Token first, then the person: a guest is external, whatever else is known of them. */
export function createAuthenticator({ tokens, people, stamp, refused }: AuthenticateOptions): Authenticator {
  // By the claims that the verifier remembers for a token: another token, with other roles, has others.
  const signedIn = new WeakMap<TabClaims, { stamp: string; actor: Actor }>();
  const actorNow = (claims: TabClaims): Actor | undefined => {
    const before = signedIn.get(claims);
    return before?.stamp === stamp() ? before.actor : undefined;
  };
  const signIn = async (claims: TabClaims): Promise<Actor> => {
    const asked = stamp();
    const { oid, name, upn, roles, guest } = claims;
    const actor = await people.signIn({ oid, name, upn, roles, kind: guest ? 'external' : 'internal' });
    signedIn.set(claims, { stamp: asked, actor });
    return actor;
  };

  return {
    known: (header) => {
      const claims = tokens.recall(header);
      return claims && actorNow(claims);
    },
    authenticate: async (header) => {
      const verdict = await tokens.verify(header);
      if (verdict.ok) return actorNow(verdict.claims) ?? signIn(verdict.claims);
      refused(verdict.reason, verdict.cause);
      throw refusal(verdict.reason);
    },
  };
}

function refusal(reason: TokenFault): AppError {
  if (reason === 'keysUnavailable') return new AppError('unavailable', 'We cannot check who you are, because Microsoft 365 does not answer. Try again in a minute.');
  // One sentence for nearly every fault: which one it was helps an attacker more than a person.
  return new AppError('signInNeeded', reason === 'expired' ? 'Your sign-in has run out. Sign in again.' : 'Sign in to use this.');
}
