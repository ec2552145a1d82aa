import { actors } from '../support/actors';
import { type CrashVerb } from '../support/crash';
import { concluded, decidedAsProposed, declaredAll, discussing, inMeeting, itemRevision, live, type OnPanel, readyToConclude, scheduled, waiting } from '../support/panelStory';
import { type TestServer } from '../support/services';
import { proposal, soundQuality } from '../support/story';

const { quinn } = actors;
const chair = (server: TestServer) => live(server, actors.imani);

/** The review of that child, and the panel that it is or was on. */
function whichOf({ stores }: TestServer, recordNumber: string): OnPanel {
  const review = [...stores.reviews.values()].find(({ value }) => value.child.recordNumber === recordNumber)?.value.reference ?? '';
  const panel = [...stores.panels.values()].find(({ value }) => value.originKey.includes(review))?.value.reference ?? '';
  return { panel, review };
}

const verb = (name: string, arrange: (server: TestServer, recordNumber: string) => Promise<unknown>, run: (server: TestServer, which: OnPanel) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server, recordNumber) => void (await arrange(server, recordNumber)),
  run: (server, recordNumber) => run(server, whichOf(server, recordNumber)),
});

const planned = async (server: TestServer, recordNumber: string): Promise<void> => {
  const review = await waiting(server, recordNumber);
  await declaredAll(server, await scheduled(server, [review]), review);
};
const deferred = async (server: TestServer, recordNumber: string): Promise<void> => {
  const { panel, review } = await inMeeting(server, recordNumber);
  await server.services.panels.defer(chair(server), panel, review, { revision: 0, reason: 'The worker is ill.' });
};
const decided = async (server: TestServer, recordNumber: string): Promise<void> => concluded(server, await readyToConclude(server, recordNumber));
const inadequate = async (server: TestServer, recordNumber: string): Promise<void> => {
  const which = await discussing(server, recordNumber, [proposal('a1'), proposal('a2')]);
  const { panel, review } = which;
  await server.services.panels.decideGrade(chair(server), panel, review, { revision: itemRevision(server, which), key: 'practice', grade: 'inadequate', decidedBy: 'chair', reason: 'Nobody saw her.' });
  await decidedAsProposed(server, which);
};

/** Every verb of a meeting that writes, at the revision that the person saw: the one that the story leads to. */
export const meetingVerbs: readonly CrashVerb[] = [
  verb('startPanel', planned, (server, { panel }) => server.services.panels.start(chair(server), panel, { revision: 1 })),
  verb('setAttendance', inMeeting, (server, { panel }) => server.services.panels.attend(chair(server), panel, { revision: 4, present: [quinn.oid] })),
  verb('moveMeeting', inMeeting, (server, { panel }) => server.services.panels.move(chair(server), panel, { revision: 4, review: '' })),
  verb('finishPanel', decided, (server, { panel }) => server.services.panels.finish(chair(server), panel, { revision: 4 })),
  verb('openDiscussion', inMeeting, (server, { panel, review }) => server.services.panels.open(chair(server), panel, review, { revision: 0 })),
  verb('decideGrade', discussing, (server, { panel, review }) => server.services.panels.decideGrade(chair(server), panel, review, { revision: 1, key: 'journey', grade: 'outstanding', decidedBy: 'agreement', reason: 'Heard throughout.' })),
  verb('decideRecommendation', discussing, (server, { panel, review }) => server.services.panels.decideRecommendation(chair(server), panel, review, { revision: 1, id: 'a1', level: 'child', kind: 'removed', decidedBy: 'agreement', reason: 'Done already.' })),
  verb('setActions', discussing, (server, { panel, review }) => server.services.panels.setActions(chair(server), panel, review, { revision: 1, actions: [{ id: 'x', action: 'Write to the school.', byWhom: 'Ola', timescale: 'Within a week' }] })),
  verb('markQuality', discussing, (server, { panel, review }) => server.services.panels.markQuality(chair(server), panel, review, { revision: 1, quality: soundQuality })),
  verb('concludeItem', inadequate, (server, which) => server.services.panels.conclude(chair(server), which.panel, which.review, { revision: lastRevision(server, which) })),
  verb('deferItem', discussing, (server, { panel, review }) => server.services.panels.defer(chair(server), panel, review, { revision: 1, reason: 'The worker is ill.' })),
  verb('resumeItem', deferred, (server, { panel, review }) => server.services.panels.resume(chair(server), panel, review, { revision: 1 })),
  verb('exportMinutes', decided, (server, { panel }) => server.services.panels.minutes(chair(server), panel)),
  verb('withdrawFromPanel', planned, (server, { review }) => server.services.reviews.withdraw(quinn, review, { revision: 4, reason: 'The family moved.' })),
];

/** Decided item by item before: pressed again after a crash, the page still shows the revision before the conclusion. */
function lastRevision(server: TestServer, which: OnPanel): number {
  const item = server.stores.panelItems.get(`${which.panel}/${which.review}`)?.value;
  return item?.state === 'decided' ? itemRevision(server, which) - 1 : itemRevision(server, which);
}
