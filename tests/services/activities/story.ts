import { type ActivityResource, type ActivityWords } from '../../../src/contract/activities';
import { actors } from '../../support/actors';
import { type TestServer as WholeServer } from '../../support/services';

type TestServer = Pick<WholeServer, 'services' | 'stores' | 'committer'>;
const { casey, sam, ola } = actors;

export const starting = { kind: 'standardsReview' as const, heading: 'Visits in February', fromDay: '2026-03-02', toDay: '', leadOid: sam.oid, templateKey: 'visits-table', templateVersion: '2026' };
export const proposed = { id: 'r1', action: 'Book the next visit before leaving the home.', impact: 'Children know when they are seen again.', owner: { oid: ola.oid, name: ola.name }, ownerRole: '', dueDay: '2026-06-12', theme: '', answers: ['a1'] };

/** Everything that the table of visits asks. */
export function whole({ words }: Pick<ActivityResource, 'words'>, changes: Partial<ActivityWords> = {}): ActivityWords {
  return {
    ...words,
    scope: 'One visit of each child in the team.',
    sections: { findings: { answer: 'Most visits are on time.', strengths: [], areas: [{ id: 'a1', text: 'Virtual visits are not explained.', evidence: 'Case 2' }], recommendations: [proposed] } },
    cases: ['yes', 'no'].map((childSeen, index) => ({ id: `c${index}`, values: { visitedOn: '2026-02-10', way: 'virtual', purposeMet: 'yes', childSeen } })),
    outcome: 'The team books visits ahead.',
    ...changes,
  };
}

let attempts = 0;
/** Casey has started a table of visits that Sam leads. */
export function started({ services }: TestServer, name = `story-${(attempts += 1)}`): Promise<ActivityResource> {
  return services.activities.start(casey, { attempt: `attempt-${name}`, ...starting });
}

/** Sam has written it up whole. */
export async function written(server: TestServer, name?: string, changes: Partial<ActivityWords> = {}): Promise<ActivityResource> {
  const activity = await started(server, name);
  const { activity: saved } = await server.services.activities.save(sam, activity.reference, { revision: 1, words: whole(activity, changes) });
  return saved;
}

/** It is finished; without a recommendation where none is wanted. */
export async function finished(server: TestServer, name?: string, recommending = true): Promise<ActivityResource> {
  const without = { sections: { findings: { answer: 'All is well.', strengths: [{ id: 's1', text: 'All seen.', evidence: '' }], areas: [], recommendations: [] } } };
  const activity = await written(server, name, recommending ? {} : without);
  const done = await server.services.activities.finish(casey, activity.reference, { revision: activity.revision });
  await server.committer.idle();
  return done;
}
