import { londonDay } from '../../domain/clock';
import { type Panel } from '../../domain/moderation/types';
import { type PersonRef } from '../../domain/people/types';
import { type FollowUp } from '../../stores';
import { type NoticeRule, noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';

/** News of a panel to each of those people but whoever makes it: its reference and its day, and nothing of what is on its agenda. */
export function noticesTo(people: readonly PersonRef[], rule: NoticeRule, { reference, revision, startsAt, state }: Panel, by: PersonRef): FollowUp[] {
  return people.filter(({ oid }) => oid !== by.oid).map(({ oid, name }) => followUps.message(noticeTo({ oid, name }, rule, { reference, revision, dueDay: londonDay(startsAt), state })));
}
