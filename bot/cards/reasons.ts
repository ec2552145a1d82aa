import { say, type ChannelText } from './safeText';

/** Why a message came: the rule that planned it, in words; and whether its card takes an update. */
const reasons: Readonly<Record<string, { text: ChannelText; asks: boolean }>> = {
  assigned: { text: say`A review is assigned to you: accept or decline it`, asks: false },
  declined: { text: say`This review was declined: find another reviewer`, asks: false },
  submitted: { text: say`This review waits for the first-line check`, asks: false },
  returned: { text: say`This review was sent back to you: something is to be changed`, asks: false },
  agreed: { text: say`This review was checked and agreed`, asks: false },
  recommended: { text: say`This recommendation is yours: say how it goes`, asks: true },
  signedOff: { text: say`This recommendation is signed off`, asks: false },
  impactSeen: { text: say`The impact of this recommendation is signed off`, asks: false },
  reopened: { text: say`This recommendation is open again: say how it goes`, asks: true },
};

/** The words for a rule; for a rule that this version does not know, words that are true of all. */
export const reasonOf = (rule: string): ChannelText => reasons[rule]?.text ?? say`This waits for you`;

/** Whether a card of this rule asks its reader for an update; an unknown rule may. */
export const ruleAsksForUpdate = (rule: string): boolean => reasons[rule]?.asks ?? true;
