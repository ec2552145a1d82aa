import { type MessageItem } from '../../lists';
import { type ReminderRuleName, reminderRuleNames } from '../../domain/reminders/rules';
import { type Stores } from '../../stores';

type Lists = Pick<Stores, 'reviews' | 'recommendations'>;

const isReminder = (rule: string): rule is ReminderRuleName => (reminderRuleNames as readonly string[]).includes(rule);

/** Whether a reminder still has its reason when it is sent: what was done meanwhile, or is somebody else's now, is left out (domain.md §15.17). What is no reminder stands. */
export function stillStands(lists: Lists, { rule, reference, coverFor }: MessageItem, recipientOid: string | undefined): boolean {
  if (!isReminder(rule)) return true;
  const owns = (): boolean => lists.recommendations.get(reference)?.value.owner?.oid === (coverFor ?? recipientOid);
  const status = lists.recommendations.get(reference)?.value.status;
  const isOpen = status === 'notStarted' || status === 'inProgress';
  const review = lists.reviews.get(reference)?.value;
  const isWritten = review?.state === 'assigned' || review?.state === 'inProgress';
  switch (rule) {
    case 'recommendationDue':
    case 'recommendationOverdue':
    case 'monthlyUpdate':
      return isOpen && owns();
    case 'recommendationEscalated':
    case 'toleratedNoMore':
      return isOpen;
    case 'awaitingSignOff':
      return status === 'done';
    case 'reviewDue':
    case 'reviewLate':
      return isWritten && review.reviewer.oid === (coverFor ?? recipientOid);
    case 'reviewLateCopy':
      return isWritten;
    case 'checkWaiting':
      return review?.state === 'submitted';
    case 'readingDue':
      return true;
  }
}
