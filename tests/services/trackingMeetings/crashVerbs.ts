import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { done, inTracker, signedOff, toldDone } from '../../support/story';
import { type TestServer } from '../../support/services';
import { action, finished, meetingRevision, MEETS, NEXT, overOne, places, planned, running, saying } from './story';

const { casey, quinn, sam } = actors;
type Verbs = TestServer['services']['trackingMeetings'];

const meetingOf = ({ stores }: TestServer, name: string): string => [...stores.trackingMeetings.values()].find(({ value }) => value.originKey.endsWith(`attempt-${name}`))?.value.reference ?? '';
const recommendationOf = ({ stores }: TestServer, name: string): string => {
  const review = [...stores.reviews.values()].find(({ value }) => value.child.recordNumber === name)?.value.reference ?? '';
  return stores.recommendations.ofSource(review)[0]?.value.reference ?? '';
};

/** At the revision that the person saw before the server died. */
const on = (name: string, arrange: (server: TestServer, name: string) => Promise<string>, seen: number, run: (verbs: Verbs, meeting: string, revision: number) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server) => void (await arrange(server, name)),
  run: (server) => run(server.services.trackingMeetings, meetingOf(server, name), seen || meetingRevision(server, meetingOf(server, name))),
});
const saysOf = (name: string, make: typeof inTracker, run: (verbs: Verbs, meeting: string, recommendation: string) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server) => void (await overOne(server, make, name)),
  run: (server) => run(server.services.trackingMeetings, meetingOf(server, name), recommendationOf(server, name)),
});

export const trackingVerbs: readonly CrashVerb[] = [
  { name: 'planTracking', arrange: async () => {}, run: ({ services }, name) => services.trackingMeetings.plan(casey, { attempt: `attempt-${name}`, startsAt: MEETS, ...places }) },
  on('changeTracking', planned, 1, (verbs, meeting, revision) => verbs.change(casey, meeting, { revision, ...places, invitedOids: [sam.oid] })),
  on('moveTracking', planned, 1, (verbs, meeting, revision) => verbs.move(casey, meeting, { revision, startsAt: '2026-03-19T10:00:00Z', reason: 'Half term.' })),
  on('cancelTracking', planned, 1, (verbs, meeting, revision) => verbs.cancel(casey, meeting, { revision, reason: 'Inspection week.' })),
  on('startTracking', planned, 1, (verbs, meeting, revision) => verbs.start(quinn, meeting, { revision })),
  on('attendTracking', running, 2, (verbs, meeting, revision) => verbs.attend(quinn, meeting, { revision, attendance: [{ oid: sam.oid, presence: 'present' }] })),
  on('setTrackingActions', running, 2, (verbs, meeting, revision) => verbs.setActions(quinn, meeting, { revision, actions: [action] })),
  on('agreeNextTracking', running, 2, (verbs, meeting, revision) => verbs.agreeNext(quinn, meeting, { revision, startsAt: NEXT })),
  on('finishTracking', running, 2, (verbs, meeting, revision) => verbs.finish(quinn, meeting, { revision })),
  on('exportTrackingMinutes', finished, 5, (verbs, meeting) => verbs.minutes(quinn, meeting)),
  on('planNextTracking', finished, 5, (verbs, meeting) => verbs.planNext(casey, meeting, { startsAt: NEXT })),
  on('followTrackingAction', finished, 5, (verbs, meeting) => verbs.followAction(quinn, meeting, action.id, { done: true })),
  saysOf('sayUpdate', inTracker, (verbs, meeting, recommendation) => verbs.capture(quinn, meeting, recommendation, { revision: 1, ...saying })),
  saysOf('sayDueDate', inTracker, (verbs, meeting, recommendation) => verbs.capture(quinn, meeting, recommendation, { as: 'dueDate', revision: 1, dueDay: '2026-07-10', reason: 'The school was closed.', agreedBy: 'Quinn' })),
  saysOf('saySignOffDone', done, (verbs, meeting, recommendation) => verbs.capture(quinn, meeting, recommendation, { as: 'signOffDone', revision: 2, evidence: toldDone.evidence, evidenceDay: toldDone.evidenceDay, noEvidenceReason: '' })),
  saysOf('saySignOffImpact', signedOff, (verbs, meeting, recommendation) => verbs.capture(quinn, meeting, recommendation, { as: 'signOffImpact', revision: 3, impactAchieved: 'He comes to every meeting.' })),
  saysOf('sayNoChange', inTracker, (verbs, meeting, recommendation) => verbs.capture(quinn, meeting, recommendation, { as: 'noChange' })),
];
