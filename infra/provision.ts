import { type Graph, type ListInfo } from '../src/graph';
import { type AnyList, checkList, columnDefinition, declarations, planList, type Step } from '../src/lists';

/** What a run did, or would have had to do and could not. */
export interface ProvisionReport {
  /** One line each: what was made or changed. Empty when the site was already as declared. */
  changes: string[];
  /** What an administrator must do by hand. */
  problems: string[];
}

/**
 * Brings a site to the declared lists: makes what is missing, adds columns and indexes, drops nothing. A second run
 * changes nothing. Afterwards reads the columns back, for a name that Graph encoded would break every read.
 * Throws AppError when Graph does not answer or refuses; what was done until then stays, and a next run goes on.
 */
export async function provisionSite(graph: Graph, lists: readonly AnyList[] = declarations): Promise<ProvisionReport> {
  const faults = lists.flatMap(checkList);
  if (faults.length > 0) throw new Error(`The list declarations are wrong: ${faults.join('; ')}`);
  const report: ProvisionReport = { changes: [], problems: [] };
  const present = new Map((await graph.structure.lists()).map((list) => [list.displayName, list]));
  for (const list of lists) {
    const info = present.get(list.name);
    const plan = planList(list, info && (await graph.structure.columns(info.id)));
    report.problems.push(...plan.problems);
    const before = report.problems.length;
    let made = info;
    for (const step of plan.steps) made = await apply(graph, list, made, step, report);
    if (plan.steps.length > 0 && made && report.problems.length === before) report.problems.push(...(await verify(graph, list, made)));
  }
  return report;
}

async function apply(graph: Graph, list: AnyList, info: ListInfo | undefined, step: Step, report: ProvisionReport): Promise<ListInfo> {
  if (step.kind === 'createList' || !info) {
    report.changes.push(`${list.name}: made the list with ${list.columns.length} columns`);
    return graph.structure.createList(list.name, list.description, list.columns.map(columnDefinition));
  }
  if (step.kind === 'addColumn') {
    await graph.structure.createColumn(info.id, columnDefinition(step.column));
    report.changes.push(`${list.name}: added the column ${step.column.name}`);
    return info;
  }
  const done = await graph.structure.changeColumn(info.id, step.columnId, { indexed: true, ...(step.column.unique ? { enforceUniqueValues: true } : {}) });
  if (done) report.changes.push(`${list.name}: indexed the column ${step.column.name}`);
  else report.problems.push(`${list.name}: column ${step.column.name} may hold each value once, and some rows hold the same one. Change or delete all but one of those by hand, then run this again.`);
  return info;
}

async function verify(graph: Graph, list: AnyList, info: ListInfo): Promise<string[]> {
  const after = planList(list, await graph.structure.columns(info.id));
  return after.steps.map((step) => (step.kind === 'createList' ? `${list.name}: the list is still missing` : `${list.name}: column ${step.column.name} was asked for and is not there as declared`));
}
