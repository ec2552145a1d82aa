import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type Recommendation } from './types';

type Became = Pick<Recommendation, 'becameAt' | 'becameReadAt'>;

/** Something became of it: news to whoever raised it (domain.md §7), unless it was they who decided it. */
export function decideBecame({ raisedBy, becameReadAt }: Pick<Recommendation, 'raisedBy' | 'becameReadAt'>, by: PersonRef, now: Instant): Became {
  return { becameAt: now, becameReadAt: raisedBy.oid === by.oid ? now : becameReadAt };
}

/** Whether whoever raised it has not yet said that they have read what became of it. */
export function awaitsReading({ becameAt, becameReadAt }: Became): boolean {
  return becameAt !== undefined && (becameReadAt ?? '') < becameAt;
}

/** They have read it. */
export function decideReadBecame(now: Instant): Pick<Recommendation, 'becameReadAt'> {
  return { becameReadAt: now };
}

/** It is open again: nothing has become of it yet. */
export const nothingBecame = { becameAt: undefined, becameReadAt: undefined } as const;
