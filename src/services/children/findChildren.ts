import { type ChildRow } from '../../contract/app';
import { type Day, londonDay } from '../../domain/clock';
import { ageInWords } from '../../domain/people/age';
import { isWalled } from '../../domain/moderation/standing';
import { type Child } from '../../domain/people/child';
import { type Actor } from '../../domain/people/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { derived } from '../support/derived';
import { ensureMay } from '../support/guard';

/** More than anybody reads; the search narrows it. */
const MOST_ROWS = 50;

/** Finds children on the caseload by name or record number; needs `app.seeCaseload`. */
export function createFindChildren({ stores, clock }: ServiceContext): (actor: Actor, query: { q?: string | undefined }) => { children: ChildRow[]; total: number } {
  const lastReviewed = derived(() => `${stores.reviews.version}`, () => lastReviewedDays(stores, () => true));

  return (actor, { q = '' }) => {
    ensureMay(actor, 'app.seeCaseload');
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = (child: Child) => words.every((word) => `${child.name} ${child.recordNumber}`.toLowerCase().includes(word));
    const found = [...stores.children.values()].map(({ value }) => value).filter(matches).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    const today = londonDay(clock.now());
    // Of few people is anything hidden, and then it is counted for them alone.
    const days = actor.standings.walled === '' ? lastReviewed() : lastReviewedDays(stores, (reference) => !isWalled(actor.standings.get(reference)));
    return { children: found.slice(0, MOST_ROWS).map((child) => rowOf(child, today, days.get(child.recordNumber) ?? '')), total: found.length };
  };
}

function rowOf({ recordNumber, name, dateOfBirth, status, team, worker }: Child, today: Day, lastReviewedDay: Day): ChildRow {
  return { recordNumber, name, age: ageInWords(dateOfBirth, today), status, team, ...(worker ? { worker } : {}), lastReviewedDay };
}

function lastReviewedDays(stores: Stores, counts: (reference: string) => boolean): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { value } of stores.reviews.values()) {
    if (!value.submittedAt || !counts(value.reference)) continue;
    const day = londonDay(value.submittedAt);
    if (day > (days.get(value.child.recordNumber) ?? '')) days.set(value.child.recordNumber, day);
  }
  return days;
}
