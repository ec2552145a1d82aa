import { type Card } from '../../../bot/cards/elements';

interface Event {
  message: string;
}
interface AdaptiveCards {
  AdaptiveCard: new () => { parse(json: unknown, context: unknown): void; validateProperties(): { validationEvents: Event[] } };
  SerializationContext: new (version: unknown) => { eventCount: number; getEventAt(index: number): Event };
  Versions: { v1_5: unknown };
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the package's main file cannot be loaded in Node; this one can
const renderer = require('adaptivecards/dist/adaptivecards.js') as AdaptiveCards;

/** Properties that Teams knows, by element; an unknown one is silently ignored there, and by the renderer's own checks. */
const known: Record<string, readonly string[]> = {
  AdaptiveCard: ['type', '$schema', 'version', 'fallbackText', 'body', 'actions'],
  TextBlock: ['type', 'text', 'wrap', 'size', 'weight', 'isSubtle', 'spacing', 'style'],
  FactSet: ['type', 'facts'],
  Container: ['type', 'items', 'separator', 'spacing', 'id', 'isVisible'],
  ActionSet: ['type', 'actions'],
  'Input.Text': ['type', 'id', 'label', 'placeholder', 'isMultiline', 'maxLength'],
  'Input.Date': ['type', 'id', 'label', 'min', 'max'],
  'Input.ChoiceSet': ['type', 'id', 'label', 'style', 'value', 'choices', 'isRequired', 'errorMessage'],
  'Action.Execute': ['type', 'title', 'verb', 'data', 'associatedInputs', 'fallback'],
  'Action.Submit': ['type', 'title', 'data', 'associatedInputs'],
  'Action.ToggleVisibility': ['type', 'title', 'targetElements'],
  'Action.OpenUrl': ['type', 'title', 'url'],
};
const LARGEST_CARD = 28 * 1024;
const LONGEST_LINK = 1_900;

type Node = Record<string, unknown> & { type: string };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [value, ...Object.entries(value).flatMap(([key, inner]) => (key === 'data' ? [] : nodesIn(inner)))];
};

function faultsOf(node: Node): string[] {
  const faults = Object.keys(node).filter((key) => !known[node.type]?.includes(key)).map((key) => `${node.type} has the unknown property ${key}`);
  if (!known[node.type]) faults.push(`${node.type} is not an element that we use`);
  if (node.type === 'TextBlock' && !node['text']) faults.push('a TextBlock is empty');
  if (node.type === 'TextBlock' && node['wrap'] !== true) faults.push('a TextBlock does not wrap');
  if (node.type.startsWith('Input.') && !(node['id'] && node['label'])) faults.push(`${node.type} has no id or label`);
  if (node.type === 'Input.Text' && !node['placeholder']) faults.push('a text input has no hint for clients that do not show labels');
  if (node.type.startsWith('Action.') && !node['title']) faults.push('a button has no words');
  if (node.type === 'Action.Execute' && (node['fallback'] as Node | undefined)?.type !== 'Action.Submit') faults.push('a button has no fallback for older clients');
  if (node.type === 'Action.OpenUrl' && (String(node['url']).length > LONGEST_LINK || /[\s<>"]/.test(String(node['url'])))) faults.push('a link is too long or not encoded');
  return faults;
}

/** Everything that is wrong with a card: the renderer's findings, and what the renderer does not look for. */
export function cardFaults(card: Card): string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const faults = [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message), ...nodesIn(card).flatMap(faultsOf)];
  if (card.version !== '1.5') faults.push('the version is not 1.5');
  if (!card.fallbackText) faults.push('there is no fallback text');
  const nodes = nodesIn(card);
  const ids = nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  if (new Set(ids).size < ids.length) faults.push('two elements have the same id');
  const targets = nodes.flatMap(({ targetElements }) => (Array.isArray(targetElements) ? (targetElements as string[]) : []));
  for (const target of targets) if (!ids.includes(target)) faults.push(`a button unfolds ${target}, which is not there`);
  if ((card.actions ?? []).length > 5) faults.push('clients draw five buttons for certain');
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf16le');
  if (bytes > LARGEST_CARD) faults.push(`the card has ${bytes} bytes`);
  return faults;
}
