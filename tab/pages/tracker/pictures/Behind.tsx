import { Link } from 'react-router';
import { inDigits } from '../../../words/numbers';

/** A number that opens the rows behind it; none opens nothing. */
export function Behind({ count, point, search }: { count: number; point?: string; search?: string }) {
  const words = inDigits(count);
  if (count === 0) return words;
  return <Link to={{ pathname: '/tracker', search: search ?? `behind=${point ?? ''}` }}>{words}</Link>;
}
