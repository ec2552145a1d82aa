import type { ReviewRow } from '../../src/contract/reviews';
import { reviewStateTags } from '../words/labels';
import { Tag, type Tone } from './Tag';

const tones: Partial<Record<ReviewRow['state'], Tone>> = { assigned: 'info', declined: 'warning', inProgress: 'info', submitted: 'brand', agreed: 'good', shared: 'good', closed: 'neutral' };

/** Where a review is in its life. */
export function StateTag({ state }: { state: ReviewRow['state'] }) {
  return <Tag tone={tones[state] ?? 'neutral'}>{reviewStateTags[state]}</Tag>;
}
