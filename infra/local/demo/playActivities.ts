import { type ActivityResource, type ActivityWords } from '../../../src/contract/activities';
import { addWorkingDays } from '../../../src/domain/cycle/workingDays';
import { type Connection } from '../connection';
import { actorOf } from './knowPeople';
import { cast } from './people';
import { type StoryClock } from './storyClock';

export interface ActivityScene {
  connection: Connection;
  clock: StoryClock;
  today: string;
}

/** Working days ago on which the visits were looked at, and were written up. */
const LOOKED = -18;
const WRITTEN = -8;
const VISITS = 24;

const [casey, sam] = [actorOf(cast.casey), actorOf(cast.sam)];
const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });

/** A table of visits that was finished, with a recommendation in the tracker; and a police scrutiny session that its lead is still writing up. */
export async function playActivities(scene: ActivityScene): Promise<void> {
  const { connection: { services: { activities }, committer }, clock, today } = scene;
  const day = addWorkingDays(today, LOOKED);
  clock.set(day);
  const visits = await activities.start(casey, { attempt: `demo-visits-${day}`, kind: 'standardsReview', heading: 'Visits to children in need', fromDay: day, toDay: addWorkingDays(day, 2), leadOid: sam.oid, templateKey: 'visits-table', templateVersion: '2026' });
  const scrutiny = await activities.start(casey, { attempt: `demo-scrutiny-${day}`, kind: 'policeScrutiny', heading: 'Children as witnesses: scrutiny session with the police', fromDay: addWorkingDays(today, -4), toDay: '', leadOid: sam.oid, templateKey: 'learning-activity', templateVersion: '2026' });
  clock.set(addWorkingDays(today, WRITTEN));
  const { activity } = await activities.save(sam, visits.reference, { revision: visits.revision, words: visitsOf(visits, day, addWorkingDays(today, 30)) });
  await activities.finish(casey, visits.reference, { revision: activity.revision });
  await committer.idle();
  clock.set(addWorkingDays(today, -1));
  await activities.save(sam, scrutiny.reference, { revision: scrutiny.revision, words: scrutinyOf(scrutiny) });
}

function visitsOf({ words }: ActivityResource, day: string, dueDay: string): ActivityWords {
  const cases = Array.from({ length: VISITS }, (_, index) => ({
    id: `visit-${index + 1}`,
    values: { visitedOn: addWorkingDays(day, -(1 + (index % 12))), way: index % 4 === 3 ? 'virtual' : 'faceToFace', ...(index % 4 === 3 ? { method: 'Video call' } : {}), purposeMet: index % 6 === 5 ? 'no' : 'yes', childSeen: index % 8 === 7 ? 'no' : 'yes' },
  }));
  return {
    ...words,
    participants: 'Two team managers and a practice educator.',
    scope: 'The latest visit of every second child in need, in two teams.',
    cases,
    sections: {
      findings: {
        answer: 'Most visits happen on time and the child is seen. One in four is virtual, and the record seldom says why.',
        strengths: [{ id: 'seen', text: 'Children are seen, and what they say is written in their own words.', evidence: 'Cases 1 to 7' }],
        areas: [{ id: 'virtual', text: 'The reason for a virtual visit is not written down.', evidence: 'Cases 4, 8 and 12' }],
        recommendations: [{ id: 'reason', action: 'Write the reason for each virtual visit into the visit record, and look at them in supervision.', impact: 'Children are visited in person unless they are better off otherwise.', doneWhen: 'Twenty records in a row hold a reason.', experience: 'They meet their worker face to face.', owner: ref(cast.ola), ownerRole: '', dueDay, theme: 'recording-timeliness', answers: ['virtual'] }],
      },
    },
    outcome: 'Both teams heard the findings. They are looked at again in half a year.',
    links: [{ id: 'slides', title: 'Slides for the two teams', url: 'https://contoso.sharepoint.com/sites/quality/visits' }],
  };
}

function scrutinyOf({ words }: ActivityResource): ActivityWords {
  const nothing = { answer: '', strengths: [], areas: [], recommendations: [] };
  return {
    ...words,
    participants: 'Police, the youth offending service and two independent reviewing officers.',
    scope: 'Six cases in which a child was a witness.',
    sections: {
      scope: { ...nothing, answer: 'Six cases that the police chose, three of them closed without a charge.' },
      findings: { ...nothing, strengths: [{ id: 'intermediary', text: 'An intermediary was offered early in every case.', evidence: '' }] },
    },
  };
}
