import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';

/** What a reviewer confirms when they hand a review in. The words are kept with the review: they may change, what was confirmed may not. */
export const declarationSentence = 'I have read the record myself. What I wrote is my own judgement, and I have no conflict of interest with this family or its workers.';

/** A sentence that somebody confirmed, and when. */
export interface Declaration {
  sentence: string;
  by: PersonRef;
  at: Instant;
}

/** The declaration of today's wording. */
export function declare({ oid, name }: PersonRef, at: Instant): Declaration {
  return { sentence: declarationSentence, by: { oid, name }, at };
}
