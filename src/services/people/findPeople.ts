import { type PersonRow } from '../../contract/app';
import { isWalled } from '../../domain/moderation/standing';
import { type Actor, type Role } from '../../domain/people/types';
import { type ReviewState } from '../../domain/reviews/types';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';

/** Reviews that still want something of their reviewer. */
const open: readonly ReviewState[] = ['assigned', 'inProgress'];

/** People with a role, by name, with how many reviews each has in hand; needs `app.seePeople`. */
export function findPeople({ stores }: ServiceContext, actor: Actor, { q = '', role }: { q?: string | undefined; role?: Role | undefined }): PersonRow[] {
  ensureMay(actor, 'app.seePeople');
  const wanted = q.trim().toLowerCase();
  const people = [...stores.people.values()].map(({ value }) => value).filter((person) => person.roles.length > 0);
  const found = people.filter((person) => (!role || person.roles.includes(role)) && `${person.name} ${person.team}`.toLowerCase().includes(wanted));
  const counts = new Map<string, number>();
  for (const { value } of stores.reviews.values()) if (open.includes(value.state) && !isWalled(actor.standings.get(value.reference))) counts.set(value.reviewer.oid, (counts.get(value.reviewer.oid) ?? 0) + 1);
  return found
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(({ oid, name, roles, team, kind }) => ({ oid, name, roles: [...roles], team, kind, openReviews: counts.get(oid) ?? 0 }));
}
