import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type NoticeRule, noticeTo } from '../messages/drafts';
import { type Draft } from '../messages/outbox';

/** To the owner and to whoever made it (domain.md §7: they are told what became of it): once each, and not to the one who did it. */
export function noticesToConcerned(next: Recommendation, actor: Actor, rule: NoticeRule): Draft[] {
  const people = new Map([next.owner, next.raisedBy].flatMap((person) => (person && person.oid !== actor.oid ? [[person.oid, person] as const] : [])));
  return [...people.values()].map((person) => noticeTo(person, rule, { ...next, state: next.status }));
}

/** How it ended, as whoever raised it is told: a step of sign-off, or how it was settled. */
export type Became = 'signedOff' | 'impactSignedOff' | 'notRequired' | 'movedToPlan' | 'merged';

/** To whoever raised it: what became of it (domain.md §7). Not where they decided it themselves. */
export function noticeOfBecame(next: Recommendation, actor: Actor, state: Became): Draft[] {
  return next.raisedBy.oid === actor.oid || next.raisedBy.oid === '' ? [] : [noticeTo(next.raisedBy, 'becameOf', { ...next, state })];
}

/** To the owner, unless it is they who did it, or they hear of it as the one who raised it. */
export function noticeToOwner(next: Recommendation, actor: Actor, rule: NoticeRule): Draft[] {
  return next.owner && next.owner.oid !== actor.oid && next.owner.oid !== next.raisedBy.oid ? [noticeTo(next.owner, rule, { ...next, state: next.status })] : [];
}
