import { type CalibrationAnswerResource, type CalibrationCandidate, type CalibrationResource, type CalibrationResult, type CalibrationRow } from '../../contract/calibration';
import { refusalInWords } from '../../domain/calibration/participants';
import { type ResultRow } from '../../domain/calibration/results';
import { type CalibrationAnswer } from '../../domain/calibration/types';
import { type CalibrationRowView, type CalibrationView, type Candidate, type LeadView, type SavedAnswer } from '../../services/types';
import { presentPerson } from './recommendations';

export function presentCalibrationRow({ calibration: { reference, state, dueDay, participants }, leads, handedIn, own }: CalibrationRowView): CalibrationRow {
  return { reference, state, dueDay, leads, participants: participants.length, handedIn, ownHandedIn: own };
}

export function presentCandidate({ person: { oid, name, team, kind }, refusal }: Candidate): CalibrationCandidate {
  return { oid, name, team, kind, refusal: refusal && refusalInWords(refusal) };
}

/** One exercise; which review it is, the gold standard and the others' grades only where the view has them. */
export function presentCalibration(view: CalibrationView): CalibrationResource {
  const { calibration, template, graded, lead, own, results, abilities } = view;
  const { reference, state, dueDay, closedAt, copy, revision } = calibration;
  return {
    reference,
    state,
    dueDay,
    closedAt,
    graded: graded.map(({ key, title, overall }) => ({ key, title, overall })),
    scale: template.scale.grades.map(({ code, label, descriptor }) => ({ code, label, descriptor })),
    copy: copy.map(({ key, title, answers }) => ({ key, title, answers: answers.map(({ id, field, text }) => ({ id, field, text })) })),
    lead: lead && presentLead(view, lead),
    own: own && presentAnswer(own.answer, own.late),
    results: results?.map((row) => presentResult(row, own?.answer, lead !== undefined)),
    handedIn: results && Math.max(0, ...results.map(({ answers }) => answers.length)),
    abilities,
    revision,
  };
}

function presentLead({ calibration }: CalibrationView, { progress, compared, leftovers }: LeadView): NonNullable<CalibrationResource['lead']> {
  const { reviewReference, createdBy, strikes, gold, withdrawReason } = calibration;
  return {
    reviewReference,
    createdBy: presentPerson(createdBy),
    strikes: strikes.map(({ text, as }) => ({ text, as })),
    gold: Object.fromEntries(Object.entries(gold).map(([key, { grade, reason }]) => [key, { grade, reason }])),
    participants: progress.map(({ member, state, late }) => ({ ...presentPerson(member), progress: state, late })),
    compared: compared.map(({ key, title, answers }) => ({ key, title, answers: answers.map(({ id, field, pieces }) => ({ id, field, pieces: pieces.map(({ kind, text }) => ({ kind, text })) })) })),
    leftovers: leftovers.map(({ word, times }) => ({ word, times })),
    withdrawReason,
  };
}

function presentAnswer({ grades, revision, updatedAt, submittedAt }: CalibrationAnswer, late: boolean): CalibrationAnswerResource {
  return { grades: Object.fromEntries(Object.entries(grades).map(([key, { grade, comment }]) => [key, { grade, comment }])), revision, updatedAt, submittedAt, late };
}

function presentResult({ key, title, overall, gold, distribution, answers }: ResultRow, own: CalibrationAnswer | undefined, leads: boolean): CalibrationResult {
  const mine = own?.grades[key];
  return {
    key,
    title,
    overall,
    gold: { grade: gold.grade, reason: gold.reason },
    own: mine?.grade && { grade: mine.grade, comment: mine.comment },
    distribution: distribution?.map(({ grade, count }) => ({ grade, count })),
    answers: leads ? answers.map(({ member, grade, comment, late }) => ({ member: presentPerson(member), grade, comment, late })) : undefined,
  };
}

/** What autosave is told; nothing of it is late before it is handed in. */
export function presentSavedAnswer({ answer, savedAt, spacing }: SavedAnswer) {
  return { answer: presentAnswer(answer, false), savedAt, spacing };
}
