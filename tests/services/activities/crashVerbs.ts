import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { type TestServer } from '../../support/services';
import { finished, proposed, started, starting, whole, written } from './story';

const { casey, sam } = actors;
type Verbs = TestServer['services']['activities'];

const activityOf = ({ stores }: TestServer, name: string): string => [...stores.activities.values()].find(({ value }) => value.originKey.endsWith(`/attempt-${name}`))?.value.reference ?? '';

/** At the revision that the person saw before the server died. */
const on = (name: string, arrange: (server: TestServer, name: string) => Promise<unknown>, run: (verbs: Verbs, reference: string, server: TestServer) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server) => void (await arrange(server, name)),
  run: (server) => run(server.services.activities, activityOf(server, name), server),
});
const two = (verbs: Verbs, reference: string) => {
  const words = whole(verbs.get(sam, reference));
  const { findings } = words.sections;
  return findings ? { ...words, sections: { findings: { ...findings, recommendations: [proposed, { ...proposed, id: 'r2', owner: undefined, ownerRole: 'Head of service' }] } } } : words;
};

export const activityVerbs: readonly CrashVerb[] = [
  { name: 'startActivity', arrange: async () => {}, run: ({ services }, name) => services.activities.start(casey, { attempt: `attempt-${name}`, ...starting }) },
  on('saveActivity', started, (verbs, reference) => verbs.save(sam, reference, { revision: 1, words: whole(verbs.get(sam, reference)) })),
  on(
    'finishActivity',
    async (server, name) => {
      const { reference } = await started(server, name);
      await server.services.activities.save(sam, reference, { revision: 1, words: two(server.services.activities, reference) });
    },
    (verbs, reference) => verbs.finish(casey, reference, { revision: 2 }),
  ),
  on('reopenActivity', (server, name) => finished(server, name, false), (verbs, reference) => verbs.reopen(casey, reference, { revision: 3, reason: 'A case was left out.' })),
  on('exportActivity', written, (verbs, reference) => verbs.export(casey, reference)),
  on('withdrawActivity', written, (verbs, reference) => verbs.withdraw(casey, reference, { revision: 2, reason: 'The provider closed.' })),
];
