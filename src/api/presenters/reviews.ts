import { type PartAnswersResource } from '../../contract/answers';
import { type Grades, type PartResource, type ReviewHistory, type ReviewResource, type ReviewRow } from '../../contract/reviews';
import { type Fault } from '../../domain/errors';
import { type PersonRef } from '../../domain/people/types';
import { type OverallGrades, type ReturnReason } from '../../domain/reviews/types';
import { type PartView, type PresenceView, type ReviewHistory as ReviewHistoryView, type ReviewRowView, type ReviewView, type SavedPart } from '../../services/types';
import { presentPerson } from './recommendations';

/** A review as a row; with the child's name only where the view has it. */
export function presentReviewRow({ review, workingDaysLeft, childName }: ReviewRowView): ReviewRow {
  const { reference, state, childStatus, team, reviewer, reviewerKind, theme, dueDay, submittedAt, practiceGrade, outcomesGrade, overallGrade } = review;
  return { reference, state, childStatus, team, reviewer: presentPerson(reviewer), reviewerKind, theme, dueDay, workingDaysLeft, submittedAt, practiceGrade, outcomesGrade, overallGrade, childName };
}

/** One review in full; identity and answers only where the view has them. */
export function presentReview(view: ReviewView): ReviewResource {
  const { review, identity, parts, periodFrom, missing, help, recommendations, entering, abilities } = view;
  const { templateKey, templateVersion, worker, lineManager, assignedBy, assignedAt, answerDueDay, acceptedAt, declaration, declineReason, checker, checkedAt, checkComment, agreedAt, returnReasons, timesReturned, revision } = review;
  return {
    ...presentReviewRow(view),
    templateKey,
    templateVersion,
    identity: identity && { recordNumber: identity.recordNumber, name: identity.name, dateOfBirth: identity.dateOfBirth, age: identity.age },
    worker: person(worker),
    lineManager: person(lineManager),
    assignedBy: presentPerson(assignedBy),
    assignedAt,
    answerDueDay,
    acceptedAt,
    declaration: declaration && { sentence: declaration.sentence, by: presentPerson(declaration.by), at: declaration.at },
    declineReason,
    checker: person(checker),
    checkedAt,
    checkComment,
    agreedAt,
    returnReasons: returnReasons.map(({ part, text }) => ({ part, text })),
    timesReturned,
    ...presentLater(view),
    parts: parts?.map(presentPart),
    periodFrom,
    missing: missing.map(presentFault),
    help: help.map(presentHelp),
    recommendations: [...recommendations],
    ...(entering > 0 ? { entering } : {}),
    abilities,
    revision,
  };
}

/** One part of the form with what is written in it. */
export function presentPart({ part, title, progress }: PartView): PartResource {
  const { part: key, answers, revision, updatedAt, updatedBy } = part;
  // The two types are the same but for `readonly` (contract/answers.ts proves it).
  return { part: key, title, answers: answers as PartAnswersResource, revision, updatedAt, updatedBy: person(updatedBy), progress };
}

/** What a save answers. */
export function presentSavedPart({ part, missing, help, savedAt, spacing }: SavedPart) {
  return { part: presentPart(part), missing: missing.map(presentFault), help: help.map(presentHelp), savedAt, spacing };
}

/** Who else has a part open. */
export function presentPresence({ others, revision }: PresenceView) {
  return { others: others.map(({ person: other, you }) => ({ person: presentPerson(other), you })), revision };
}

const presentGrades = ({ practice, outcomes, overall }: Partial<OverallGrades>): Grades => ({ practice, outcomes, overall });
const presentReason = ({ part, text }: ReturnReason) => ({ part, text });

/** The life of a review after submission. */
function presentLater({ review, moderation, notes, beforeClosing, halted }: ReviewView) {
  const { checkGrades, checkGradesReason, quality, agreedGrades, moderatedByPanel, reReviewDay, sharedAt, reflectionDueDay, withoutReflectionReason, office, closedAt, postponedUntil } = review;
  const { complete, evidenced, impactFocused, useful } = quality;
  return {
    checkGrades: presentGrades(checkGrades),
    checkGradesReason,
    quality: { complete, evidenced, impactFocused, useful },
    agreedGrades: presentGrades(agreedGrades),
    moderatedByPanel,
    ...(reReviewDay && { reReviewDay }),
    moderation: moderation && { workingDays: moderation.workingDays, late: moderation.late },
    sharedAt,
    reflectionDueDay,
    withoutReflectionReason,
    office: { sent: office.sent, uploaded: office.uploaded, trackingMeeting: office.trackingMeeting },
    closedAt,
    postponedUntil,
    halted: halted && { at: halted.at, by: presentPerson(halted.by), reason: halted.reason ?? '', day: halted.day ?? '' },
    notes: notes.map(({ key, kind, part, text, by, at, round }) => ({ key, kind, part, text, by: presentPerson(by), at, round })),
    beforeClosing: beforeClosing.map(presentFault),
  };
}

/** The course of a review. */
export function presentHistory({ entries, chain, rounds }: ReviewHistoryView): ReviewHistory {
  return {
    entries: entries.map(({ at, actor, action, summary, reason, reasons, from, to, day, started }) => ({ at, actor: presentPerson(actor), action, summary, reason, reasons: reasons.map(presentReason), from: person(from), to: person(to), day, ...(started.length > 0 && { started: [...started] }) })),
    chain: chain.map(({ step, at, by, grades, reason, late, panel }) => ({ step, at, by: presentPerson(by), grades: presentGrades(grades), reason, ...(late && { late }), ...(panel !== undefined && { panel }) })),
    rounds: rounds.map(({ round, submittedAt, asked, changes }) => ({
      round,
      submittedAt,
      asked: asked.map(presentReason),
      changes: changes.map(({ part, title, field, pieces }) => ({ part, title, field, pieces: pieces.map(({ kind, text }) => ({ kind, text })) })),
    })),
  };
}

const person = (one: PersonRef | undefined): PersonRef | undefined => one && presentPerson(one);
const presentFault = ({ path, code, message }: Fault): Fault => ({ path, code, message });
const presentHelp = ({ path, code, blocks, message }: ReviewView['help'][number]) => ({ path, code, blocks, message });
