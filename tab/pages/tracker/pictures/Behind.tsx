import { Link } from 'react-router';

/** A number that opens the rows behind it; none opens nothing. */
export function Behind({ count, point, search }: { count: number; point?: string; search?: string }) {
  const words = count.toLocaleString('en-GB');
  if (count === 0) return words;
  return <Link to={{ pathname: '/tracker', search: search ?? `behind=${point ?? ''}` }}>{words}</Link>;
}
