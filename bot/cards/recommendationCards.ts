import { type Day, type Instant } from '../../src/domain/clock';
import { ownerFlags, type OwnerFlag, type Rag, type RecommendationStatus } from '../../src/domain/recommendations/types';
import { linkTo, placeOf, type LinkConfig } from '../links';
import { facts, heading, hint, open, paragraph, post, press, type Action, type Element, type Post } from './elements';
import { count, dayText, flagLabel, momentText, ragLabel, reference, say, statusLabel, tell, themeTitle, type ChannelText, type SafeText } from './safeText';

/** What a card may say of a recommendation: no action, progress, impact or evidence text, for those are free text. */
export interface RecommendationFacts {
  reference: string;
  revision: number;
  /** A key of the taxonomy; any other is left out. */
  theme: string;
  status: RecommendationStatus;
  flag: OwnerFlag;
  rag: Rag;
  dueDay: Day;
  timesMoved: number;
  /** The latest update, and who made it where the reader may know. */
  lastChange: { at: Instant; by: SafeText | undefined } | undefined;
  /** What the server decided for the person whom the card is for. */
  mayUpdate: boolean;
}

/** The longest text that a card takes; longer ones are written in the tab. */
export const LONGEST_ANSWER = 4_000;

export const settableStatuses = ['notStarted', 'inProgress', 'done'] as const;

const lastChangeText = ({ at, by }: NonNullable<RecommendationFacts['lastChange']>): SafeText => (by ? tell`${momentText(at)}, by ${by}` : momentText(at));

function stateFacts(recommendation: RecommendationFacts): Element {
  const theme = themeTitle(recommendation.theme);
  const pairs: (readonly [SafeText, SafeText])[] = [
    ...(theme ? [[say`Theme`, theme] as const] : []),
    [say`Status`, statusLabel(recommendation.status)],
    [say`Rating`, ragLabel(recommendation.rag)],
    [say`Owner says`, flagLabel(recommendation.flag)],
    [say`Due`, dayText(recommendation.dueDay)],
  ];
  if (recommendation.timesMoved > 0) pairs.push([say`Date moved`, recommendation.timesMoved === 1 ? say`once` : say`${count(recommendation.timesMoved)} times`]);
  if (recommendation.lastChange) pairs.push([say`Last update`, lastChangeText(recommendation.lastChange)]);
  return facts(pairs);
}

const textInput = (id: string, label: ChannelText, placeholder: ChannelText): Element => ({ type: 'Input.Text', id, label, placeholder, isMultiline: true, maxLength: LONGEST_ANSWER });
const choice = (id: string, label: ChannelText, value: string, choices: { title: ChannelText; value: string }[]): Element => ({ type: 'Input.ChoiceSet', id, label, style: 'compact', value, choices, isRequired: true, errorMessage: say`Choose one.` });

function inputs(recommendation: RecommendationFacts, today: Day): Element[] {
  return [
    choice('status', say`Status`, recommendation.status, settableStatuses.map((status) => ({ title: statusLabel(status), value: status }))),
    choice('flag', say`Is it on track?`, recommendation.flag, ownerFlags.map((flag) => ({ title: flagLabel(flag), value: flag }))),
    textInput('progress', say`Progress since the last update`, say`What has been done`),
    textInput('impactAchieved', say`Impact on the child or family`, say`What is different for them`),
    textInput('evidence', say`Evidence`, say`A link, or where it is kept`),
    { type: 'Input.Date', id: 'evidenceDay', label: say`The day that the evidence describes`, max: today },
    hint(say`Leave a box empty to keep what is already recorded. Do not name a child. Typed replies in this chat are not recorded: use the button.`),
  ];
}

const openAction = (links: LinkConfig, recommendation: RecommendationFacts): Action => open(say`Open ${reference(recommendation.reference)}`, linkTo(links, placeOf(recommendation.reference)));
const data = (verb: 'recommendation.update' | 'recommendation.open', { reference: about, revision }: RecommendationFacts) => ({ verb, reference: reference(about), revision });

/** The card on which an owner answers: status, flag, progress, impact, evidence and its date. `why` says why it came. */
export function updateCard(recommendation: RecommendationFacts, why: SafeText, today: Day, links: LinkConfig): Post {
  if (!recommendation.mayUpdate) return stateCard(recommendation, why, links);
  const name = reference(recommendation.reference);
  const summary = say`Update ${name}: due ${dayText(recommendation.dueDay)}`;
  const body = [heading(say`Update ${name}`), paragraph(why), stateFacts(recommendation), ...inputs(recommendation, today)];
  return post(summary, body, [press(say`Save update`, data('recommendation.update', recommendation), 'withInputs'), openAction(links, recommendation)]);
}

/** How a recommendation stands now, with a way to update it. `notice` says what has just happened. */
export function stateCard(recommendation: RecommendationFacts, notice: SafeText, links: LinkConfig): Post {
  const name = reference(recommendation.reference);
  const actions = recommendation.mayUpdate ? [press(say`Update again`, data('recommendation.open', recommendation), 'alone')] : [];
  return post(say`${name}: ${statusLabel(recommendation.status)}`, [heading(name), paragraph(notice), stateFacts(recommendation)], [...actions, openAction(links, recommendation)]);
}

const alreadyUpdated = (change: RecommendationFacts['lastChange']): SafeText => (change ? tell`This was already updated on ${lastChangeText(change)}.` : say`This was already updated.`);

/** What a card says of what has just happened. */
export const notices = {
  recorded: say`Your update is recorded.`,
  /** Somebody was quicker: what they saved stands. */
  changedBefore: (change: RecommendationFacts['lastChange']): SafeText => tell`${alreadyUpdated(change)} Your answer was not saved. This is how it stands now.`,
  /** The same where something was typed, which must not vanish. */
  changedBeforeKept: (change: RecommendationFacts['lastChange']): SafeText => tell`${alreadyUpdated(change)} Your answer was not saved: it is still in this card for you to copy. A new card with how it stands now is below.`,
  notYours: say`You cannot update this one. This is how it stands now.`,
  current: say`This is how it stands now.`,
  asked: say`You asked for this one.`,
  below: say`It is below.`,
  saving: say`Still saving. This card changes by itself when it is done.`,
} as const;
