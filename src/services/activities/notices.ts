import { type Activity } from '../../domain/activities/types';
import { type PersonRef } from '../../domain/people/types';
import { type FollowUp } from '../../stores';
import { noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';
import { writeUpDay } from './duties';

/** Whoever leads it from now on is told, unless they chose it themselves. */
export function tellLead(activity: Activity, by: PersonRef): FollowUp[] {
  const { reference, lead, revision, state } = activity;
  return lead.oid === by.oid ? [] : [followUps.message(noticeTo(lead, 'madeLead', { reference, revision, dueDay: writeUpDay(activity), state }))];
}
