import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { type TestServer } from '../../support/services';
import { inTracker } from '../../support/story';
import { published, started, starting, words, written } from './story';

const { casey, quinn } = actors;
type Verbs = TestServer['services']['reports'];

const reportOf = ({ stores }: TestServer, name: string): string => [...stores.reports.values()].find(({ value }) => value.originKey.endsWith(`/attempt-${name}`))?.value.reference ?? '';

/** At the revision that the person saw before the server died. There is something to report. */
const on = (name: string, arrange: (server: TestServer, name: string) => Promise<unknown>, run: (verbs: Verbs, reference: string) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server, name) => {
    await inTracker(server, name);
    await arrange(server, name);
  },
  run: (server, name) => run(server.services.reports, reportOf(server, name)),
});

export const reportVerbs: readonly CrashVerb[] = [
  { name: 'startReport', arrange: async () => {}, run: ({ services }, name) => services.reports.start(casey, { attempt: `attempt-${name}`, ...starting }) },
  on('saveReport', started, (verbs, reference) => verbs.save(casey, reference, { revision: 1, words })),
  on('publishReport', written, (verbs, reference) => verbs.publish(quinn, reference, { revision: 2, stamp: verbs.get(quinn, reference).stamp })),
  on('exportReport', published, (verbs, reference) => verbs.export(quinn, reference, 'word')),
  on('exportReportRows', published, (verbs, reference) => verbs.export(quinn, reference, 'excel')),
  on('withdrawReport', published, (verbs, reference) => verbs.withdraw(quinn, reference, { revision: 3, reason: 'A sign-off was recorded by mistake.' })),
];
