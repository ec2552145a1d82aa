import { type Actor } from '../people/types';
import { decide } from '../permissions/decide';
import { type Review } from './types';

/**
 * Whose work the first-line check is now: a review that came back is its first checker's, as long as they may check it;
 * otherwise it is everybody's who may. The others may still do it, so that leave stops nothing.
 */
export function checkersOf(review: Review, people: Iterable<Actor>): Actor[] {
  const able = Array.from(people).filter((person) => decide(person, { action: 'review.agree', review }).allowed);
  const same = able.find(({ oid }) => oid === review.checker?.oid);
  return same ? [same] : able;
}
