import { type Day } from '../domain/clock';
import { type Leave } from '../domain/people/leave';
import { roles, type Person } from '../domain/people/types';
import { defineList } from './define';
import { json } from './document';
import { codes, day, key, requiredCode, text } from './fields';

/** A person as the app keeps them: who they are, and when the app last saw them. */
export interface PersonRecord extends Person {
  /** The sign-in name; empty when only the object id is known. */
  upn: string;
  lastSeenDay: Day;
  /** When they are away, the first first; what ended long ago is left out. */
  leaves: readonly Leave[];
}

/** Everybody the app knows, by Entra object id. */
export const peopleList = defineList<PersonRecord>('People', {
  description: 'Everybody the app knows, by Entra object id.',
  keyColumn: 'oid',
  keyOf: (person) => person.oid,
  committable: true,
  fields: {
    oid: key(),
    name: text({ indexed: true }),
    upn: text({ indexed: true }),
    roles: codes(roles),
    kind: requiredCode(['internal', 'external'], { indexed: true }),
    team: text({ indexed: true }),
    managerOid: text({ indexed: true }),
    lastSeenDay: day(),
    leaves: json<readonly Leave[]>([]),
  },
});
