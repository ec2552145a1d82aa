import { type Day, type Instant } from '../../src/domain/clock';
import { ownerFlags, type OwnerFlag, type Rag, type RecommendationStatus } from '../../src/domain/recommendations/types';
import { type LinkConfig } from '../links';
import { choice, facts, folded, heading, hint, paragraph, post, press, textInput, unfold, type Action, type Element, type Post } from './elements';
import { waysIn } from './openings';
import { count, dayText, flagLabel, momentText, ragLabel, reference, say, statusLabel, tell, themeTitle, type SafeText } from './safeText';

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
  /** Whether there is any, and which day it describes. */
  evidence: { recorded: boolean; day: Day };
  /** Whether anybody has written what is different for the child, and whether that is signed off. */
  impactRecorded: boolean;
  impactSignedOff: boolean;
  /** What the server decided for the person whom the card is for. */
  mayUpdate: boolean;
  maySignOffDone: boolean;
  maySignOffImpact: boolean;
  /** It is theirs to say that they have read what became of it. */
  mayReadBecame: boolean;
}

export const settableStatuses = ['notStarted', 'inProgress', 'done'] as const;

const lastChangeText = ({ at, by }: NonNullable<RecommendationFacts['lastChange']>): SafeText => (by ? tell`${momentText(at)}, by ${by}` : momentText(at));

const evidenceText = ({ recorded, day }: RecommendationFacts['evidence']): SafeText => {
  if (!recorded) return say`None recorded yet`;
  return day ? say`Recorded, about ${dayText(day)}` : say`Recorded`;
};

/** How it stands, in names and values. */
export function stateFacts(recommendation: RecommendationFacts): Element {
  const { status, evidence, impactRecorded } = recommendation;
  const theme = themeTitle(recommendation.theme);
  const pairs: (readonly [SafeText, SafeText])[] = [
    ...(theme ? [[say`Theme`, theme] as const] : []),
    [say`Status`, statusLabel(status)],
    [say`Rating`, ragLabel(recommendation.rag)],
    [say`Owner says`, flagLabel(recommendation.flag)],
    [say`Due`, dayText(recommendation.dueDay)],
  ];
  if (recommendation.timesMoved > 0) pairs.push([say`Date moved`, recommendation.timesMoved === 1 ? say`once` : say`${count(recommendation.timesMoved)} times`]);
  if (status === 'done' || status === 'signedOff') pairs.push([say`Evidence`, evidenceText(evidence)], [say`Impact`, impactRecorded ? say`Recorded` : say`Not recorded yet`]);
  if (recommendation.lastChange) pairs.push([say`Last update`, lastChangeText(recommendation.lastChange)]);
  return facts(pairs);
}

const MORE = 'more';

/** What an owner answers with: what is asked of everybody in sight, evidence and another date folded away. */
export function answerInputs(recommendation: RecommendationFacts, today: Day): Element[] {
  return [
    choice('status', say`Status`, settableStatuses.map((status) => ({ title: statusLabel(status), value: status })), recommendation.status, say`Choose one.`),
    choice('flag', say`Is it on track?`, ownerFlags.map((flag) => ({ title: flagLabel(flag), value: flag })), recommendation.flag, say`Choose one.`),
    textInput('progress', say`Progress since the last update`, say`What has been done`),
    textInput('impactAchieved', say`Impact on the child or family`, say`What is different for them`),
    folded(MORE, [
      textInput('evidence', say`Evidence`, say`A link, or where it is kept`),
      { type: 'Input.Date', id: 'evidenceDay', label: say`The day that the evidence describes`, max: today },
      { type: 'Input.Date', id: 'newDueDay', label: say`Another due date`, min: today },
      textInput('moveReason', say`Why the date moves`, say`Needed with another date`),
      textInput('agreedBy', say`Who agreed to it`, say`Needed with another date`),
    ]),
    hint(say`Leave a box empty to keep what is already recorded. Do not name a child. Typed replies in this chat are not recorded: use the button.`),
  ];
}

/** The button that unfolds what `answerInputs` folds away. */
export const moreAnswers = unfold(say`Evidence, or another date`, MORE);

const data = (verb: 'recommendation.update' | 'recommendation.open' | 'recommendation.openSignOff', { reference: about, revision }: RecommendationFacts) => ({ verb, reference: reference(about), revision });

/** The card on which an owner answers: status, flag, progress, impact, evidence and its day, another date. `why` says why it came. */
export function updateCard(recommendation: RecommendationFacts, why: SafeText, today: Day, links: LinkConfig): Post {
  if (!recommendation.mayUpdate) return stateCard(recommendation, why, links);
  const name = reference(recommendation.reference);
  const summary = say`Update ${name}: due ${dayText(recommendation.dueDay)}`;
  const body = [heading(say`Update ${name}`), paragraph(why), stateFacts(recommendation), ...answerInputs(recommendation, today)];
  return post(summary, body, [press(say`Save update`, data('recommendation.update', recommendation), 'withInputs'), moreAnswers, ...waysIn(recommendation.reference, links)]);
}

/** What the reader may do next, each on a card of its own in place of this one. */
function nextSteps(recommendation: RecommendationFacts): Action[] {
  const { maySignOffDone, maySignOffImpact, mayUpdate } = recommendation;
  return [
    ...(maySignOffDone ? [press(say`Sign it off`, data('recommendation.openSignOff', recommendation), 'alone')] : []),
    ...(maySignOffImpact ? [press(say`Sign off its impact`, data('recommendation.openSignOff', recommendation), 'alone')] : []),
    ...(mayUpdate ? [press(say`Update again`, data('recommendation.open', recommendation), 'alone')] : []),
  ];
}

/** How a recommendation stands now, with what its reader may do next. `notice` says what has just happened. */
export function stateCard(recommendation: RecommendationFacts, notice: SafeText, links: LinkConfig): Post {
  const name = reference(recommendation.reference);
  return post(say`${name}: ${statusLabel(recommendation.status)}`, [heading(name), paragraph(notice), stateFacts(recommendation)], [...nextSteps(recommendation), ...waysIn(recommendation.reference, links)]);
}

const becameTexts: Record<RecommendationStatus, SafeText> = {
  notStarted: say`It has not been started.`,
  inProgress: say`It is in progress.`,
  done: say`Its owner says that it is done. It waits for sign-off.`,
  signedOff: say`It was done, and signed off with its evidence. Whether it made a difference is still to be seen.`,
  notRequired: say`It is not required any more. The app says why.`,
  movedToPlan: say`It goes on in another plan. The app says which, and under which reference.`,
  merged: say`It became part of another recommendation, and keeps its link to you. The app says which.`,
};

/** What became of a recommendation, for whoever raised it (domain.md §7). */
export function becameOfCard(recommendation: RecommendationFacts, links: LinkConfig): Post {
  const name = reference(recommendation.reference);
  const became = recommendation.status === 'signedOff' && recommendation.impactSignedOff ? say`It was done, and what is different for the child or family is signed off too. The app says what.` : becameTexts[recommendation.status];
  const body = [heading(say`What became of ${name}`), paragraph(say`You made this recommendation.`), paragraph(became), stateFacts(recommendation)];
  const read = recommendation.mayReadBecame ? [press(say`I have read this`, { verb: 'recommendation.readBecame', reference: name, revision: recommendation.revision }, 'alone')] : [];
  return post(say`What became of ${name}: ${statusLabel(recommendation.status)}`, body, [...read, ...waysIn(recommendation.reference, links)]);
}

const alreadyUpdated = (change: RecommendationFacts['lastChange']): SafeText => (change ? tell`This was already updated on ${lastChangeText(change)}.` : say`This was already updated.`);

/** What a card says of what has just happened. */
export const notices = {
  recorded: say`Your update is recorded.`,
  recordedWithDate: say`Your update and the new date are recorded.`,
  dateNotMoved: say`Your update is recorded. The date was not moved: somebody changed this at the same moment. Please try again.`,
  /** Somebody was quicker: what they saved stands. */
  changedBefore: (change: RecommendationFacts['lastChange']): SafeText => tell`${alreadyUpdated(change)} Your answer was not saved. This is how it stands now.`,
  /** The same where something was typed, which must not vanish. */
  changedBeforeKept: (change: RecommendationFacts['lastChange']): SafeText => tell`${alreadyUpdated(change)} Your answer was not saved: it is still in this card for you to copy. A new card with how it stands now is below.`,
  notYours: say`You cannot update this one. This is how it stands now.`,
  read: say`You have read what became of it. Thank you for making it.`,
  current: say`This is how it stands now.`,
  asked: say`You asked for this one.`,
  below: say`It is below.`,
  saving: say`Still saving. This card changes by itself when it is done.`,
} as const;
