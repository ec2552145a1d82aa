import type { RecommendationRow } from '../../../../src/contract/recommendations';
import { plural } from '../../../words/dates';

/** Whose the chosen ones are, the busiest owner first; those of a role are nobody's to be asked. */
export function ownersOf(rows: readonly RecommendationRow[]): { oid: string; owner: string; references: string[] }[] {
  const found = new Map<string, { oid: string; owner: string; references: string[] }>();
  for (const { ownerOid, owner, reference } of rows) {
    const key = ownerOid || `role ${owner}`;
    const theirs = found.get(key) ?? { oid: ownerOid, owner, references: [] };
    theirs.references.push(reference);
    found.set(key, theirs);
  }
  return [...found.values()].sort((a, b) => b.references.length - a.references.length || a.owner.localeCompare(b.owner));
}

/** Whether its owner can be asked how it goes. */
export const canBeAsked = ({ status, toleratedUntil }: RecommendationRow, today: string): boolean => (status === 'notStarted' || status === 'inProgress') && toleratedUntil < today;

/** "2 people get one message each: Ola Fenwright about 3, Sam Tarrowby about 1." */
export function askedInWords(rows: readonly RecommendationRow[]): string {
  const people = ownersOf(rows).filter(({ oid }) => oid !== '');
  if (people.length === 0) return 'Nobody gets a message: no person owns any of these.';
  const each = people.map(({ owner, references }) => `${owner} about ${references.length}`).join(', ');
  return `${plural(people.length, 'person', 'people')} ${people.length === 1 ? 'gets one message' : 'get one message each'}: ${each}.`;
}
