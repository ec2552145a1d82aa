import { type Day } from '../clock';
import { addDays, addWorkingDays, workingDaysBetween } from '../cycle/workingDays';
import { noStandings } from '../moderation/standing';
import { type Actor, type PersonRef, type Role } from '../people/types';
import { daysBetween } from '../recommendations/rag';
import { type Recommendation } from '../recommendations/types';
import { nothingYet } from '../reviews/begun';
import { type Review } from '../reviews/types';
import { dueReminders } from './due';
import { type ReminderRuleName, type ReminderRules, type SampleReceiver, sampleReceivers, type SampleSubject, sampleSubjects } from './rules';
import { type ReminderWorld } from './types';


/** One message that would go out about an example, and where its day lies to that on which it is due. */
export interface SampleLine {
  subject: SampleSubject;
  day: Day;
  rule: ReminderRuleName;
  to: SampleReceiver;
  /** Before the due day when negative; working days for all but recommendations. */
  daysAfterDue: number;
}

/** How long each example is left alone, in calendar days. */
const WATCHED: Readonly<Record<SampleSubject, number>> = { review: 50, check: 21, recommendation: 160, meeting: 28 };

const roles: Readonly<Record<SampleReceiver, Role>> = { reviewer: 'Reviewer', coordinator: 'QaCoordinator', qaLead: 'QaLead', owner: 'Practitioner', manager: 'Manager' };
const sampleOf = (oid: SampleReceiver): Actor => ({ oid, name: oid, roles: [roles[oid]], kind: 'internal', team: 'sample', managerOid: oid === 'owner' ? 'manager' : '', standings: noStandings });
const ref = (oid: SampleReceiver): PersonRef => ({ oid, name: oid });

/** What would go out under these rules about a review, a check, a recommendation and a meeting that nobody attends to, from today on. Pure. */
export function sampleReminders(rules: ReminderRules, today: Day): SampleLine[] {
  return sampleSubjects.flatMap((subject) => linesOf(subject, rules, today));
}

function linesOf(subject: SampleSubject, rules: ReminderRules, today: Day): SampleLine[] {
  const { world, dueDay } = samples[subject](today);
  const people = sampleReceivers.map(sampleOf);
  const days = Array.from({ length: WATCHED[subject] }, (_, index) => addDays(today, index + 1));
  const sent = new Set<string>();
  return days.flatMap((day) =>
    dueReminders({ reviews: [], recommendations: [], people, ...world }, noonOn(day), rules).flatMap(({ nonce, recipientOid, items }) => {
      // The same message on a later day is no other one.
      if (sent.has(nonce)) return [];
      sent.add(nonce);
      return items.map(({ rule }) => ({ subject, day, rule, to: recipientOid as SampleReceiver, daysAfterDue: subject === 'recommendation' ? daysBetween(dueDay, day) : workingDaysBetween(dueDay, day) }));
    }),
  );
}

/** Within sending hours all the year. */
const noonOn = (day: Day): string => `${day}T12:00:00Z`;

const samples: Readonly<Record<SampleSubject, (today: Day) => { world: Partial<ReminderWorld>; dueDay: Day }>> = {
  review: (today) => ({ world: { reviews: [sampleReview(addWorkingDays(today, 15), today)] }, dueDay: addWorkingDays(today, 15) }),
  check: (today) => ({ world: { reviews: [{ ...sampleReview(today, today), state: 'submitted', submittedAt: noonOn(today) }] }, dueDay: addWorkingDays(today, 1) }),
  recommendation: (today) => ({ world: { recommendations: [sampleRecommendation(addDays(today, 21), today)] }, dueDay: addDays(today, 21) }),
  meeting: (today) => ({ world: { recommendations: [sampleRecommendation(addDays(today, 365), today)], trackingMeetings: [{ reference: 'TM', day: addWorkingDays(today, 20) }] }, dueDay: addWorkingDays(today, 20) }),
};

function sampleReview(dueDay: Day, today: Day): Review {
  return { ...nothingYet, reference: 'PIR', state: 'inProgress', templateKey: '', templateVersion: '', child: { recordNumber: '', name: '', dateOfBirth: '' }, childStatus: 'childInNeed', team: 'sample', worker: undefined, lineManager: undefined, reviewer: ref('reviewer'), reviewerKind: 'internal', theme: '', assignedBy: ref('coordinator'), assignedAt: noonOn(today), answerDueDay: dueDay, dueDay, revision: 1 };
}

function sampleRecommendation(dueDay: Day, today: Day): Recommendation {
  const nobody = { ragOverride: undefined, lastUpdateAt: undefined, lastUpdateBy: undefined, evidenceAddedAt: undefined, doneAt: undefined, doneSignedOffAt: undefined, doneSignedOffBy: undefined, impactSignedOffAt: undefined, impactSignedOffBy: undefined, plan: undefined, toleratedBy: undefined, metInTime: undefined, becameAt: undefined, becameReadAt: undefined };
  const nothing = { panelReference: '', section: '', theme: '', action: '', impact: '', ownerRole: '', progress: '', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: '', noEvidenceReason: '', planReference: '', mergedInto: '', toleratedUntil: '', toleratedReason: '', doneWhen: '', experience: '', course: '' };
  return { ...nobody, ...nothing, reference: 'R', level: 'child', sourceKind: 'review', sourceReference: 'PIR', originKey: 'PIR/a1', raisedBy: ref('reviewer'), owner: ref('owner'), team: 'sample', dueDay, firstDueDay: dueDay, timesMoved: 0, status: 'inProgress', flag: 'onTrack', createdAt: noonOn(today), timesReopened: 0, revision: 1 };
}
