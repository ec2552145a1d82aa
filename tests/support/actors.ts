import { cast, type DemoPerson } from '../../infra/local/demo/people';
import { noStandings } from '../../src/domain/moderation/standing';
import { roles, type Actor, type Role } from '../../src/domain/people/types';

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** A demo person as the services know them once signed in, who sits on no panel: who does is asked of the world (`World.actor`). */
export function actorOf({ oid, name, roles: held, kind, team, managerOid }: DemoPerson): Actor {
  return { oid, name, roles: held.filter(isRole), kind, team, managerOid, standings: noStandings };
}

/** The people of the local world by first name, as actors. */
export const actors = Object.fromEntries(Object.entries(cast).map(([name, person]) => [name, actorOf(person)])) as Record<keyof typeof cast, Actor>;
