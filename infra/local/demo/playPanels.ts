import { Temporal } from 'temporal-polyfill';
import { type ReadingInput } from '../../../src/contract/panels';
import { addWorkingDays } from '../../../src/domain/cycle/workingDays';
import { type PanelRole } from '../../../src/domain/moderation/types';
import { type Actor } from '../../../src/domain/people/types';
import { type Connection } from '../connection';
import { createChance, type Chance } from './chance';
import { type DemoChild } from './children';
import { cast, type DemoPerson, demoPeople } from './people';
import { childOf, playForPanel, type Scene } from './play';
import { plotReview } from './story';
import { type StoryClock } from './storyClock';

/** A chance of its own, so that the rest of the story stays as it is. */
const SEED = 20_26;
/** Working days from today on which the panels meet, and before a panel on which its reviews were assigned. */
const HELD = -15;
const TO_COME = 8;
const ASSIGNED_BEFORE = 55;

const named = (name: string): DemoPerson => demoPeople.find((person) => person.name === name) ?? cast.devon;
const [greer, sorrel, perrin, kit, marit] = ['Greer Dunmore', 'Sorrel Wainfleet', 'Perrin Aldous', 'Kit Ambrosell', 'Marit Sollars'].map(named) as [DemoPerson, DemoPerson, DemoPerson, DemoPerson, DemoPerson];
/** Seven sit, so that a review has its quorum though somebody is exempt. */
const seats: readonly (readonly [DemoPerson, PanelRole])[] = [[cast.imani, 'chair'], [sorrel, 'executiveDirector'], [cast.devon, 'assistantDirector'], [cast.quinn, 'qaLead'], [cast.morgan, 'member'], [greer, 'headOfService'], [perrin, 'headOfService']];

export interface PanelScene {
  connection: Connection;
  clock: StoryClock;
  children: readonly DemoChild[];
  today: string;
}

/** One panel that was held, and one to come with what its members have done for it so far. */
export async function playPanels(scene: PanelScene): Promise<void> {
  const chance = createChance(SEED);
  await playHeld(scene, chance);
  await playToCome(scene, chance);
}

/** The person as they are judged now, with where they stand to the reviews on panels. */
function now({ connection }: PanelScene, { oid, name }: DemoPerson): Actor {
  const actor = connection.services.people.actorByOid(oid);
  if (!actor) throw new RangeError(`${name} is not known to the demo.`);
  return actor;
}

/** Reviews for the panel of that day, of these children by these reviewers. */
async function handIn(scene: PanelScene, chance: Chance, meets: string, plots: readonly (readonly [child: number, reviewer: DemoPerson])[]): Promise<string[]> {
  const references: string[] = [];
  const today = Temporal.PlainDate.from(scene.today);
  for (const [index, [child, reviewer]] of plots.entries()) {
    const assigned = Temporal.PlainDate.from(addWorkingDays(meets, index - ASSIGNED_BEFORE));
    const plot = plotReview(assigned, 'panel', child, reviewer, today, chance);
    const review: Scene = { ...scene, chance, plot, child: childOf(scene.children, plot) };
    references.push(await playForPanel(review));
  }
  return references;
}

async function schedule(scene: PanelScene, meets: string, agenda: readonly string[]): Promise<string> {
  const { connection: { services }, clock } = scene;
  clock.set(addWorkingDays(meets, -20));
  const members = seats.map(([{ oid }, role]) => ({ oid, role }));
  const { reference } = await services.panels.schedule(now(scene, cast.casey), { attempt: `demo-panel-${meets}`, startsAt: `${meets}T10:00:00Z`, minutes: 90, chairOid: cast.imani.oid, members, agenda: [...agenda], hideGrades: false });
  return reference;
}

async function declare(scene: PanelScene, panel: string, reviews: readonly string[], members: readonly DemoPerson[]): Promise<void> {
  for (const review of reviews) for (const member of members) await scene.connection.services.panels.declare(now(scene, member), panel, review, { answer: 'continue', note: '' });
}

/** What that member makes of it: mostly as the reviewer, and where `lower` is named a grade below. */
async function read(scene: PanelScene, panel: string, review: string, member: DemoPerson, lower: readonly string[] = []): Promise<void> {
  const { panels } = scene.connection.services;
  const item = await panels.item(now(scene, member), panel, review);
  const grades: ReadingInput['grades'] = Object.fromEntries(item.graded.map(({ key, own }) => [key, lower.includes(key) && own === 'good' ? { agrees: false, grade: 'requiresImprovement', comment: 'Supervision repeats its actions, and two visits were late.' } : { agrees: true, grade: undefined, comment: '' }]));
  const agrees = { agrees: true, comment: '' };
  await panels.submitReading(now(scene, member), panel, review, { revision: item.reading?.revision ?? 0, reading: { grades, feedbackSought: { agrees: true, comment: 'The worker was asked twice, and answered.' }, childRecommendations: agrees, serviceRecommendations: agrees } });
}

/** Two reviews were moderated: where the members did not agree the chair decided, and the record says so. */
async function playHeld(scene: PanelScene, chance: Chance): Promise<void> {
  const { connection, clock } = scene;
  const { panels } = connection.services;
  const meets = addWorkingDays(scene.today, HELD);
  const reviews = await handIn(scene, chance, meets, [[0, kit], [1, marit]]);
  const panel = await schedule(scene, meets, reviews);
  clock.set(addWorkingDays(meets, -6));
  await declare(scene, panel, reviews, seats.map(([person]) => person));
  clock.set(addWorkingDays(meets, -3));
  for (const review of reviews) for (const member of [cast.imani, cast.devon, sorrel, greer, perrin]) await read(scene, panel, review, member, member === greer || member === cast.devon ? ['management', 'practice'] : []);
  clock.set(meets, '10:00:00');
  const chair = () => now(scene, cast.imani);
  let { revision } = await panels.start(chair(), panel, { revision: panels.get(chair(), panel).revision });
  ({ revision } = await panels.attend(chair(), panel, { revision, present: seats.filter(([person]) => person !== cast.morgan).map(([{ oid }]) => oid) }));
  for (const [index, review] of reviews.entries()) {
    clock.set(meets, `10:${index === 0 ? '05' : '45'}:00`);
    ({ revision } = await panels.move(chair(), panel, { revision, review }));
    await decideAll(scene, panel, review);
  }
  clock.set(meets, '11:25:00');
  await panels.finish(chair(), panel, { revision: panels.get(chair(), panel).revision });
  await connection.committer.idle();
}

async function decideAll(scene: PanelScene, panel: string, review: string): Promise<void> {
  const { committer, services: { panels } } = scene.connection;
  const chair = now(scene, cast.imani);
  /** Nobody decides before what followed the decision before has been written down. */
  const unhurried = async <Answer>(deciding: Promise<Answer>): Promise<Answer> => {
    const answer = await deciding;
    await committer.idle();
    return answer;
  };
  let item = await unhurried(panels.open(chair, panel, review, { revision: (await panels.item(chair, panel, review)).revision }));
  for (const { key, own } of item.graded) {
    const contested = key === 'management' && own === 'good';
    item = await unhurried(panels.decideGrade(chair, panel, review, { revision: item.revision, key, grade: contested ? 'requiresImprovement' : (own ?? 'good'), decidedBy: contested ? 'chair' : 'agreement', reason: contested ? 'Supervision was held, and its actions were repeated four times without being done.' : '' }));
  }
  for (const [index, { id, level, proposal }] of item.proposals.entries()) {
    const amended = index === 1 && level === 'child';
    item = await unhurried(panels.decideRecommendation(chair, panel, review, { revision: item.revision, id, level, kind: amended ? 'amended' : 'agreed', ...(amended && { final: { ...proposal, impact: `${proposal.impact} The child can say so themselves.`, dueDay: addWorkingDays(scene.today, 30) } }), decidedBy: 'agreement', reason: amended ? 'The impact was not yet the child’s.' : '' }));
  }
  item = await unhurried(panels.setActions(chair, panel, review, { revision: item.revision, actions: [{ id: 'action-1', action: 'Share the good direct work at the practice forum.', byWhom: 'Head of early help', timescale: 'Next practice forum' }] }));
  item = await unhurried(panels.markQuality(chair, panel, review, { revision: item.revision, quality: { complete: 'fully', evidenced: 'fully', impactFocused: 'mostly', useful: 'mostly' } }));
  await unhurried(panels.conclude(chair, panel, review, { revision: item.revision }));
}

/** Four reviews are to come: one was written by a member, on one a conflict is pinned, one is read blind; some have declared and read. */
async function playToCome(scene: PanelScene, chance: Chance): Promise<void> {
  const { connection: { services: { panels } }, clock, today } = scene;
  const meets = addWorkingDays(today, TO_COME);
  const reviews = await handIn(scene, chance, meets, [[2, cast.robin], [3, cast.eden], [4, cast.morgan], [5, kit]]);
  const [robins = '', edens = '', morgans = '', kits = ''] = reviews;
  const panel = await schedule(scene, meets, reviews);
  clock.set(addWorkingDays(today, -4));
  const revision = async (review: string) => (await panels.item(now(scene, cast.casey), panel, review)).revision;
  await panels.hideGrades(now(scene, cast.casey), panel, kits, { revision: await revision(kits), hide: true });
  await declare(scene, panel, reviews, [cast.imani, cast.quinn]);
  await declare(scene, panel, [robins, edens, kits], [cast.morgan]);
  await declare(scene, panel, [robins, edens], [cast.devon, sorrel]);
  await panels.declare(now(scene, perrin), panel, edens, { answer: 'conflict', kind: 'other', note: 'I chaired a complaint by the family.' });
  await panels.pin(now(scene, cast.quinn), panel, robins, greer.oid, { kind: 'formerWorker', note: 'Was the allocated worker in 2023.' });
  clock.set(addWorkingDays(today, -2));
  await read(scene, panel, robins, cast.imani);
  await read(scene, panel, robins, sorrel, ['practice']);
  await read(scene, panel, edens, cast.devon, ['management']);
  await read(scene, panel, morgans, cast.imani);
}
