import { type Person, type Role } from '../../domain/people/types';
import { type Stores } from '../../stores';
import { mayHear } from '../messages/wall';

/**
 * Who is told of alerts on a review (domain.md §3.7): every QA lead, by the roles last seen, but whoever a conflict walls off
 * from it. Where that is every one of them the coordinators are told: a concern that nobody hears of is worse.
 */
export function receiversOf(stores: Stores, reviewReference: string): Person[] {
  const hearing = (role: Role): Person[] => Array.from(stores.people.values(), ({ value }) => value).filter(({ oid, roles }) => roles.includes(role) && mayHear(stores, oid, reviewReference));
  const leads = hearing('QaLead');
  return leads.length > 0 ? leads : hearing('QaCoordinator');
}
