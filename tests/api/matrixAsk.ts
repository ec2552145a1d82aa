import { contract, type OperationName } from '../../src/contract';
import { pathOf, type Route } from '../../src/contract/route';
import { actors } from '../support/actors';
import { type CastName, type World } from '../support/world';

export const everybody = Object.keys(actors) as CastName[];

/** Asks a route of everybody, with the body that it takes; and keeps what was said to whom. */
export function askingEverybody<Name extends OperationName>(world: () => World, bodies: Partial<Record<Name, object>>) {
  const heard: { name: CastName; text: string }[] = [];
  const statusesOf = async (operation: Name, params: Record<string, string>, query: Record<string, string> = {}): Promise<Record<string, number>> => {
    const route: Route = contract[operation];
    const body = bodies[operation];
    const asked = async (name: CastName) => {
      const { status, text } = await world().ask(name, pathOf(route, params, query), { method: route.method, ...(body && { body }) });
      heard.push({ name, text });
      return [name, status] as const;
    };
    return Object.fromEntries(await Promise.all(everybody.map(asked)));
  };
  return { statusesOf, heard };
}

/** What everybody is told: 404 unseen, 403 seen and not theirs to do, else what whoever may is answered; 403 without a role. */
export function statuses(sees: readonly CastName[], may: readonly CastName[], allowed: number): Record<string, number> {
  return Object.fromEntries(everybody.map((name) => [name, name === 'noa' ? 403 : !sees.includes(name) ? 404 : may.includes(name) ? allowed : 403]));
}
