import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type PeopleServices } from '../../services/types';
import { type VerifyToken } from './createTokenVerifier';
import { type TokenFault } from './verdict';

/** Gives the person behind an `Authorization` header. Throws `signInNeeded`, `noRole` or `unavailable`. */
export type Authenticate = (header: string | undefined) => Promise<Actor>;

/** Token first, then the person: a guest is external, whatever else is known of them. */
export function createAuthenticate(options: { verifyToken: VerifyToken; people: Pick<PeopleServices, 'signIn'>; refused: (reason: TokenFault, cause: unknown) => void }): Authenticate {
  return async (header) => {
    const verdict = await options.verifyToken(header);
    if (verdict.ok) {
      const { oid, name, upn, roles, guest } = verdict.claims;
      return options.people.signIn({ oid, name, upn, roles, kind: guest ? 'external' : 'internal' });
    }
    options.refused(verdict.reason, verdict.cause);
    if (verdict.reason === 'keysUnavailable') throw new AppError('unavailable', 'We cannot check who you are, because Microsoft 365 does not answer. Try again in a minute.');
    // One sentence for every fault: which one it was helps an attacker more than a person.
    throw new AppError('signInNeeded', verdict.reason === 'expired' ? 'Your sign-in has ended. Sign in again.' : 'Sign in to use this.');
  };
}
