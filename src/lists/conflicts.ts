import { declarationKey } from '../domain/moderation/item';
import { conflictKinds, type Declaration } from '../domain/moderation/types';
import { defineList } from './define';
import { code, instant, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Declarations of interest, one item a review and person (domain.md §6.0). One that was taken back stays, and counts for nothing. */
export const conflictsList = defineList<Declaration>('Declarations', {
  description: 'What each member of a panel declared about each review before it opened to them.',
  keyColumn: 'declarationKey',
  keyOf: ({ reviewReference, member }) => declarationKey(reviewReference, member.oid),
  committable: true,
  fields: {
    reviewReference: text({ indexed: true }),
    member: requiredPerson({ indexed: true }),
    answer: requiredCode(['continue', 'conflict'], { indexed: true }),
    kind: code(conflictKinds),
    note: note(),
    at: requiredInstant({ indexed: true }),
    pinnedBy: person(),
    liftedAt: instant({ indexed: true }),
    liftReason: note(),
    revision: number(),
  },
});
