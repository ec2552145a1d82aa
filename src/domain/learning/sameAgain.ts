import { profileOf, profileProduct } from './profile';
import { wordsOf } from './similarWords';

/** From this score on, the second text says what the first does. */
const SAME_AGAIN = 0.7;

/** Whether one text says little more than the other in its words; every word counts alike, for two texts tell nothing of how common one is. */
export function isSameAgain(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => profileOf(wordsOf(text), () => 1));
  if (!first?.norm || !second?.norm) return false;
  return profileProduct(first, second) / (first.norm * second.norm) >= SAME_AGAIN;
}
