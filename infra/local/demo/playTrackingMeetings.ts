import { addWorkingDays } from '../../../src/domain/cycle/workingDays';
import { type TrackingAgendaRow, type TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import { type Connection } from '../connection';
import { actorOf } from './knowPeople';
import { cast, demoPeople } from './people';
import { type StoryClock } from './storyClock';

export interface TrackingScene {
  connection: Connection;
  clock: StoryClock;
  today: string;
}

/** Working days ago on which the last meeting was held, and was planned. */
const HELD = -3;
const PLANNED = -23;

const [casey, quinn] = [actorOf(cast.casey), actorOf(cast.quinn)];
const managers = demoPeople.filter(({ roles, kind }) => kind === 'internal' && roles.includes('Manager'));
const [first = cast.ola, second = cast.sam, third = cast.sam] = managers;

/** One meeting that was held, in which most of the agenda was spoken of; and the next, a month on. */
export async function playTrackingMeetings(scene: TrackingScene): Promise<void> {
  const { connection: { services: { trackingMeetings }, committer }, clock, today } = scene;
  const day = addWorkingDays(today, HELD);
  clock.set(addWorkingDays(today, PLANNED));
  const { reference } = await trackingMeetings.plan(casey, { attempt: `demo-tracking-${day}`, startsAt: `${day}T10:00:00Z`, minutes: 90, chairOid: cast.quinn.oid, invitedOids: managers.map(({ oid }) => oid) });
  clock.set(day);
  await trackingMeetings.start(quinn, reference, { revision: 1 });
  await speak(scene, reference, day);
  const settled = async (run: (meeting: TrackingMeetingResource) => Promise<unknown>): Promise<void> => {
    await run(await trackingMeetings.get(quinn, reference));
    await committer.idle();
  };
  await settled(({ revision }) => trackingMeetings.attend(quinn, reference, { revision, attendance: [cast.quinn, ...managers].map(({ oid }) => ({ oid, presence: oid === third.oid ? 'apologies' : 'present' })) }));
  await settled(({ revision }) => trackingMeetings.setActions(quinn, reference, { revision, actions: [{ id: 'action-1', what: 'Agree with the schools how attendance figures reach the allocated workers.', byWhomOid: first.oid, dueDay: addWorkingDays(today, 10) }, { id: 'action-2', what: 'Share the chronology template with every team.', byWhomOid: second.oid, dueDay: addWorkingDays(today, 2) }] }));
  await settled(({ revision, next }) => trackingMeetings.agreeNext(quinn, reference, { revision, startsAt: next.startsAt }));
  clock.set(day, '11:20:00');
  await settled(({ revision }) => trackingMeetings.finish(quinn, reference, { revision }));
  clock.set(addWorkingDays(day, 1));
  await settled(({ next }) => trackingMeetings.planNext(casey, reference, { startsAt: next.startsAt }));
  await trackingMeetings.followAction(quinn, reference, 'action-2', { done: true });
}

/** What is said of the rows, in their order: an update, a new date, no change, a row that waits for its owner; the last two are not reached. */
async function speak({ connection: { services: { recommendations, trackingMeetings }, stores }, clock }: TrackingScene, meeting: string, day: string): Promise<void> {
  // A row that somebody has spoken of since keeps its history in its order.
  const rows = (await trackingMeetings.get(quinn, meeting)).agenda.filter(({ lastUpdateAt = '' }) => lastUpdateAt < `${day}T00:00:00Z`);
  for (const [index, row] of rows.slice(0, -2).entries()) {
    clock.set(day, `10:${String(Math.min(59, 5 + index * 3)).padStart(2, '0')}:00`);
    const stored = stores.recommendations.get(row.reference)?.value;
    if (!stored) continue;
    const { impactAchieved, evidence, evidenceDay, nextStep, revision } = recommendations.get(quinn, row.reference).recommendation;
    if (row.status === 'done' && stored.owner?.oid !== cast.quinn.oid && evidence !== '') await trackingMeetings.capture(quinn, meeting, row.reference, { as: 'signOffDone', revision, evidence, evidenceDay, noEvidenceReason: '' });
    else if (isQuiet(row, index)) await trackingMeetings.capture(quinn, meeting, row.reference, { as: index % 2 === 0 ? 'noChange' : 'skip' });
    else await trackingMeetings.capture(quinn, meeting, row.reference, { as: 'update', revision, status: 'inProgress', flag: index % 4 === 0 ? 'atRisk' : 'onTrack', progress: spoken[index % spoken.length] ?? '', impactAchieved, evidence, evidenceDay, nextStep });
    if (row.reasons[0] === 'overdue' && index % 3 === 0 && !isQuiet(row, index)) await moveDate(stores.recommendations.get(row.reference)?.value.revision ?? 0, row);
  }

  async function moveDate(revision: number, { reference }: TrackingAgendaRow): Promise<void> {
    await trackingMeetings.capture(quinn, meeting, reference, { as: 'dueDate', revision, dueDay: addWorkingDays(day, 25), reason: 'The team was without a manager until last week.', agreedBy: cast.quinn.name });
  }
}

const isQuiet = ({ status }: TrackingAgendaRow, index: number): boolean => status === 'done' || index % 5 === 3;

const spoken = ['The first half is done; the rest waits for a place in training.', 'Agreed with the partner agency, and in use in one team.', 'Two of the three actions are finished.', 'The family was met, and the plan says what they said.'];
