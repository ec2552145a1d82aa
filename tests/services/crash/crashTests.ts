import { type CrashVerb, crashEverywhere, everyWrite, firstAndLastWrite, isHarmless } from '../../support/crash';
import { openServer, type TestServer } from '../../support/services';
import { everybodySignsIn } from '../../support/story';
import { startTestTenant, type TestTenant } from '../../support/tenant';
import { crashVerbs } from '../crashVerbs';
import { elsewhere, tried } from './methods';

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
      const called = new Set<string>();
      const outcomes = await crashEverywhere(tenant, watched(verb, called), thorough.has(verb.name) ? everyWrite : firstAndLastWrite);
      expect(outcomes.length).toBeGreaterThanOrEqual(1);
      expect(outcomes.filter((outcome) => !isHarmless(outcome))).toEqual([]);
      expect([...called]).toEqual(expect.arrayContaining(triedBy(verb)));
    },
    120_000,
  );
}

function triedBy({ name }: CrashVerb): string[] {
  const methods = Object.entries(tried).flatMap(([room, verbs]) => Object.entries(verbs).filter(([, names]: [string, readonly string[]]) => names.includes(name)).map(([method]) => `${room}.${method}`));
  return name in elsewhere ? [] : methods;
}

/** The same verb, and which methods of the services it calls. */
function watched(verb: CrashVerb, called: Set<string>): CrashVerb {
  const watch = <Room extends object>(room: Room, name: string): Room =>
    new Proxy(room, {
      get(target, method, receiver) {
        called.add(`${name}.${String(method)}`);
        return Reflect.get(target, method, receiver) as unknown;
      },
    });
  const watchAll = (services: TestServer['services']): TestServer['services'] => new Proxy(services, { get: (target, room) => watch(Reflect.get(target, room) as object, String(room)) });
  return { ...verb, run: (server, name) => verb.run({ ...server, services: watchAll(server.services) }, name) };
}
