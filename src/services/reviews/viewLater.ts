import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { closingFaults } from '../../domain/reviews/after';
import { moderationTime } from '../../domain/reviews/moderationTime';
import { type ReviewNote } from '../../domain/reviews/notes';
import { type Review } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { allows } from '../support/guard';
import { type ReviewView } from '../types';
import { closingOf } from './closing';

/** What a review shows of its life after submission, and of what put it off, as this actor may see it. */
export function viewLater(stores: Stores, actor: Actor, review: Review, today: Day): Pick<ReviewView, 'moderation' | 'notes' | 'beforeClosing' | 'halted'> {
  const readable = allows(actor, { action: 'review.readContent', review });
  const closes = allows(actor, { action: 'review.close', review });
  return {
    moderation: readable ? moderationTime(review, today) : undefined,
    notes: readable ? notesFor(stores, actor, review) : [],
    beforeClosing: closes ? closingFaults(review, { ...closingOf(stores, review), withoutReflectionReason: '' }) : [],
    halted: readable && (review.state === 'postponed' || review.state === 'withdrawn') ? review.events.findLast(({ kind }) => kind === review.state) : undefined,
  };
}

/** Comments of the check are read by whoever reads the check; its reviewer reads those with which it came back at once. */
function notesFor(stores: Stores, actor: Actor, review: Review): ReviewNote[] {
  const readsCheck = allows(actor, { action: 'review.readCheck', review });
  const isReviewer = review.reviewer.oid === actor.oid;
  return stores.notes
    .ofReview(review.reference)
    .map(({ value }) => value)
    .filter(({ kind, round }) => kind !== 'checkComment' || readsCheck || (isReviewer && round < review.timesReturned))
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key));
}
