import { actors } from '../support/actors';
import { allChecks, completeAnswers, proposal, revisionOf, toldDone, soundQuality } from '../support/story';
import { type CastName, type World } from '../support/world';

/** Something that is somebody's, about a child whose name is nowhere else: to meet it in an answer is a leak. */
export interface Subject {
  reference: string;
  childName: string;
}

const { casey, quinn } = actors;
const refOf = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });

/** A review that its reviewer has handed in; the child's worker is Jules, the line manager Ola, the team and the owner of what is proposed `owner`'s. */
export async function handedIn(world: World, reviewer: CastName, childName: string, owner: CastName = 'ola'): Promise<Subject> {
  const { reviews } = world.services;
  const actor = actors[reviewer];
  const recordNumber = childName.toUpperCase().replace(/\W/g, '-');
  const child = { recordNumber, name: childName, dateOfBirth: '2014-03-27', gender: 'female', ethnicity: 'African', religion: 'Christian', status: 'childInNeed' as const, team: actors[owner].team, worker: refOf(actors.jules), lineManager: refOf(actors.ola), importedOn: '2026-03-01' };
  await world.stores.children.create(child, { priority: 'save' });
  const { review: { reference } } = await reviews.assign(casey, { recordNumber, reviewerOid: actor.oid, theme: 'Voice of the child', workingDays: 10 });
  await reviews.accept(actor, reference);
  for (const [part, answers] of completeAnswers([proposal('a1', { owner: refOf(actors[owner]) })])) await reviews.savePart(actor, reference, part, { revision: 0, answers });
  await reviews.submit(actor, reference, { revision: revisionOf(world, reference), declared: true });
  await reviews.comment(quinn, reference, { attempt: usedAttempt, part: 'journey', text: 'Which visit was this?' });
  return { reference, childName };
}

/** A review that its worker and line manager may read. */
export async function shared(world: World, reviewer: CastName, childName: string): Promise<Subject> {
  const subject = await handedIn(world, reviewer, childName);
  const { reference } = subject;
  await world.services.reviews.agree(quinn, reference, { revision: revisionOf(world, reference), checks: allChecks, quality: soundQuality, comment: '' });
  await world.services.reviews.share(quinn, reference, { revision: revisionOf(world, reference), reflectBy: '' });
  return subject;
}

/** A recommendation in the tracker. */
export async function tracked(world: World, raisedBy: CastName, owner: CastName, childName: string): Promise<Subject> {
  const review = await handedIn(world, raisedBy, childName, owner);
  await world.services.reviews.agree(quinn, review.reference, { revision: revisionOf(world, review.reference), checks: allChecks, quality: soundQuality, comment: '' });
  await world.committer.idle();
  return { reference: world.stores.recommendations.ofSource(review.reference)[0]?.value.reference ?? '', childName };
}

/** One that is signed off. */
export async function over(world: World, raisedBy: CastName, owner: CastName, childName: string): Promise<Subject> {
  const subject = await tracked(world, raisedBy, owner, childName);
  const { recommendations } = world.services;
  await recommendations.update(actors[owner], subject.reference, { revision: 1, ...toldDone }, 'tab');
  await recommendations.signOffDone(quinn, subject.reference, { revision: 2, evidence: toldDone.evidence, evidenceDay: toldDone.evidenceDay, noEvidenceReason: '' });
  return subject;
}

/** The attempt by which every alert of this world was raised. */
export const usedAttempt = 'attempt-of-the-matrix';

/** Somebody has raised an alert on that review; gives its reference. */
export async function alertOn(world: World, raisedBy: CastName, review: string): Promise<string> {
  const { view } = await world.services.alerts.raise(actors[raisedBy], review, { attempt: usedAttempt, kind: 'significantConcern', seen: 'Nobody has seen her since January.' });
  return view.alert.reference;
}

/** An alert that its reviewer raised, with what was done about it. */
export async function closedAlert(world: World, reviewer: CastName, childName: string): Promise<Subject> {
  const { alerts } = world.services;
  const reference = await alertOn(world, reviewer, (await handedIn(world, reviewer, childName)).reference);
  await alerts.acknowledge(quinn, reference);
  await alerts.recordOutcome(quinn, reference, { outcome: 'Visited the same day.' });
  return { reference, childName };
}
