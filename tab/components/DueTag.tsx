import { Clock16Regular, Warning16Filled } from '@fluentui/react-icons';
import { workingDaysInWords } from '../words/dates';
import { Tag } from './Tag';

/** How far a deadline is: late ones carry a warning sign and the word. */
export function DueTag({ workingDaysLeft }: { workingDaysLeft: number }) {
  const words = workingDaysInWords(workingDaysLeft);
  if (workingDaysLeft < 0)
    return (
      <Tag tone="danger">
        <Warning16Filled aria-hidden="true" />
        {words}
      </Tag>
    );
  if (workingDaysLeft <= 2)
    return (
      <Tag tone="warning">
        <Clock16Regular aria-hidden="true" />
        {words}
      </Tag>
    );
  return <Tag>{words}</Tag>;
}
