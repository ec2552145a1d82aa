import { Clock16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { ReviewResource } from '../../../../src/contract/reviews';
import { Tag } from '../../../components/Tag';
import { plural } from '../../../words/dates';

/** How long moderation takes: due within 20 working days of submission, and lateness shows (domain.md §6). */
export function ModerationTime({ review: { moderation, agreedAt } }: { review: ReviewResource }) {
  if (!moderation || (agreedAt && !moderation.late)) return null;
  const days = plural(moderation.workingDays, 'working day');
  const words = agreedAt ? `agreed ${days} after submission` : `${days} since submission`;
  return (
    <Tag tone={moderation.late ? 'danger' : 'neutral'}>
      {moderation.late ? <Warning16Filled aria-hidden="true" /> : <Clock16Regular aria-hidden="true" />}
      {moderation.late ? `Late: ${words}` : words}
    </Tag>
  );
}
