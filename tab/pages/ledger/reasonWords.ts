const reasons: Readonly<Record<string, string>> = {
  assigned: 'Review assigned',
  declined: 'Review declined',
  submitted: 'Review submitted',
  returned: 'Review returned',
  agreed: 'Review agreed',
  chosenForPanel: 'Chosen for a panel',
  shared: 'Review shared',
  reflectionAsked: 'Reflection asked for',
  reflected: 'Reflection given',
  replied: 'Reply to a reflection',
  closed: 'Review closed',
  reassigned: 'Given to another reviewer',
  postponed: 'Review postponed',
  resumed: 'Review taken up again',
  withdrawn: 'Review withdrawn',
  recommended: 'New recommendations',
  signedOff: 'Signed off as done',
  impactSeen: 'Impact signed off',
  reopened: 'Recommendation reopened',
  reviewDue: 'Review due soon',
  reviewLate: 'Review late',
  reviewLateCopy: 'Review late, for information',
  checkWaiting: 'First-line check waits',
  recommendationDue: 'Recommendation due soon',
  recommendationOverdue: 'Recommendation overdue',
  recommendationEscalated: 'Recommendation long overdue',
  awaitingSignOff: 'Waits for sign-off',
  alertRaised: 'Alert raised',
  alertWaiting: 'Alert not acknowledged',
  daily: 'Reminders of the day',
  digest: 'News of the week',
};

/** Why a message was sent, for the ledger; a rule that this version does not know stands under its own name. */
export function reasonInWords(rule: string): string {
  return reasons[rule] ?? rule;
}
