import type { HistoryEntry } from '../../../../src/contract/reviews';

const words: Readonly<Record<string, string>> = {
  'review.assigned': 'Assigned to a reviewer',
  'review.accepted': 'Accepted',
  'review.declined': 'Declined',
  'review.submitted': 'Submitted',
  'review.returned': 'Returned, with what to change',
  'review.checked': 'First-line check finished',
  'review.chosenForPanel': 'Chosen for a panel',
  'review.agreed': 'Agreed',
  'item.concluded': 'Decided by a panel',
  'item.opened': 'Discussion opened at the panel',
  'item.gradeDecided': 'A grade was decided at the panel',
  'item.recommendationDecided': 'A recommendation was decided at the panel',
  'item.actionsSet': 'Actions arising recorded at the panel',
  'item.qualityMarked': 'Quality of the review marked at the panel',
  'item.deferred': 'Put off by the panel',
  'item.resumed': 'Taken up again by the panel',
  'review.shared': 'Shared with the worker and the line manager',
  'review.officeUse': 'Dates for office use recorded',
  'review.closed': 'Closed',
  'review.reassigned': 'Given to another reviewer',
  'review.postponed': 'Postponed',
  'review.resumed': 'Taken up again',
  'review.withdrawn': 'Withdrawn',
  'review.reflection': 'The allocated worker reflected on it',
  'review.managerFeedback': 'The line manager gave feedback',
  'review.reply': 'Replied to the worker and the line manager',
  'alert.raised': 'Alert raised',
  'alert.acknowledged': 'Alert acknowledged',
  'alert.outcomeRecorded': 'What was done about an alert was recorded',
};

/** A step in words; one that this version does not know, in those of the server. */
export function actionInWords({ action, summary }: Pick<HistoryEntry, 'action' | 'summary'>, titleOf: (part: string) => string): string {
  if (action === 'review.wrote') return `Wrote in “${titleOf(summary)}”`;
  if (action === 'review.checkComment') return `Commented on “${titleOf(summary)}”`;
  return words[action] ?? summary;
}
