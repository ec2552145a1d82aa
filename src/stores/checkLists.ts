import { type Graph } from '../graph';
import { declarations, planList } from '../lists';

/**
 * What the site lacks of the declared lists, one sentence each; empty when the server can work with it. Asked at the
 * start: a column that is missing, or that Graph named otherwise, would fail every read in words that nobody understands.
 */
export async function checkLists(graph: Graph): Promise<string[]> {
  const present = new Map((await graph.structure.lists()).map((list) => [list.displayName, list.id]));
  const faults = await Promise.all(
    declarations.map(async (list) => {
      const id = present.get(list.name);
      const { steps, problems } = planList(list, id === undefined ? undefined : await graph.structure.columns(id));
      const missing = steps.map((step) => (step.kind === 'createList' ? `${list.name}: the list is missing.` : `${list.name}: column ${step.column.name} is missing or not indexed.`));
      return [...missing, ...problems];
    }),
  );
  return faults.flat();
}
