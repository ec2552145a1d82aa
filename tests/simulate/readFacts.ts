import { type Stores } from '../../src/stores';
import { type Facts } from './facts';

/** London's day of a moment, by the platform's own calendar. */
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayOf = (instant: string | undefined): string => (instant ? londonDay.format(new Date(instant)) : '');

/** What stands in the lists at that moment, in plain records. */
export function readFacts({ people, reviews, recommendations, trackingMeetings }: Stores, now: string): Facts {
  return {
    people: new Map(
      Array.from(people.values(), ({ value: { oid, roles, team, managerOid, leaves } }) => [oid, { oid, roles, team, managerOid, leaves: leaves.map(({ from, until, cover }) => ({ from, until, coverOid: cover?.oid })) }]),
    ),
    reviews: Array.from(reviews.values(), ({ value: { reference, state, dueDay, submittedAt, reviewer, formerReviewers } }) => ({ reference, state, dueDay, submittedDay: dayOf(submittedAt), reviewerOid: reviewer.oid, authors: [reviewer, ...formerReviewers].map(({ oid }) => oid) })),
    recommendations: Array.from(recommendations.values(), ({ value: { reference, status, dueDay, owner, raisedBy, team, toleratedUntil } }) => ({ reference, status, dueDay, ownerOid: owner?.oid, raisedByOid: raisedBy.oid, team, toleratedUntil })),
    meetings: Array.from(trackingMeetings.values(), ({ value }) => value).filter(({ state, startsAt }) => state === 'planned' && startsAt > now).map(({ reference, startsAt }) => ({ reference, day: dayOf(startsAt) })),
  };
}

/** London's days on which a reminder of it lost its reason, as the lists tell at the end: it was submitted, agreed, done or signed off. */
export function daysOfDone({ reviews, recommendations }: Stores, reference: string): string[] {
  const [review, recommendation] = [reviews.get(reference)?.value, recommendations.get(reference)?.value];
  return [review?.submittedAt, review?.agreedAt, recommendation?.doneAt, recommendation?.doneSignedOffAt].map(dayOf);
}
