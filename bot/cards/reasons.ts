import { type AlertRule } from '../../src/domain/alerts/reminders';
import { type ReminderRuleName } from '../../src/domain/reminders/rules';
import { type NoticeRule } from '../../src/services/messages/drafts';
import { say, type ChannelText } from './safeText';

interface Reason {
  text: ChannelText;
  /** Whether the card takes an update, where its reader may give one. */
  asks: boolean;
}

/** Why a message came: the rule that planned it, in words. */
const reasons: Readonly<Record<ReminderRuleName | NoticeRule | AlertRule, Reason>> = {
  assigned: { text: say`A review is assigned to you: accept or decline it`, asks: false },
  declined: { text: say`This review was declined: find another reviewer`, asks: false },
  submitted: { text: say`This review waits for the first-line check`, asks: false },
  returned: { text: say`This review was sent back to you: something is to be changed`, asks: false },
  agreed: { text: say`This review was checked and agreed`, asks: false },
  chosenForPanel: { text: say`This review was chosen for a panel`, asks: false },
  decidedByPanel: { text: say`A panel has decided on this review: read what it changed and why`, asks: false },
  panelInvited: { text: say`You are invited to this panel: say of each review whether you have a conflict of interest`, asks: false },
  panelMoved: { text: say`This panel meets on another day`, asks: false },
  panelCancelled: { text: say`This panel does not take place`, asks: false },
  readingDue: { text: say`You have not handed in your reading for the panel yet`, asks: false },
  inadequateOverall: { text: say`An overall grade of this review is Inadequate: what follows has begun by itself`, asks: false },
  shared: { text: say`This review is shared with you: you can read it and say what you think`, asks: false },
  reflectionAsked: { text: say`This review is shared with you: please read it and give your reflection`, asks: false },
  reflected: { text: say`Somebody has reflected on this review: read it and reply`, asks: false },
  replied: { text: say`There is a reply to what was said about this review`, asks: false },
  closed: { text: say`This review is closed`, asks: false },
  reassigned: { text: say`This review was given to another reviewer: you need do nothing more`, asks: false },
  postponed: { text: say`This review is postponed: nothing is due from you for now`, asks: false },
  resumed: { text: say`This review is taken up again: accept or decline it`, asks: false },
  withdrawn: { text: say`This review was withdrawn: you need do nothing more`, asks: false },
  calibrationSent: { text: say`You are asked to grade an anonymised review for calibration`, asks: false },
  calibrationClosed: { text: say`This calibration exercise is closed: see your grades beside the gold standard`, asks: false },
  recommended: { text: say`This recommendation is yours: say how it goes`, asks: true },
  signedOff: { text: say`This recommendation is signed off`, asks: false },
  impactSeen: { text: say`The impact of this recommendation is signed off`, asks: false },
  settled: { text: say`This recommendation was settled without being done: the tracker says why`, asks: false },
  tolerated: { text: say`Nobody is asked to do this recommendation for now: the tracker says why`, asks: false },
  madeOwner: { text: say`This recommendation is yours now`, asks: true },
  askedForUpdate: { text: say`You are asked how this recommendation is going`, asks: true },
  noLongerOwner: { text: say`This recommendation has another owner now`, asks: false },
  reopened: { text: say`This recommendation is open again: say how it goes`, asks: true },
  reviewDue: { text: say`This review is due from you`, asks: false },
  reviewLate: { text: say`This review is late`, asks: false },
  reviewLateCopy: { text: say`This review is late: the reviewer was reminded`, asks: false },
  checkWaiting: { text: say`This review waits for your first-line check`, asks: false },
  recommendationDue: { text: say`This recommendation is due soon: say how it goes`, asks: true },
  recommendationOverdue: { text: say`This recommendation is overdue: say how it goes`, asks: true },
  recommendationEscalated: { text: say`This recommendation is long overdue: its owner was reminded`, asks: true },
  alertRaised: { text: say`An alert was raised that cannot wait: acknowledge it`, asks: false },
  alertWaiting: { text: say`This alert still waits: nobody has acknowledged it`, asks: false },
  toleratedNoMore: { text: say`This recommendation was tolerated until now and is to be done again`, asks: true },
  awaitingSignOff: { text: say`This recommendation waits for sign-off`, asks: false },
};

const known = (rule: string): rule is keyof typeof reasons => Object.hasOwn(reasons, rule);

/** The words for a rule; for a rule that this version does not know, words that are true of all. */
export const reasonOf = (rule: string): ChannelText => (known(rule) ? reasons[rule].text : say`This waits for you`);

/** Whether a card of this rule asks its reader for an update; an unknown rule does not. */
export const ruleAsksForUpdate = (rule: string): boolean => known(rule) && reasons[rule].asks;
