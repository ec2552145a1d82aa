import { type PersonRow } from '../../contract/app';
import { type AwayRow, type PersonLeave } from '../../contract/leave';
import { type Day } from '../../domain/clock';
import { type Actor, type PersonKind, type Role } from '../../domain/people/types';

/** What a validated token says of the person. Roles that this product does not know are dropped. */
export interface SignInClaims {
  oid: string;
  name: string;
  upn: string;
  roles: readonly string[];
  kind: PersonKind;
}

/** When people are away, and who stands in. `oid` may be `me`. Whoever's is not theirs to record does not exist for them. */
export interface LeaveServices {
  /** Who is away or soon will be; needs `app.recordLeave`. */
  listAway(actor: Actor): AwayRow[];
  leaveOf(actor: Actor, oid: string): PersonLeave;
  /** Throws `invalid` with every fault. One Graph write, with its audit entry. */
  addLeave(actor: Actor, oid: string, leave: { from: Day; until: Day; coverOid: string }): Promise<PersonLeave>;
  /** The one that begins on that day ends today, or is taken out when it has not begun; again is the same as once. */
  endLeave(actor: Actor, oid: string, leave: { from: Day }): Promise<PersonLeave>;
}

export interface PeopleServices {
  /** The actor behind a token; a change is recorded in the People list, an unchanged person costs no Graph call. Throws `noRole` (after recording it). */
  signIn(claims: SignInClaims): Promise<Actor>;
  /** For the bot: the person with the roles last seen in a token; undefined when unknown or without a role. */
  actorByOid(oid: string): Actor | undefined;
  /** Needs `app.seePeople`. */
  find(actor: Actor, query: { q?: string | undefined; role?: Role | undefined }): PersonRow[];
}
