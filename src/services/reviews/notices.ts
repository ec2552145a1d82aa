import { type PersonRef } from '../../domain/people/types';
import { type Review } from '../../domain/reviews/types';
import { type FollowUp } from '../../stores';
import { noticeTo, type NoticeRule } from '../messages/drafts';
import { followUps } from '../support/followUps';

/** One notice to each of these people, once; nobody to whoever is not known or acts themselves. */
export function noticesTo(people: readonly (PersonRef | undefined)[], rule: NoticeRule, review: Review, actor: PersonRef): FollowUp[] {
  const byOid = new Map(people.flatMap((person) => (person?.oid && person.oid !== actor.oid ? [[person.oid, person] as const] : [])));
  return [...byOid.values()].map((person) => followUps.message(noticeTo(person, rule, review)));
}

/** Those who read it once it is shared. */
export const sharedWith = ({ worker, lineManager }: Review): (PersonRef | undefined)[] => [worker, lineManager];
