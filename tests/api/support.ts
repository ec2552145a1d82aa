import { type CastName, type World } from '../support/world';

/** The refusal that a call of the typed client ends with. */
export async function refusalOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error) || !('problem' in outcome)) throw new Error(`A refusal was expected, not ${String(outcome)}.`);
  return outcome.problem as Record<string, unknown>;
}

/** The paths of the faults in a problem, sorted. */
export function faultPaths(problem: Record<string, unknown>): string[] {
  return ((problem['faults'] ?? []) as { path: string }[]).map(({ path }) => path).sort();
}

/** Every GET of the API that takes no reference. */
export const openPages = ['/api/me', '/api/my-work', '/api/people', '/api/ledger', '/api/status', '/api/reviews', '/api/recommendations', '/api/recommendations/table'];

/** What each of these people is answered at an address. */
export async function statusesOf(world: World, path: string, names: readonly CastName[]): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await world.ask(name, path)).status] as const)));
}
