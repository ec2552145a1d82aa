/** A column as it is kept, and what can be told from its definition. */
import { isJson, type Column, type ColumnKind, type Json } from './model';

export interface ColumnRow {
  no: number;
  listNo: number;
  id: string;
  name: string;
  definition: string;
}

/** The facets a column may have; exactly one of them says its type. */
export const facets = [
  'boolean',
  'calculated',
  'choice',
  'contentApprovalStatus',
  'currency',
  'dateTime',
  'geolocation',
  'hyperlinkOrPicture',
  'lookup',
  'number',
  'personOrGroup',
  'term',
  'text',
  'thumbnail',
] as const;

const indexableKinds: readonly ColumnKind[] = ['text', 'choice', 'number', 'currency', 'dateTime', 'dateOnly', 'boolean', 'person', 'lookup'];
const uniqueKinds: readonly ColumnKind[] = ['text', 'choice', 'number', 'currency', 'dateTime', 'dateOnly', 'person', 'lookup'];

/** Which type a definition has; `builtInKind` is our own mark on columns that SharePoint brings along. */
export function kindOf(definition: Json): ColumnKind {
  if (typeof definition['builtInKind'] === 'string') return definition['builtInKind'] as ColumnKind;
  const member = (facet: string, name: string) => (isJson(definition[facet]) ? definition[facet][name] : undefined);
  if (isJson(definition['text'])) return member('text', 'allowMultipleLines') === true ? 'note' : 'text';
  if (isJson(definition['choice'])) return member('choice', 'displayAs') === 'checkBoxes' ? 'multiChoice' : 'choice';
  if (isJson(definition['dateTime'])) return member('dateTime', 'format') === 'dateOnly' ? 'dateOnly' : 'dateTime';
  if (isJson(definition['personOrGroup'])) return 'person';
  if (isJson(definition['hyperlinkOrPicture'])) return 'hyperlink';
  const plain = (['number', 'currency', 'boolean', 'lookup', 'calculated'] as const).find((facet) => isJson(definition[facet]));
  if (!plain) throw new Error('A column was kept without a type');
  return plain;
}

function takesMany(definition: Json): boolean {
  const { personOrGroup, lookup } = definition;
  return (isJson(personOrGroup) && personOrGroup['allowMultipleSelection'] === true) || (isJson(lookup) && lookup['allowMultipleValues'] === true);
}

/** The column that a row of the table holds. */
export function columnFrom(row: ColumnRow): Column {
  const definition = JSON.parse(row.definition) as Json;
  return {
    no: row.no,
    id: row.id,
    name: row.name,
    kind: kindOf(definition),
    multiple: takesMany(definition),
    builtIn: definition['builtIn'] === true,
    hidden: definition['hidden'] === true,
    readOnly: definition['readOnly'] === true,
    indexed: definition['indexed'] === true,
    unique: definition['enforceUniqueValues'] === true,
    definition,
  };
}

/** Whether SharePoint can index such a column: single values only, and no long text. */
export function isIndexable(definition: Json): boolean {
  return indexableKinds.includes(kindOf(definition)) && !takesMany(definition);
}

/** Whether SharePoint can keep such a column unique. */
export function canBeUnique(definition: Json): boolean {
  return uniqueKinds.includes(kindOf(definition)) && !takesMany(definition);
}

const leftOut = ['builtIn', 'builtInKind', 'hyperlinkOrPicture', 'term', 'thumbnail', 'validation'];
const typeNames: Record<ColumnKind, string> = {
  text: 'text',
  note: 'note',
  choice: 'choice',
  multiChoice: 'multichoice',
  number: 'number',
  currency: 'currency',
  dateTime: 'dateTime',
  dateOnly: 'dateTime',
  boolean: 'boolean',
  person: 'user',
  lookup: 'lookup',
  hyperlink: 'url',
  calculated: 'calculated',
  counter: 'unknownFutureValue',
  computed: 'unknownFutureValue',
};

/** A column as Graph shows it below sites and lists: some facets are left out, so a hyperlink column comes with none. `type` appears below content types only. */
export function presentColumn(column: Column, withType = false): Json {
  const shown = Object.entries(column.definition).filter(([name]) => !leftOut.includes(name));
  return { id: column.id, ...Object.fromEntries(shown), ...(withType ? { type: typeNames[column.kind] } : {}) };
}
