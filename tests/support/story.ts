import { firstLineChecks } from '../../src/domain/reviews/firstLineChecks';
import { type PartAnswers, type ProposedRecommendation } from '../../src/domain/reviews/types';
import { cast } from '../../infra/local/demo/people';
import { completeParts } from '../domain/support/builders';
import { actors } from './actors';
import { type TestServer as WholeServer } from './services';

/** What a story needs of a server; a world has it too. */
type TestServer = Pick<WholeServer, 'services' | 'stores' | 'committer'>;

const { casey, quinn, robin, ola, jules } = actors;
const refOf = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });

/** One proposal that Ola owns. */
export function proposal(id: string, changes: Partial<ProposedRecommendation> = {}): ProposedRecommendation {
  return { id, action: 'Meet the father and write up his views.', impact: 'He has a part in the plan.', owner: refOf(ola), ownerRole: '', dueDay: '2026-06-12', theme: 'fathers-and-wider-family', answers: ['journey'], ...changes };
}

/** Everybody of the cast is known, as after their first sign-in. */
export async function everybodySignsIn({ stores }: TestServer): Promise<void> {
  const people = Object.values(cast).map((person) => ({ ...actors[keyOf(person.oid)], upn: person.upn, lastSeenDay: '2026-03-09', leaves: [] }));
  await Promise.all(people.map((person) => stores.people.create(person, { priority: 'save' })));
}

function keyOf(oid: string): keyof typeof cast {
  const found = Object.entries(cast).find(([, person]) => person.oid === oid);
  return (found?.[0] ?? 'noa') as keyof typeof cast;
}

let children = 0;
/** A child on the caseload, whose worker is Jules and line manager Ola. */
export async function newChild({ stores }: TestServer, recordNumber = `M${30_000 + (children += 1)}`): Promise<string> {
  const child = { recordNumber, name: 'Wren Ashdown', dateOfBirth: '2014-03-27', gender: 'female', ethnicity: 'African', religion: 'Christian', status: 'childInNeed' as const, team: ola.team, worker: refOf(jules), lineManager: refOf(ola), importedOn: '2026-03-01' };
  await stores.children.create(child, { priority: 'save' });
  return recordNumber;
}

/** Casey gives Robin a review; gives its reference. */
export async function assigned(server: TestServer, recordNumber?: string): Promise<string> {
  const child = await newChild(server, recordNumber);
  const view = await server.services.reviews.assign(casey, { recordNumber: child, reviewerOid: robin.oid, theme: 'Voice of the child', workingDays: 10 });
  return view.review.reference;
}

/** Robin has taken it on. */
export async function inProgress(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await assigned(server, recordNumber);
  await server.services.reviews.accept(robin, reference);
  return reference;
}

/** Robin has raised an alert on a review in progress; gives the alert's reference. */
export async function alertRaised(server: TestServer, recordNumber?: string): Promise<string> {
  const review = await inProgress(server, recordNumber);
  const { view } = await server.services.alerts.raise(robin, review, { attempt: 'attempt-1', kind: 'immediateConcern', seen: 'A bruise that nobody asked about.' });
  return view.alert.reference;
}

/** Quinn has acknowledged it. */
export async function alertInHand(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await alertRaised(server, recordNumber);
  await server.services.alerts.acknowledge(quinn, reference);
  return reference;
}

/** The form, complete; with these recommendations for the child. */
export function completeAnswers(proposals: readonly ProposedRecommendation[] = [proposal('a1')]): ReadonlyMap<string, PartAnswers> {
  const recommendations: PartAnswers = { kind: 'recommendations', recommendations: { noneReason: '', items: proposals } };
  return new Map(completeParts({ childRecommendations: recommendations }).map(({ part, answers }) => [part, answers]));
}

/** Robin has written every part. */
export async function written(server: TestServer, recordNumber?: string, proposals?: readonly ProposedRecommendation[]): Promise<string> {
  const reference = await inProgress(server, recordNumber);
  for (const [part, answers] of completeAnswers(proposals)) await server.services.reviews.savePart(robin, reference, part, { revision: 0, answers });
  return reference;
}

/** Robin has handed it in. */
export async function submitted(server: TestServer, recordNumber?: string, proposals?: readonly ProposedRecommendation[]): Promise<string> {
  const reference = await written(server, recordNumber, proposals);
  await server.services.reviews.submit(robin, reference, { revision: revisionOf(server, reference), declared: true });
  return reference;
}

export const allChecks = firstLineChecks.map(({ key }) => key);
/** What Quinn marks of a review that is sound. */
export const soundQuality = { complete: 'fully', evidenced: 'mostly', impactFocused: 'mostly', useful: 'fully' } as const;

/** Quinn has agreed it; gives the references in the tracker. */
export async function agreed(server: TestServer, recordNumber?: string, proposals?: readonly ProposedRecommendation[]): Promise<string[]> {
  const reference = await submitted(server, recordNumber, proposals);
  await server.services.reviews.agree(quinn, reference, { revision: revisionOf(server, reference), checks: allChecks, quality: soundQuality, comment: '' });
  await server.committer.idle();
  return server.stores.recommendations.ofSource(reference).map(({ value }) => value.reference);
}

/** Quinn has shared it with Jules, the worker, and Ola, the line manager; gives its reference. */
export async function shared(server: TestServer, recordNumber?: string, reflectBy = ''): Promise<string> {
  const [recommendation = ''] = await agreed(server, recordNumber);
  const reference = server.stores.recommendations.get(recommendation)?.value.sourceReference ?? '';
  await server.services.reviews.share(quinn, reference, { revision: revisionOf(server, reference), reflectBy });
  return reference;
}

/** Everything that closing needs is there. */
export async function readyToClose(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await shared(server, recordNumber);
  await server.services.reviews.recordOfficeUse(quinn, reference, { revision: revisionOf(server, reference), office: allDates });
  return reference;
}
export const allDates = { sent: '2026-03-10', uploaded: '2026-03-10', trackingMeeting: '2026-04-14' };

/** Quinn has closed it. */
export async function closed(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await readyToClose(server, recordNumber);
  await server.services.reviews.close(quinn, reference, { revision: revisionOf(server, reference), withoutReflectionReason: 'The family moved away.' });
  return reference;
}

/** Casey has put it off. */
export async function postponed(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await inProgress(server, recordNumber);
  await server.services.reviews.postpone(casey, reference, { revision: revisionOf(server, reference), reason: 'A court hearing next week.', until: '2026-04-01' });
  return reference;
}

/** Quinn has sent it back, and Robin begins to change the first section. */
export async function returned(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await submitted(server, recordNumber);
  await server.services.reviews.return(quinn, reference, { revision: revisionOf(server, reference), reasons: [{ part: 'journey', text: 'Say what the child told you.' }] });
  return reference;
}

/** One recommendation in the tracker, which Ola owns. */
export async function inTracker(server: TestServer, recordNumber?: string): Promise<string> {
  const [reference = ''] = await agreed(server, recordNumber);
  return reference;
}

export const told = { status: 'inProgress' as const, flag: 'onTrack' as const, progress: 'Met him on Monday.', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: 'Write it up.' };
export const toldDone = { ...told, status: 'done' as const, evidence: 'Minutes of 9 March.', evidenceDay: '2026-03-09' };

/** Ola says that it is done. */
export async function done(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await inTracker(server, recordNumber);
  await server.services.recommendations.update(ola, reference, { revision: 1, ...toldDone }, 'tab');
  return reference;
}

/** Quinn has signed the action off. */
export async function signedOff(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await done(server, recordNumber);
  await server.services.recommendations.signOffDone(quinn, reference, { revision: 2, evidence: toldDone.evidence, evidenceDay: toldDone.evidenceDay, noEvidenceReason: '' });
  return reference;
}

/** The revision of a review or a recommendation as this server knows it. */
export function revisionOf({ stores }: TestServer, reference: string): number {
  const stored = stores.reviews.get(reference) ?? stores.recommendations.get(reference);
  return stored?.value.revision ?? 0;
}
