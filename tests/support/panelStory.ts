import { type PanelItemResource, type ReadingInput } from '../../src/contract/panels';
import { type Actor } from '../../src/domain/people/types';
import { type ProposedRecommendation } from '../../src/domain/reviews/types';
import { actors } from './actors';
import { type TestServer as WholeServer } from './services';
import { allChecks, revisionOf, soundQuality, submitted } from './story';

type TestServer = Pick<WholeServer, 'services' | 'stores' | 'committer'>;

const { casey, quinn, morgan, imani, devon } = actors;

/** That person with where they stand to the reviews on panels at this moment, as whoever signs in. */
export function live({ services }: Pick<TestServer, 'services'>, { oid, name }: Actor): Actor {
  const actor = services.people.actorByOid(oid);
  if (!actor) throw new Error(`${name} has not signed in.`);
  return actor;
}


/** A panel whose chair is Imani. */
export const sitting = [
  { oid: imani.oid, role: 'chair' },
  { oid: devon.oid, role: 'headOfService' },
  { oid: quinn.oid, role: 'qaLead' },
  { oid: morgan.oid, role: 'member' },
] as const;
const deciding = [imani, devon, quinn, morgan];

/** Robin's review waits for a panel; gives its reference. */
export async function waiting(server: TestServer, recordNumber?: string, proposals?: readonly ProposedRecommendation[]): Promise<string> {
  const reference = await submitted(server, recordNumber, proposals);
  await server.services.reviews.chooseForPanel(quinn, reference, { revision: revisionOf(server, reference), checks: allChecks, quality: soundQuality, comment: '' });
  return reference;
}

/** Casey has scheduled a panel about these reviews; gives its reference. */
export async function scheduled({ services }: TestServer, agenda: readonly string[], changes: { hideGrades?: boolean; chairOid?: string; attempt?: string } = {}): Promise<string> {
  const panel = await services.panels.schedule(casey, { attempt: `attempt-${agenda.join('-')}`, startsAt: '2026-03-24T10:00:00Z', minutes: 90, chairOid: imani.oid, members: sitting.map((member) => ({ ...member })), agenda: [...agenda], hideGrades: false, ...changes });
  return panel.reference;
}

/** Everybody whom nothing exempts says that they have no conflict. */
export async function declaredAll(server: TestServer, panel: string, review: string, members: readonly Actor[] = deciding): Promise<void> {
  for (const member of members) await server.services.panels.declare(live(server, member), panel, review, { answer: 'continue', note: '' });
}

/** What a member hands in who sees everything as the reviewer does, but for what is said otherwise. */
export function readingOf(item: PanelItemResource, changes: ReadingInput['grades'] = {}): ReadingInput {
  const yes = { agrees: true, comment: '' };
  return { grades: { ...Object.fromEntries(item.graded.map(({ key }) => [key, { agrees: true, grade: undefined, comment: '' }])), ...changes }, feedbackSought: yes, childRecommendations: yes, serviceRecommendations: yes };
}

/** That member has handed in what they make of it. */
export async function handedIn(server: TestServer, member: Actor, panel: string, review: string, changes?: ReadingInput['grades']): Promise<void> {
  const { panels } = server.services;
  const item = await panels.item(live(server, member), panel, review);
  await panels.submitReading(live(server, member), panel, review, { revision: item.reading?.revision ?? 0, reading: readingOf(item, changes) });
}

/** The meeting is under way, everybody who decides is in the room, and it looks at that review. */
export async function meeting({ services }: TestServer, panel: string, review: string): Promise<void> {
  const { revision } = services.panels.get(casey, panel);
  const started = await services.panels.start(imani, panel, { revision });
  const here = await services.panels.attend(imani, panel, { revision: started.revision, present: deciding.map(({ oid }) => oid) });
  await services.panels.move(imani, panel, { revision: here.revision, review });
}

/** Which panel and which review. */
export interface OnPanel {
  panel: string;
  review: string;
}

/** A review whose panel sits, declared by everybody; its discussion is not open yet. */
export async function inMeeting(server: TestServer, recordNumber?: string, proposals?: readonly ProposedRecommendation[]): Promise<OnPanel> {
  const review = await waiting(server, recordNumber, proposals);
  const panel = await scheduled(server, [review]);
  await declaredAll(server, panel, review);
  await meeting(server, panel, review);
  return { panel, review };
}

/** Its discussion is open. */
export async function discussing(server: TestServer, recordNumber?: string, proposals?: readonly ProposedRecommendation[]): Promise<OnPanel> {
  const which = await inMeeting(server, recordNumber, proposals);
  await server.services.panels.open(live(server, imani), which.panel, which.review, { revision: itemRevision(server, which) });
  return which;
}

/** Everything but what is said otherwise is decided as the reviewer proposed it. */
export async function decidedAsProposed(server: TestServer, which: OnPanel): Promise<void> {
  const { services } = server;
  const { panel, review } = which;
  const chair = live(server, imani);
  const item = await services.panels.item(chair, panel, review);
  const revision = () => itemRevision(server, which);
  for (const { key, own } of item.graded) {
    if (own && !item.gradeDecisions.some((each) => each.key === key)) await services.panels.decideGrade(chair, panel, review, { revision: revision(), key, grade: own, decidedBy: 'agreement', reason: '' });
  }
  for (const { id, level } of item.proposals) {
    if (!item.recommendationDecisions.some((each) => each.id === id)) await services.panels.decideRecommendation(chair, panel, review, { revision: revision(), id, level, kind: 'agreed', decidedBy: 'agreement', reason: '' });
  }
  await services.panels.markQuality(chair, panel, review, { revision: revision(), quality: soundQuality });
}

/** All of it decided, and not concluded yet. */
export async function readyToConclude(server: TestServer, recordNumber?: string, proposals?: readonly ProposedRecommendation[]): Promise<OnPanel> {
  const which = await discussing(server, recordNumber, proposals);
  await decidedAsProposed(server, which);
  return which;
}

/** The panel has concluded it, and everything that follows has followed. */
export async function concluded(server: TestServer, which: OnPanel): Promise<void> {
  await server.services.panels.conclude(live(server, imani), which.panel, which.review, { revision: itemRevision(server, which) });
  await server.committer.idle();
}

/** The revision of an item as this server knows it. */
export function itemRevision({ stores }: TestServer, { panel, review }: OnPanel): number {
  return stores.panelItems.get(`${panel}/${review}`)?.value.revision ?? 0;
}

/** The revision of a panel as this server knows it. */
export function panelRevision({ stores }: TestServer, panel: string): number {
  return stores.panels.get(panel)?.value.revision ?? 0;
}
