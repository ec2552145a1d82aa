import { type PersonRef } from '../../domain/people/types';
import { meetingDay } from '../../domain/trackingMeetings/meeting';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type FollowUp } from '../../stores';
import { type NoticeRule, noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';

/** News of a meeting to each of those people but whoever makes it: its reference and its day, and nothing of what is on its agenda. */
export function noticesTo(people: readonly PersonRef[], rule: NoticeRule, meeting: TrackingMeeting, by: PersonRef): FollowUp[] {
  const { reference, revision, state } = meeting;
  const once = [...new Map(people.map(({ oid, name }) => [oid, { oid, name }])).values()];
  return once.filter(({ oid }) => oid !== by.oid).map((person) => followUps.message(noticeTo(person, rule, { reference, revision, dueDay: meetingDay(meeting), state })));
}
