import { contract, type Contract, type OperationName } from '../../src/contract';
import { pathOf, type Query, type Route } from '../../src/contract/route';

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

/** What a page must be asked with to be answered at all. */
const neededQueries: { [Name in OperationName]?: Query<Contract[Name]> } = {
  getTrackerGroups: { group: 'theme' },
  getTrackerTexts: { references: 'R-2026-001' },
};

/** Every page of the API that takes no reference: all GETs of the contract whose path has no parameter. */
export const openPages: readonly string[] = (Object.entries(contract) as [OperationName, Route][]).filter(([, { method, path }]) => method === 'GET' && !path.includes(':')).map(([name, target]) => pathOf(target, {}, neededQueries[name]));
