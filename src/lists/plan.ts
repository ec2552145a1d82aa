import { type Column } from './column';
import { type AnyList } from './declarations';

/** A column as a site has it. */
export interface ExistingColumn {
  id: string;
  name: string;
  facet: string;
  indexed: boolean;
  unique: boolean;
}

/** One change that brings a list to its declaration. */
export type Step = { kind: 'createList' } | { kind: 'addColumn'; column: Column } | { kind: 'addIndex'; columnId: string; column: Column };

export interface ListPlan {
  steps: readonly Step[];
  /** What differs and cannot be changed on a list that holds rows, one sentence each. */
  problems: readonly string[];
}

/**
 * What a list lacks of its declaration. Never drops anything: columns that are no longer declared stay with their data.
 * `existing` is undefined when the site has no such list. A column's type cannot be changed (graph-lists §2.2).
 */
export function planList(list: AnyList, existing: readonly ExistingColumn[] | undefined): ListPlan {
  if (!existing) return { steps: [{ kind: 'createList' }], problems: [] };
  const byName = new Map(existing.map((column) => [column.name, column]));
  const plans = list.columns.map((column) => planColumn(list.name, column, byName.get(column.name)));
  return { steps: plans.flatMap((plan) => plan.steps), problems: plans.flatMap((plan) => plan.problems) };
}

function planColumn(list: string, column: Column, existing: ExistingColumn | undefined): ListPlan {
  if (!existing) return { steps: [{ kind: 'addColumn', column }], problems: [] };
  if (existing.facet !== column.type) {
    return { steps: [], problems: [`${list}: column ${column.name} is of type ${existing.facet} and should be ${column.type}. Rename or delete it by hand, then run this again.`] };
  }
  const lacks = (column.indexed && !existing.indexed) || (column.unique && !existing.unique);
  return { steps: lacks ? [{ kind: 'addIndex', columnId: existing.id, column }] : [], problems: [] };
}

/** A column as Graph takes it at creation: exactly one type facet, no default (graph-lists §2.2). */
export function columnDefinition(column: Column): { name: string } & Readonly<Record<string, unknown>> {
  return { name: column.name, ...facets[column.type], ...(column.indexed ? { indexed: true } : {}), ...(column.unique ? { enforceUniqueValues: true } : {}) };
}

const facets: Readonly<Record<Column['type'], object>> = {
  text: { text: { allowMultipleLines: false, maxLength: 255 } },
  note: { text: { allowMultipleLines: true, appendChangesToExistingText: false, linesForEditing: 6, textType: 'plain' } },
  number: { number: { decimalPlaces: 'automatic' } },
  boolean: { boolean: {} },
  dateTime: { dateTime: { format: 'dateTime', displayAs: 'standard' } },
};
