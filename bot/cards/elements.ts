import { type SafeText } from './safeText';

/** The part of Adaptive Cards that our cards are made of: bodies use what every Teams client draws (1.2), buttons 1.5. */
export type Element =
  | { type: 'TextBlock'; text: string; wrap: true; size?: 'Large' | 'Medium'; weight?: 'Bolder'; isSubtle?: true; spacing?: 'None' | 'Small'; style?: 'heading' }
  | { type: 'FactSet'; facts: { title: string; value: string }[] }
  | { type: 'Container'; items: Element[]; separator?: true; spacing?: 'Small' | 'Medium'; id?: string; isVisible?: false }
  | { type: 'ActionSet'; actions: Action[] }
  | { type: 'Input.Text'; id: string; label: string; placeholder: string; isMultiline: true; maxLength: number }
  | { type: 'Input.Date'; id: string; label: string; min?: string; max?: string }
  | { type: 'Input.ChoiceSet'; id: string; label: string; style: 'compact' | 'expanded'; value?: string; choices: Choice[]; isRequired: true; errorMessage: string };

/** What can be chosen, and the code of it. */
export interface Choice {
  title: string;
  value: string;
}

/** What a button carries: which verb, about what, as the person saw it. Opaque, and never trusted for who they are. */
export interface CardData {
  verb: CardVerb;
  reference: string;
  revision: number;
  /** On a card with many rows: what the card is about, which page it shows, and which row is open on it. */
  meeting?: string;
  page?: number;
  row?: string;
  /** Whom its reader stands in for. */
  cover?: string;
}
/** `open…` takes the pressed card's place, `…Below` leaves a list standing and comes under it. */
export const cardVerbs = [
  'recommendation.update',
  'recommendation.open',
  'recommendation.openBelow',
  'recommendation.openSignOff',
  'recommendation.signOffDone',
  'recommendation.signOffImpact',
  'recommendation.readBecame',
  'monthly.save',
  'monthly.show',
  'review.accept',
  'review.decline',
  'work.show',
  'work.choose',
  'alert.acknowledge',
] as const;
export type CardVerb = (typeof cardVerbs)[number];

export interface SubmitAction {
  type: 'Action.Submit';
  title: string;
  data: CardData;
  associatedInputs?: 'none';
}
/** Asks for a window of the tab over the chat: the client fetches its address with the data. */
export interface DialogAction {
  type: 'Action.Submit';
  title: string;
  data: { msteams: { type: 'task/fetch' }; reference: string };
  associatedInputs: 'none';
}
export type Action =
  | { type: 'Action.Execute'; title: string; verb: CardVerb; data: CardData; associatedInputs?: 'none'; fallback: SubmitAction }
  | { type: 'Action.ToggleVisibility'; title: string; targetElements: string[] }
  | DialogAction
  | { type: 'Action.OpenUrl'; title: string; url: string };

export interface Card {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  fallbackText: string;
  body: Element[];
  actions?: Action[];
}

/** A card with the line that notifications and lock screens show instead of it. */
export interface Post {
  summary: string;
  card: Card;
}

/** A title, announced as a heading. */
export const heading = (text: SafeText): Element => ({ type: 'TextBlock', text, wrap: true, size: 'Large', weight: 'Bolder', style: 'heading' });
/** A smaller title inside a card. */
export const subheading = (text: SafeText): Element => ({ type: 'TextBlock', text, wrap: true, size: 'Medium', weight: 'Bolder', style: 'heading' });
/** A sentence. */
export const paragraph = (text: SafeText): Element => ({ type: 'TextBlock', text, wrap: true });
/** A sentence that matters less. */
export const hint = (text: SafeText): Element => ({ type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'Small' });
/** Names and values. */
export const facts = (pairs: readonly (readonly [SafeText, SafeText])[]): Element => ({ type: 'FactSet', facts: pairs.map(([title, value]) => ({ title, value })) });
/** Things that belong together, ruled off from what is above. */
export const group = (items: Element[]): Element => ({ type: 'Container', items, separator: true, spacing: 'Medium' });
/** What is not shown until a button of the card asks for it (`unfold`). */
export const folded = (id: string, items: Element[]): Element => ({ type: 'Container', id, items, isVisible: false, spacing: 'Small' });
/** Buttons among the rows of a card. */
export const buttons = (actions: Action[]): Element => ({ type: 'ActionSet', actions });

/** The longest text that a card takes; longer ones are written in the tab. */
export const LONGEST_ANSWER = 4_000;

/** A box for words. The placeholder serves clients that do not show labels. */
export const textInput = (id: string, label: SafeText, placeholder: SafeText): Element => ({ type: 'Input.Text', id, label, placeholder, isMultiline: true, maxLength: LONGEST_ANSWER });
/** A choice that must be made; without `value` nothing is chosen beforehand. */
export const choice = (id: string, label: SafeText, choices: { title: SafeText; value: string }[], value: string | undefined, error: SafeText): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  ...(value !== undefined && { value }),
  choices,
  isRequired: true,
  errorMessage: error,
});

/** A button that the server answers with a card; older clients submit the same data instead. */
export function press(title: SafeText, data: CardData, inputs: 'withInputs' | 'alone'): Action {
  const alone = inputs === 'alone' ? { associatedInputs: 'none' as const } : {};
  return { type: 'Action.Execute', title, verb: data.verb, data, ...alone, fallback: { type: 'Action.Submit', title, data, ...alone } };
}
/** A button that shows what is folded away, and folds it again. */
export const unfold = (title: SafeText, id: string): Action => ({ type: 'Action.ToggleVisibility', title, targetElements: [id] });
/** A button that opens a page of the tab. */
export const open = (title: SafeText, url: string): Action => ({ type: 'Action.OpenUrl', title, url });

/** A whole card; `summary` is also what a client that cannot draw cards shows. */
export function post(summary: SafeText, body: Element[], actions: Action[]): Post {
  const card: Card = { type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', version: '1.5', fallbackText: summary, body, ...(actions.length ? { actions } : {}) };
  return { summary, card };
}
