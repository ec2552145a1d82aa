import { openServer } from '../../support/services';
import { startTestTenant } from '../../support/tenant';
import { crashVerbs } from '../crashVerbs';
import { elsewhere, inMemory, reads, tried } from './methods';

/** `room.method`; the one service that is a function and no room has a name of its own alone. */
const methodsOf = (services: object): string[] => Object.entries(services).flatMap(([room, methods]: [string, object]) => (typeof methods === 'function' ? [room] : Object.keys(methods).map((method) => `${room}.${method}`)));

test('every method of the services is tried by the crash test, or is named as one that writes nothing', async () => {
  const tenant = await startTestTenant({ fleeting: true });
  const { services } = await openServer(tenant);
  await tenant.close();
  const looking = Object.entries(reads).flatMap(([room, methods]: [string, readonly string[]]) => (methods.length === 0 ? [room] : methods.map((method) => `${room}.${method}`)));
  expect([...methodsOf(tried), ...looking, ...Object.keys(inMemory)].sort()).toEqual(methodsOf(services).sort());
});

test('every crash verb has one name, and a method that it tries', () => {
  const named = [...Object.values(tried).flatMap((methods: Readonly<Record<string, readonly string[]>>) => Object.values(methods).flat()), ...Object.keys(elsewhere)];
  expect(named.sort()).toEqual(crashVerbs.map(({ name }) => name).sort());
});
