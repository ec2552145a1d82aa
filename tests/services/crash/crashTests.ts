import { crashEverywhere, eachPlaceOnce, isHarmless } from '../../support/crash';
import { openServer } from '../../support/services';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { crashVerbs } from '../crashVerbs';

/** How many files try the verbs, so that two run side by side. */
const FILES = 4;

/** The crash test of every fourth verb, beginning with this one. */
export function crashTests(first: number): void {
  let tenant: TestTenant;
  beforeEach(async () => {
    tenant = await startTestTenant();
    await everybodySignsIn(await openServer(tenant));
  });
  afterEach(() => tenant.close());

  const verbs = crashVerbs.filter((_, index) => index % FILES === first);
  test.each(verbs.map((verb) => [verb.name, verb] as const))(
    'a server that dies at any Graph call of “%s” loses nothing and doubles nothing',
    async (_, verb) => {
      const outcomes = await crashEverywhere(tenant, verb, eachPlaceOnce);
      expect(outcomes.length).toBeGreaterThanOrEqual(2);
      expect(outcomes.filter((outcome) => !isHarmless(outcome))).toEqual([]);
    },
    120_000,
  );
}
