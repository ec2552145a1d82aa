import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { type TestServer } from '../../support/services';
import { overPanel, oneTheme, twoThemes, wanted, words } from './story';

const { quinn } = actors;
const reviewOf = ({ stores }: TestServer, recordNumber: string): string => [...stores.reviews.values()].find(({ value }) => value.child.recordNumber === recordNumber)?.value.reference ?? '';
const panelOf = (server: TestServer, recordNumber: string): string => server.stores.panelItems.ofReview(reviewOf(server, recordNumber))[0]?.value.panelReference ?? '';
const themes = (server: TestServer, recordNumber: string): string[] => server.stores.panelThemes.ofPanel(panelOf(server, recordNumber)).map(({ value }) => value.reference).sort();

/** The first theme of the panel of that child's review. */
const on = (name: string, arrange: (server: TestServer, recordNumber: string) => Promise<unknown>, run: (verbs: TestServer['services']['panelThemes'], first: string, second: string) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server, recordNumber) => void (await arrange(server, recordNumber)),
  run: (server, recordNumber) => {
    const [first = '', second = ''] = themes(server, recordNumber);
    return run(server.services.panelThemes, first, second);
  },
});

export const themeVerbs: readonly CrashVerb[] = [
  {
    name: 'collateTheme',
    arrange: async (server, recordNumber) => void (await overPanel(server, recordNumber)),
    run: (server, recordNumber) => server.services.panelThemes.collate(quinn, panelOf(server, recordNumber), { attempt: 'attempt-one', ...words(reviewOf(server, recordNumber)) }),
  },
  {
    name: 'changeTheme',
    arrange: async (server, recordNumber) => void (await oneTheme(server, recordNumber)),
    run: (server, recordNumber) => server.services.panelThemes.change(quinn, themes(server, recordNumber)[0] ?? '', { revision: 1, ...words(reviewOf(server, recordNumber)), text: 'Other words.' }),
  },
  on('mergeTheme', twoThemes, (verbs, first, second) => verbs.merge(quinn, second, { revision: 1, into: first })),
  on('dropTheme', oneTheme, (verbs, first) => verbs.drop(quinn, first, { revision: 1, reason: 'Done already.' })),
  on('recommendTheme', oneTheme, (verbs, first) => verbs.recommend(quinn, first, { revision: 1, ...wanted })),
];
