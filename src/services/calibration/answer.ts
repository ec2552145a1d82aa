import { isDeepStrictEqual } from 'node:util';
import { decideAnswer } from '../../domain/calibration/decisions';
import { gradedItems } from '../../domain/calibration/graded';
import { type CalibrationAnswer } from '../../domain/calibration/types';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { calibrationAnswerKey } from '../../lists';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { templateOf } from '../reviews/form';
import { commitRow } from '../support/commitRow';
import { ensureAllowed } from '../support/guard';
import { atRevision, orStale } from '../support/load';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { sittingAudit } from '../support/sittingAudit';
import { type BlindGrades, type CalibrationView, type SavedAnswer } from './types';
import { askAbout, newAnswer, seeCalibration, viewCalibration } from './view';

interface Input {
  revision: number;
  grades: BlindGrades;
}

/** What a participant has typed: one Graph write, none when nothing changed. Its audit entry follows when the sitting is over. */
export async function saveAnswer(context: ServiceContext, actor: Actor, reference: string, input: Input): Promise<SavedAnswer> {
  const { stores, clock, budget } = context;
  const view = (answer: CalibrationAnswer): SavedAnswer => ({ answer, savedAt: answer.updatedAt ?? clock.now(), spacing: budget.spacing() });
  const { before, next } = await decided(context, actor, reference, input, false);
  if (before && isDeepStrictEqual(before.value.grades, next.grades)) return view(before.value);
  const key = calibrationAnswerKey(reference, actor.oid);
  const revision = (before?.value.revision ?? 0) + 1;
  const { followUp, done } = sittingAudit(before, { subject: reference, list: 'CalibrationAnswers', key, from: revision, to: revision, action: 'calibration.graded', summary: 'saved', actor, at: clock.now() });
  const write = async (): Promise<Stored<CalibrationAnswer>> => {
    if (!before) return stores.calibrationAnswers.create({ ...next, revision }, { priority: 'save', followUps: [followUp] });
    return stores.calibrationAnswers.update(before, { grades: next.grades, updatedAt: next.updatedAt }, { priority: 'save', followUps: [followUp], done });
  };
  const saved = await orStale(write, (row: Stored<CalibrationAnswer>) => view(row.value));
  return view(saved.value);
}

/** Hands the grades in. The gold standard stays unseen until the exercise is closed. */
export async function handInAnswer(context: ServiceContext, actor: Actor, reference: string, input: Input): Promise<CalibrationView> {
  const { stores, clock } = context;
  const { before, next } = await decided(context, actor, reference, input, true);
  const { grades, updatedAt, submittedAt } = next;
  const target = { store: stores.calibrationAnswers, row: before ?? { fresh: next }, subject: reference, list: 'CalibrationAnswers' } as const;
  const view = ({ value: answer }: Stored<CalibrationAnswer>): SavedAnswer => ({ answer, savedAt: answer.updatedAt ?? clock.now(), spacing: 0 });
  await commitRow(context, actor, target, { action: 'calibration.handedIn', change: { grades, updatedAt, submittedAt }, summary: 'handedIn' }, view);
  return viewCalibration(context, actor, seeCalibration(context, actor, reference));
}

/** The answer at the revision that the person saw, and what becomes of it. */
async function decided(context: ServiceContext, actor: Actor, reference: string, { revision, grades }: Input, submit: boolean): Promise<{ before: Stored<CalibrationAnswer> | undefined; next: CalibrationAnswer }> {
  const { stores, clock, budget } = context;
  const { value: calibration } = seeCalibration(context, actor, reference);
  ensureAllowed(decide(actor, askAbout(stores, actor, 'calibration.grade', calibration)));
  ensureTextsFit(grades, LONGEST_REASON);
  const before = await answerAt(context, calibrationAnswerKey(reference, actor.oid), revision, (row) => ({ answer: row.value, savedAt: row.value.updatedAt ?? clock.now(), spacing: budget.spacing() }));
  return { before, next: decideAnswer(before?.value ?? newAnswer(reference, actor), grades, submit, gradedItems(templateOf(stores, calibration)), clock.now()) };
}

async function answerAt({ stores }: ServiceContext, key: string, revision: number, view: (row: Stored<CalibrationAnswer>) => SavedAnswer): Promise<Stored<CalibrationAnswer> | undefined> {
  // Another server may have begun it.
  const known = stores.calibrationAnswers.get(key) ?? (revision > 0 ? await stores.calibrationAnswers.refresh(key) : undefined);
  if (known) return atRevision(stores.calibrationAnswers, known, revision, view);
  if (revision > 0) throw new AppError('notFound', 'Your grades are not there any more. Load the page again.');
  return undefined;
}
