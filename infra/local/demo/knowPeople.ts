import { noStandings } from '../../../src/domain/moderation/standing';
import { type Actor, type Role } from '../../../src/domain/people/types';
import { type Connection } from '../connection';
import { type DemoPerson } from './people';

/** The person as the product's permissions judge them, away from any panel. */
export function actorOf({ oid, name, roles, kind, team, managerOid }: DemoPerson): Actor {
  return { oid, name, roles: roles as readonly Role[], kind, team, managerOid, standings: noStandings };
}

/** Writes people into the directory, as if each had signed in once and the coordinator had placed them in their team. */
export async function knowPeople({ stores, context }: Connection, people: readonly DemoPerson[]): Promise<void> {
  const lastSeenDay = context.clock.now().slice(0, 10);
  for (const person of people) await stores.people.create({ ...actorOf(person), upn: person.upn, lastSeenDay, leaves: [] }, { priority: 'bulk', sameIfExists: () => true });
}
