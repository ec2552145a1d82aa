import { type Instant, toEpoch, toInstant } from '../../domain/clock';

/** So many seconds after that moment; before it, when negative. */
export function later(at: Instant, seconds: number): Instant {
  return toInstant(toEpoch(at) + seconds * 1000);
}
