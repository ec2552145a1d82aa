import { type ChildIdentity, type Review, reviewStates } from '../domain/reviews/types';
import { childStatuses, grades } from '../domain/templates/types';
import { defineList } from './define';
import { json } from './document';
import { code, day, group, instant, key, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Reviews, by reference. Their answers are items of ReviewParts. */
export const reviewsList = defineList<Review>('Reviews', {
  description: 'Practice and impact reviews, by reference.',
  keyColumn: 'reference',
  keyOf: (review) => review.reference,
  committable: true,
  fields: {
    reference: key(),
    state: requiredCode(reviewStates, { indexed: true }),
    templateKey: text(),
    templateVersion: text(),
    child: group<ChildIdentity>({ recordNumber: text({ indexed: true }), name: text(), dateOfBirth: day() }),
    childStatus: requiredCode(childStatuses, { indexed: true }),
    team: text({ indexed: true }),
    worker: person({ indexed: true }),
    lineManager: person({ indexed: true }),
    reviewer: requiredPerson({ indexed: true }),
    reviewerKind: requiredCode(['internal', 'external'], { indexed: true }),
    theme: text({ indexed: true }),
    assignedBy: requiredPerson(),
    assignedAt: requiredInstant({ indexed: true }),
    answerDueDay: day(),
    dueDay: day({ indexed: true }),
    acceptedAt: instant(),
    declineReason: note(),
    submittedAt: instant({ indexed: true }),
    checker: person({ indexed: true }),
    checkedAt: instant(),
    checkComment: note(),
    agreedAt: instant({ indexed: true }),
    returnReasons: json<Review['returnReasons']>([]),
    timesReturned: number(),
    practiceGrade: code(grades, { indexed: true }),
    outcomesGrade: code(grades, { indexed: true }),
    frozenParts: json<Review['frozenParts']>({}),
    revision: number(),
  },
});
