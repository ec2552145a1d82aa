import { type Person } from '../../domain/people/types';
import { type Stores } from '../../stores';

/** Who is told of alerts (domain.md §3.7): every QA lead, by the roles last seen. */
export function receiversOf({ people }: Pick<Stores, 'people'>): Person[] {
  return Array.from(people.values(), ({ value }) => value).filter(({ roles }) => roles.includes('QaLead'));
}
