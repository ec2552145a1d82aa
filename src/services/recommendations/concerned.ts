import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type NoticeRule, noticeTo } from '../messages/drafts';
import { type Draft } from '../messages/outbox';

/** To the owner and to whoever made it (domain.md §7: they are told what became of it): once each, and not to the one who did it. */
export function noticesToConcerned(next: Recommendation, actor: Actor, rule: NoticeRule): Draft[] {
  const people = new Map([next.owner, next.raisedBy].flatMap((person) => (person && person.oid !== actor.oid ? [[person.oid, person] as const] : [])));
  return [...people.values()].map((person) => noticeTo(person, rule, { ...next, state: next.status }));
}
