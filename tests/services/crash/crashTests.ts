import { crashEverywhere, everyWrite, firstAndLastWrite, isHarmless } from '../../support/crash';
import { openServer } from '../../support/services';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { crashVerbs } from '../crashVerbs';

/** How many files try the verbs, so that two run side by side. */
const FILES = 4;

/** Verbs that between them bring about every kind of what follows; `npm run faults` tries every call of all the others, too. */
const thorough = new Set(['assign', 'submit', 'agree', 'share', 'raiseAlert', 'concludeItem', 'recommendTheme', 'settle', 'sayUpdate', 'finishActivity']);

/** The crash test of every fourth verb, beginning with this one. */
export function crashTests(first: number): void {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await startTestTenant();
    await everybodySignsIn(await openServer(tenant));
  });
  afterAll(() => tenant.close());

  const verbs = crashVerbs.filter((_, index) => index % FILES === first);
  test.each(verbs.map((verb) => [verb.name, verb] as const))(
    'a server that dies in the middle of “%s” loses nothing and doubles nothing',
    async (_, verb) => {
      const outcomes = await crashEverywhere(tenant, verb, thorough.has(verb.name) ? everyWrite : firstAndLastWrite);
      expect(outcomes.length).toBeGreaterThanOrEqual(1);
      expect(outcomes.filter((outcome) => !isHarmless(outcome))).toEqual([]);
    },
    120_000,
  );
}
