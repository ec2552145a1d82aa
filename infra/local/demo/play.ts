import { systemClock } from '../../../src/domain/clock';
import { type Graph } from '../../../src/graph';
import { importCaseload } from '../../../src/services/caseload/importCaseload';
import { type Services } from '../../../src/services/types';
import { firstLineChecks } from '../../../src/domain/reviews/firstLineChecks';
import { partsOf } from '../../../src/domain/templates/parts';
import { template2025 } from '../../../src/domain/templates/template2025';
import { connect, type Connection } from '../connection';
import { createChance, type Chance } from './chance';
import { type DemoChild, inventChildren } from './children';
import { writeForm } from './form';
import { actorOf } from './knowPeople';
import { byOid, cast, demoPeople } from './people';
import { playActivities } from './playActivities';
import { playAfter } from './playAfter';
import { hasAlert, playAlert } from './playAlert';
import { playCheck } from './playCheck';
import { playCourse } from './playCourse';
import { playPanels } from './playPanels';
import { playRecommendations } from './playRecommendations';
import { playReports } from './playReports';
import { playTrackingMeetings } from './playTrackingMeetings';
import { type ReviewPlot, tellStory } from './story';
import { type StoryClock, storyClock } from './storyClock';

const CHILDREN = 40;
const SEED = 20_25;
const SETTLE_EVERY = 8;

/** Plays twelve months through the product's own services, each step by the person who would take it, ending today. */
export async function playDemo(graph: Graph, tell: (line: string) => void): Promise<void> {
  const today = systemClock.now().slice(0, 10);
  const clock = storyClock(today);
  const connection = await connect(graph, clock);
  const chance = createChance(SEED);
  const children = inventChildren(CHILDREN, today, chance);
  await importCaseload(connection.context, actorOf(cast.casey), new TextEncoder().encode(toCsv(children)), { dryRun: false });
  tell(`Imported ${children.length} children.`);
  const plots = tellStory(today, children.length, chance);
  for (const [index, plot] of plots.entries()) {
    await playReview({ connection, clock, chance, plot, child: childOf(children, plot), today });
    if (index % SETTLE_EVERY === SETTLE_EVERY - 1) tell(`Played ${index + 1} of ${plots.length} reviews…`);
  }
  await playPanels({ connection, clock, children, today });
  await playActivities({ connection, clock, today });
  await playTrackingMeetings({ connection, clock, today });
  await playReports({ connection, clock, today });
  clock.set(today, '23:59:59');
  await connection.committer.sweep();
  await settleMessages(connection, clock);
  tell(`Played ${plots.length} reviews, ${connection.stores.recommendations.count} recommendations, ${connection.stores.panels.count} panels and ${connection.stores.trackingMeetings.count} tracking meetings.`);
}

export interface Scene {
  connection: Connection;
  clock: StoryClock;
  chance: Chance;
  plot: ReviewPlot;
  child: DemoChild;
  /** The story ends on this day. */
  today: string;
}

async function playReview(scene: Scene): Promise<void> {
  const { connection, clock, plot, child } = scene;
  const { reviews } = connection.services;
  const reviewer = actorOf(byOid(plot.reviewerOid));
  clock.set(plot.assigned);
  const { review } = await reviews.assign(actorOf(cast.casey), { recordNumber: child.recordNumber, reviewerOid: reviewer.oid, theme: plot.theme, workingDays: 15 });
  if (plot.ending === 'assigned') return;
  clock.set(plot.accepted);
  if (plot.ending === 'declined') {
    await reviews.decline(reviewer, review.reference, { reason: 'I chaired this child’s last conference, so somebody else should look.' });
    return;
  }
  await reviews.accept(reviewer, review.reference);
  if (plot.ending === 'postponed' || plot.ending === 'withdrawn') return playCourse(scene, review.reference);
  await fillIn(scene, review.reference, plot.ending === 'inProgress' ? 5 : Number.POSITIVE_INFINITY);
  if (plot.ending === 'inProgress') return;
  if (hasAlert(plot)) await playAlert(scene, review.reference);
  clock.set(plot.submitted, '15:00:00');
  await reviews.submit(reviewer, review.reference, { revision: (await reviews.get(reviewer, review.reference)).review.revision, declared: true });
  await judge(scene, reviews, review.reference);
}

/** A review that is written and handed in, and waits for its panel; gives its reference. */
export async function playForPanel(scene: Scene): Promise<string> {
  const { connection: { services: { reviews } }, clock, plot, child } = scene;
  const [casey, reviewer, quinn] = [actorOf(cast.casey), actorOf(byOid(plot.reviewerOid)), actorOf(cast.quinn)];
  clock.set(plot.assigned);
  const { review: { reference } } = await reviews.assign(casey, { recordNumber: child.recordNumber, reviewerOid: reviewer.oid, theme: plot.theme, workingDays: 15 });
  clock.set(plot.accepted);
  await reviews.accept(reviewer, reference);
  await fillIn(scene, reference, Number.POSITIVE_INFINITY);
  clock.set(plot.submitted, '15:00:00');
  await reviews.submit(reviewer, reference, { revision: (await reviews.get(reviewer, reference)).review.revision, declared: true });
  clock.set(plot.agreed, '11:00:00');
  await reviews.chooseForPanel(quinn, reference, { revision: (await reviews.get(quinn, reference)).review.revision, checks: firstLineChecks.map(({ key }) => key), comment: '', quality: { complete: 'fully', evidenced: 'mostly', impactFocused: 'mostly', useful: 'fully' } });
  return reference;
}

async function judge(scene: Scene, reviews: Services['reviews'], reference: string): Promise<void> {
  const { clock, plot } = scene;
  if (plot.ending === 'submitted') return;
  const quinn = actorOf(cast.quinn);
  if (plot.ending === 'returned') {
    clock.set(plot.agreed, '11:00:00');
    const { revision } = (await reviews.get(quinn, reference)).review;
    await reviews.return(quinn, reference, { revision, reasons: [{ part: 'needs', text: 'Say what changed for the child because of the support, and where the record shows it.' }] });
    return;
  }
  await playCheck(scene, reference);
  await playAfter(scene, reference);
  await playRecommendations({ ...scene, reference });
}

/** The first `count` parts of the form, over a few evenings. */
async function fillIn({ connection, clock, chance, plot, child }: Scene, reference: string, count: number): Promise<void> {
  const reviewer = byOid(plot.reviewerOid);
  const owner = demoPeople.find(({ upn }) => upn === child.managerUpn) ?? cast.ola;
  const serviceOwner = chance.pick([cast.ola, cast.sam, owner]);
  const answers = writeForm({ plot, status: child.status, reviewer, owner, serviceOwner }, chance);
  clock.set(plot.accepted, '17:30:00');
  for (const { key } of partsOf(template2025).slice(0, count)) {
    const written = answers[key];
    if (written) await connection.services.reviews.savePart(actorOf(reviewer), reference, key, { revision: 0, answers: written });
  }
}

/** What was sent in the past was sent then: nothing of the story goes out when the bot comes up. */
async function settleMessages({ services, stores }: Connection, clock: StoryClock): Promise<void> {
  const now = systemClock.now();
  for (const { value } of [...stores.messages.values()]) {
    if (value.state !== 'pending') continue;
    // What the last sweep of the story made is dated to its midnight, which is still to come.
    const at = value.createdAt < now ? value.createdAt : now;
    clock.set(at.slice(0, 10), at.slice(11, 19));
    const claimed = await services.messages.claim(value.nonce);
    if (claimed) await services.messages.markSent(value.nonce, 'demo');
  }
}

export function childOf(children: readonly DemoChild[], plot: ReviewPlot): DemoChild {
  const child = children[plot.child];
  if (!child) throw new RangeError(`The demo has no child number ${plot.child}.`);
  return child;
}

function toCsv(children: readonly DemoChild[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const heading = 'record_number,name,date_of_birth,gender,ethnicity,religion,status,team,allocated_worker,line_manager';
  const labels = { earlyHelp: 'Early Help', childInNeed: 'Child in Need', childProtection: 'Child Protection', lookedAfter: 'Looked After Child', careLeaver: 'Care Leaver' } as const;
  const rows = children.map((child) => [child.recordNumber, child.name, child.dateOfBirth, child.gender, child.ethnicity, child.religion, labels[child.status], child.team, child.workerUpn, child.managerUpn].map(cell).join(','));
  return [heading, ...rows].join('\n');
}
