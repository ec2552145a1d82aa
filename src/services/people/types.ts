import { type PersonRow } from '../../contract/app';
import { type Actor, type PersonKind, type Role } from '../../domain/people/types';

/** What a validated token says of the person. Roles that this product does not know are dropped. */
export interface SignInClaims {
  oid: string;
  name: string;
  upn: string;
  roles: readonly string[];
  kind: PersonKind;
}

export interface PeopleServices {
  /** The actor behind a token; a change is recorded in the People list, an unchanged person costs no Graph call. Throws `noRole` (after recording it). */
  signIn(claims: SignInClaims): Promise<Actor>;
  /** For the bot: the person with the roles last seen in a token; undefined when unknown or without a role. */
  actorByOid(oid: string): Actor | undefined;
  /** Needs `app.seePeople`. */
  find(actor: Actor, query: { q?: string | undefined; role?: Role | undefined }): PersonRow[];
}
