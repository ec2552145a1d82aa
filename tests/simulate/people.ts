import { type PersonRef } from '../../src/domain/people/types';
import { type PersonRecord } from '../../src/lists';
import { type Chance } from './chance';

/** Who works in the simulated council. */
export interface Council {
  people: readonly PersonRecord[];
  leads: readonly PersonRef[];
  coordinators: readonly PersonRef[];
  reviewers: readonly PersonRef[];
  /** Whoever can own a recommendation. */
  owners: readonly PersonRecord[];
}

const given = ['Ada', 'Bram', 'Cleo', 'Dara', 'Edda', 'Finn', 'Gita', 'Hugo', 'Ines', 'Jory', 'Kaia', 'Lars', 'Mina', 'Nico', 'Orla', 'Pia', 'Rune', 'Suki', 'Tove', 'Uma', 'Vera', 'Wim', 'Yara', 'Zeno'];
const family = ['Ashbeck', 'Birchcote', 'Cressley', 'Dunmarsh', 'Elmthorpe', 'Farrowby', 'Gorseley', 'Hazelwick', 'Ivyhurst', 'Juniper-Low', 'Kestrelby', 'Larchford', 'Mossgrave'];

/** Invents a council of that many people: a lead to four hundred, a manager to a dozen, the rest practitioners. */
export function inventCouncil(size: number, chance: Chance): Council {
  const oid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const counts = { lead: Math.max(2, Math.round(size / 400)), coordinator: Math.max(2, Math.round(size / 500)), reviewer: Math.max(4, Math.round(size / 30)), manager: Math.max(4, Math.round(size / 12)) };
  const people: PersonRecord[] = [];
  const add = (roles: PersonRecord['roles'], team: string, managerOid: string): PersonRecord => {
    const name = `${chance.pick(given)} ${chance.pick(family)}`;
    const person: PersonRecord = { oid: oid(people.length + 1), name, upn: '', roles, kind: 'internal', team, managerOid, lastSeenDay: '2026-03-31', leaves: [] };
    people.push(person);
    return person;
  };
  const director = add(['SeniorLeader'], 'Directorate', '');
  const times = (count: number, make: (index: number) => PersonRecord): PersonRecord[] => Array.from({ length: count }, (_, index) => make(index));
  const leads = times(counts.lead, () => add(['QaLead'], 'Quality assurance', director.oid));
  const coordinators = times(counts.coordinator, () => add(['QaCoordinator'], 'Quality assurance', leads[0]?.oid ?? ''));
  const reviewers = times(counts.reviewer, () => add(['Reviewer'], 'Independent reviewing', director.oid));
  const managers = times(counts.manager, (index) => add(['Manager'], `Team ${index + 1}`, director.oid));
  while (people.length < size) {
    const manager = managers[people.length % managers.length];
    add(['Practitioner'], manager?.team ?? '', manager?.oid ?? '');
  }
  return { people, leads, coordinators, reviewers, owners: people.filter(({ roles }) => roles.includes('Manager') || roles.includes('Practitioner')) };
}
