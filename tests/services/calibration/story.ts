import { gradedItems } from '../../../src/domain/calibration/graded';
import { template2025 } from '../../../src/domain/templates/template2025';
import { type Grade } from '../../../src/domain/templates/types';
import { demoPeople } from '../../../infra/local/demo/people';
import { actorOf, actors } from '../../support/actors';
import { type TestServer as WholeServer } from '../../support/services';
import { revisionOf, shared } from '../../support/story';

type TestServer = Pick<WholeServer, 'services' | 'stores' | 'committer'>;

const { quinn } = actors;
const demo = (first: string) => actorOf(demoPeople.find(({ name }) => name.startsWith(`${first} `)) ?? demoPeople[0]!);
/** Reviewers who know nothing of what Robin wrote: one internal, one who also leads a team, one external. */
export const [kit, marit, femi] = [demo('Kit'), demo('Marit'), demo('Femi')];

export const allGraded = (grade: Grade, comment = '') => Object.fromEntries(gradedItems(template2025).map(({ key }) => [key, { grade, comment }]));
export const goldOf = (grade: Grade) => Object.fromEntries(gradedItems(template2025).map(({ key, title }) => [key, { grade, reason: `The record of ${title.toLowerCase()} shows it.` }]));
export const DUE = '2026-03-24';

/** Kit, Marit and Femi are known, as after their first sign-in. */
export async function reviewersSignIn({ stores }: TestServer): Promise<void> {
  for (const { standings: _, ...person } of [kit, marit, femi]) if (!stores.people.get(person.oid)) await stores.people.create({ ...person, upn: '', lastSeenDay: '2026-03-09', leaves: [] }, { priority: 'save' });
}

/** Quinn has begun an exercise over what Robin wrote; gives its reference. */
export async function draft(server: TestServer, recordNumber?: string): Promise<string> {
  await reviewersSignIn(server);
  const review = await shared(server, recordNumber);
  const { calibration } = await server.services.calibration.start(quinn, { attempt: `attempt-of-${review}`, review });
  return calibration.reference;
}

/** It is ready to be sent to Kit, Marit and Femi. */
export async function prepared(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await draft(server, recordNumber);
  await server.services.calibration.prepare(quinn, reference, { revision: 1, strikes: [], gold: goldOf('good'), participants: [kit, marit, femi].map(({ oid }) => oid), dueDay: DUE });
  return reference;
}

/** Quinn has sent it. */
export async function sent(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await prepared(server, recordNumber);
  await server.services.calibration.send(quinn, reference, { revision: 2, readThrough: true });
  return reference;
}

/** Kit has written grades and not handed them in. */
export async function begun(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await sent(server, recordNumber);
  await server.services.calibration.save(kit, reference, { revision: 0, grades: allGraded('good') });
  return reference;
}

/** Kit and Femi have handed in; Marit has not. */
export async function handedIn(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await sent(server, recordNumber);
  await server.services.calibration.handIn(kit, reference, { revision: 0, grades: allGraded('inadequate', 'Nobody asked her.') });
  await server.services.calibration.handIn(femi, reference, { revision: 0, grades: allGraded('good') });
  return reference;
}

export { revisionOf };
