import { type AlertRule } from '../../src/domain/alerts/reminders';
import { type ReminderRuleName } from '../../src/domain/reminders/rules';
import { type NoticeRule } from '../../src/services/messages/drafts';
import { type ChannelRule } from '../../src/services/types';
import { say, type ChannelText } from './safeText';

/** Which card a message about one thing is. */
export type CardKind =
  | 'notice' // what happened, with a way to it
  | 'assignment' // a review that is to be accepted or declined, in the card
  | 'reviewDue' // a review that somebody has to write or check
  | 'reading' // what a member of a panel has still to read
  | 'meeting' // a panel or a tracking meeting, with its day
  | 'update' // a recommendation that takes an update, in the card
  | 'signOff' // a recommendation that takes a signature, in the card
  | 'state' // how a recommendation stands
  | 'becameOf' // what became of it, for whoever made it
  | 'monthly' // all that is an owner's, row by row
  | 'alert' // an alert that is to be acknowledged, in the card
  | 'gone' // what its reader has handed on, and may not see any more
  | 'channel'; // posted in the channel, about nobody in particular

interface Reason {
  text: ChannelText;
  kind: CardKind;
}

/** Every rule that plans a message: the compiler asks for its words. */
export type KnownRule = ReminderRuleName | NoticeRule | AlertRule | ChannelRule | 'digest';

/** Why a message came: the rule that planned it, in words; and the card that it is. */
const reasons: Readonly<Record<KnownRule, Reason>> = {
  assigned: { text: say`A review is assigned to you: accept or decline it`, kind: 'assignment' },
  declined: { text: say`This review was declined: find another reviewer`, kind: 'notice' },
  submitted: { text: say`This review waits for the first-line check`, kind: 'notice' },
  returned: { text: say`This review was sent back to you: something is to be changed`, kind: 'reviewDue' },
  agreed: { text: say`This review was checked and agreed`, kind: 'notice' },
  chosenForPanel: { text: say`This review was chosen for a panel`, kind: 'notice' },
  decidedByPanel: { text: say`A panel has decided on this review: read what it changed and why`, kind: 'notice' },
  panelInvited: { text: say`You are invited to this panel: say of each review whether you have a conflict of interest`, kind: 'meeting' },
  panelMoved: { text: say`This panel meets on another day`, kind: 'meeting' },
  panelCancelled: { text: say`This panel does not take place`, kind: 'notice' },
  readingDue: { text: say`You have not handed in your reading for the panel yet`, kind: 'reading' },
  trackingInvited: { text: say`You are invited to this tracking meeting`, kind: 'meeting' },
  trackingMoved: { text: say`This tracking meeting is held on another day`, kind: 'meeting' },
  trackingCancelled: { text: say`This tracking meeting does not take place`, kind: 'notice' },
  inadequateOverall: { text: say`An overall grade of this review is Inadequate: what follows has begun by itself`, kind: 'notice' },
  shared: { text: say`This review is shared with you: you can read it and say what you think`, kind: 'notice' },
  reflectionAsked: { text: say`This review is shared with you: please read it and give your reflection`, kind: 'notice' },
  reflected: { text: say`Somebody has reflected on this review: read it and reply`, kind: 'notice' },
  replied: { text: say`There is a reply to what was said about this review`, kind: 'notice' },
  closed: { text: say`This review is closed`, kind: 'notice' },
  reassigned: { text: say`This review was given to another reviewer: you need do nothing more`, kind: 'notice' },
  postponed: { text: say`This review is postponed: nothing is due from you for now`, kind: 'notice' },
  resumed: { text: say`This review is taken up again: accept or decline it`, kind: 'assignment' },
  withdrawn: { text: say`This review was withdrawn: you need do nothing more`, kind: 'notice' },
  calibrationSent: { text: say`You are asked to grade an anonymised review for calibration`, kind: 'notice' },
  calibrationClosed: { text: say`This calibration exercise is closed: see your grades beside the gold standard`, kind: 'notice' },
  madeLead: { text: say`You lead this activity: write up what was seen`, kind: 'notice' },
  recommended: { text: say`This recommendation is yours: say how it goes`, kind: 'update' },
  signedOff: { text: say`This recommendation is signed off`, kind: 'state' },
  becameOf: { text: say`See what became of the recommendation that you made`, kind: 'becameOf' },
  settled: { text: say`This recommendation was settled without being done: the tracker says why`, kind: 'state' },
  tolerated: { text: say`Nobody is asked to do this recommendation for now: the tracker says why`, kind: 'state' },
  madeOwner: { text: say`This recommendation is yours now`, kind: 'update' },
  askedForUpdate: { text: say`You are asked how this recommendation is going`, kind: 'update' },
  noLongerOwner: { text: say`This recommendation has another owner now`, kind: 'gone' },
  reopened: { text: say`This recommendation is open again: say how it goes`, kind: 'update' },
  reviewDue: { text: say`This review is due from you`, kind: 'reviewDue' },
  reviewLate: { text: say`This review is late`, kind: 'reviewDue' },
  reviewLateCopy: { text: say`This review is late: the reviewer was reminded`, kind: 'reviewDue' },
  checkWaiting: { text: say`This review waits for your first-line check`, kind: 'reviewDue' },
  recommendationDue: { text: say`This recommendation is due soon: say how it goes`, kind: 'update' },
  recommendationOverdue: { text: say`This recommendation is overdue: say how it goes`, kind: 'update' },
  recommendationEscalated: { text: say`This recommendation is long overdue: its owner was reminded`, kind: 'update' },
  monthlyUpdate: { text: say`Say how this recommendation is going, before the tracking meeting`, kind: 'monthly' },
  alertRaised: { text: say`An alert was raised that cannot wait: acknowledge it`, kind: 'alert' },
  alertWaiting: { text: say`This alert still waits: nobody has acknowledged it`, kind: 'alert' },
  toleratedNoMore: { text: say`This recommendation was tolerated until now and is to be done again`, kind: 'update' },
  awaitingSignOff: { text: say`This recommendation waits for sign-off`, kind: 'signOff' },
  planMonth: { text: say`The plan of the month`, kind: 'channel' },
  gatheringSoon: { text: say`This meeting is near`, kind: 'channel' },
  minutesReady: { text: say`The minutes of this meeting are there`, kind: 'channel' },
  reportPublished: { text: say`A report is published`, kind: 'channel' },
  reportWithdrawn: { text: say`A report was withdrawn`, kind: 'channel' },
  digest: { text: say`The tracker this week`, kind: 'channel' },
};

const known = (rule: string): rule is KnownRule => Object.hasOwn(reasons, rule);

/** The words for a rule; for a rule that this version does not know, words that are true of all. */
export const reasonOf = (rule: string): ChannelText => (known(rule) ? reasons[rule].text : say`This waits for you`);

/** The card of a rule about one thing; of an unknown rule what happened, with a way to it. */
export const cardKindOf = (rule: string): CardKind => (known(rule) ? reasons[rule].kind : 'notice');
