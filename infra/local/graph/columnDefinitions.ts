/** Checks a columnDefinition that somebody sent, and gives the one that is kept. */
import { canBeUnique, facets, isIndexable, kindOf } from './columnRows';
import { generalException, invalidRequest, notSupported } from './failures';
import { internalName } from './internalNames';
import { isJson, type Json } from './model';

const defaults: Record<string, Json> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  currency: { locale: 'en-us' },
  dateTime: { displayAs: 'default', format: 'dateTime' },
  boolean: {},
  personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly', displayAs: 'nameWithPresence' },
  lookup: { allowMultipleValues: false, allowUnlimitedLength: false, columnName: 'Title' },
  hyperlinkOrPicture: { isPicture: false },
  calculated: { outputType: 'text' },
};
const plainMembers = ['displayName', 'description', 'columnGroup', 'required', 'hidden', 'readOnly', 'indexed', 'enforceUniqueValues', 'defaultValue', 'validation'];
const flags = ['required', 'hidden', 'readOnly', 'indexed', 'enforceUniqueValues'];

function facetOf(body: Json): string {
  const present = facets.filter((facet) => body[facet] !== undefined && body[facet] !== null);
  const [only] = present;
  if (!only || present.length > 1 || !isJson(body[only])) throw invalidRequest('Unable to determine type of provided column definition');
  if (!defaults[only]) throw notSupported(`Columns of type ${only} are not kept by this service`);
  return only;
}

function checkFacet(facet: string, value: Json): void {
  const { maxLength, choices } = value;
  if (facet === 'text' && value['allowMultipleLines'] !== true && (typeof maxLength !== 'number' || maxLength < 1 || maxLength > 255))
    throw invalidRequest('The maximum length of a single line of text is 1 to 255');
  if (facet === 'choice' && !(Array.isArray(choices) && choices.every((choice) => typeof choice === 'string' && choice.length <= 255)))
    throw invalidRequest('The choices of a choice column are texts of at most 255 characters');
  if (facet === 'lookup' && typeof value['listId'] !== 'string') throw invalidRequest('A lookup column names the list it looks into');
}

function normalFacet(facet: string, sent: Json): Json {
  const facetDefaults = defaults[facet] ?? {};
  const long = facet === 'text' && sent['allowMultipleLines'] === true;
  const merged: Json = { ...facetDefaults, ...(long ? { linesForEditing: 6, textType: 'plain' } : {}), ...sent };
  if (long) delete merged['maxLength'];
  checkFacet(facet, merged);
  return merged;
}

/** Refuses an index or a unique key on a column that cannot have one, and a unique key without an index. */
export function checkIndexing(definition: Json): void {
  if (definition['indexed'] === true && !isIndexable(definition)) throw invalidRequest('This type of column cannot be indexed');
  if (definition['enforceUniqueValues'] !== true) return;
  if (definition['indexed'] !== true) throw invalidRequest('A column must be indexed to enforce unique values');
  if (!canBeUnique(definition)) throw invalidRequest('This type of column cannot enforce unique values');
}

function plainOf(body: Json): Json {
  if (body['defaultValue'] === null) throw generalException();
  for (const flag of flags) if (body[flag] !== undefined && typeof body[flag] !== 'boolean') throw invalidRequest(`'${flag}' is true or false`);
  return Object.fromEntries(plainMembers.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));
}

/** A new column's definition, complete with its internal name and defaults; 400 with the reason if it cannot be had. */
export function newDefinition(body: unknown): Json & { name: string } {
  if (!isJson(body)) throw invalidRequest('Unable to determine type of provided column definition');
  const facet = facetOf(body);
  const name = internalName(body['name'] ?? body['displayName']);
  const definition = {
    name,
    displayName: body['name'] ?? body['displayName'],
    description: '',
    columnGroup: 'Custom Columns',
    required: false,
    hidden: false,
    readOnly: facet === 'calculated',
    indexed: false,
    enforceUniqueValues: false,
    ...plainOf(body),
    [facet]: normalFacet(facet, body[facet] as Json),
  };
  checkIndexing(definition);
  return definition;
}

/** A kept definition after a PATCH. The type of a column, and its internal name, never change. */
export function changedDefinition(before: Json, body: unknown): Json {
  if (!isJson(body)) throw invalidRequest('The request is malformed or incorrect.');
  if (body['name'] !== undefined && body['name'] !== before['name']) throw invalidRequest('The internal name of a column cannot be changed');
  const sent = facets.filter((facet) => body[facet] !== undefined && body[facet] !== null);
  if (sent.some((facet) => before[facet] === undefined)) throw invalidRequest('The type of a column cannot be changed');
  const changed = Object.fromEntries(sent.map((facet) => [facet, { ...(before[facet] as Json), ...(body[facet] as Json) }]));
  const after: Json = { ...before, ...plainOf(body), ...changed };
  if (kindOf(after) !== kindOf(before)) throw invalidRequest('The type of a column cannot be changed');
  for (const facet of sent) checkFacet(facet, after[facet] as Json);
  checkIndexing(after);
  return after;
}
