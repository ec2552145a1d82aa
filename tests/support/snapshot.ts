import { type Graph } from '../../src/graph';
import { type AnyList, declarations } from '../../src/lists';

/** Every row of every list as one line each, sorted: equal when two sites hold the same. */
export type Snapshot = readonly string[];

/** Where the next round of changes begins is another address each time that somebody asks. */
const deltaLink = /[^"\\]*\/items\/delta\?[^"\\]*/g;

/** What the lists hold, read from Graph and not from a server's memory; a list that is declared cannot be forgotten here. */
export async function snapshotOf(graph: Graph): Promise<Snapshot> {
  const lists = await Promise.all(declarations.map((list) => linesOf(graph, list)));
  return lists.flat().sort();
}

async function linesOf(graph: Graph, { name, select }: AnyList): Promise<string[]> {
  const lines: string[] = [];
  for await (const page of graph.list(name).pages({ select, priority: 'bulk' })) {
    for (const { fields } of page) lines.push(`${name} ${JSON.stringify(select.map((column) => [column, fields[column] ?? null])).replace(deltaLink, 'link')}`);
  }
  return lines;
}
