import { type ChildIdentity, type OfficeDates, type OverallGrades, qualityMarks, type Review, type ReviewQuality, reviewStates } from '../domain/reviews/types';
import { childStatuses, grades } from '../domain/templates/types';
import { defineList } from './define';
import { json } from './document';
import { code, day, flag, group, instant, key, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

const overallGrades = group<OverallGrades>({ practice: code(grades), outcomes: code(grades), overall: code(grades) });
const mark = code(qualityMarks);

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
    declaration: json<Review['declaration']>(undefined),
    checker: person({ indexed: true }),
    checkedAt: instant(),
    checkComment: note(),
    agreedAt: instant({ indexed: true }),
    returnReasons: json<Review['returnReasons']>([]),
    timesReturned: number(),
    practiceGrade: code(grades, { indexed: true }),
    outcomesGrade: code(grades, { indexed: true }),
    overallGrade: code(grades, { indexed: true }),
    reviewerIsLead: flag(),
    formerReviewers: json<Review['formerReviewers']>([]),
    checkGrades: overallGrades,
    checkGradesReason: note(),
    quality: group<ReviewQuality>({ complete: mark, evidenced: mark, impactFocused: mark, useful: mark }),
    agreedGrades: overallGrades,
    moderatedByPanel: flag(),
    reReviewDay: day({ indexed: true }),
    sharedAt: instant(),
    reflectionDueDay: day(),
    withoutReflectionReason: note(),
    office: group<OfficeDates>({ sent: day(), uploaded: day(), trackingMeeting: day() }),
    closedAt: instant({ indexed: true }),
    postponedUntil: day(),
    events: json<Review['events']>([], { notes: 4 }),
    frozenParts: json<Review['frozenParts']>({}),
    revision: number(),
  },
});
