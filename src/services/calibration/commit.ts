import { type Calibration } from '../../domain/calibration/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type CalibrationAction } from '../../domain/permissions/types';
import { AppError } from '../../domain/errors';
import { type FollowUp, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { commitRow } from '../support/commitRow';
import { ensureAllowed, ensureNotBarred } from '../support/guard';
import { atRevision } from '../support/load';
import { type CalibrationView } from './types';
import { askAbout, decideOn, seeCalibration, viewCalibration } from './view';

/** How every verb begins: what the actor may see and may do this to, at the revision that they saw. */
export async function begin(context: ServiceContext, actor: Actor, action: CalibrationAction, reference: string, revision: number): Promise<Stored<Calibration>> {
  const seen = seeCalibration(context, actor, reference);
  ensureNotBarred(decideOn(context.stores, actor, action, seen.value));
  const stored = await withView(context, actor, () => atRevision(context.stores.calibrations, seen, revision, (row) => row));
  ensureAllowed(decideOn(context.stores, actor, action, stored.value));
  return stored;
}

export interface CalibrationStep {
  /** The audit entry's action: `calibration.sent`. */
  action: string;
  change: Partial<Calibration>;
  followUps?: (next: Calibration) => readonly FollowUp[];
}

/** One write: the exercise with its audit entry. The chain is the exercise's own: the review's history says nothing of it. */
export async function commitCalibration(context: ServiceContext, actor: Actor, stored: Stored<Calibration>, { action, change, followUps }: CalibrationStep): Promise<CalibrationView> {
  const target = { store: context.stores.calibrations, row: stored, subject: stored.value.reference, list: 'Calibrations' } as const;
  const written = await withView(context, actor, () => commitRow(context, actor, target, { action, change, summary: ({ state }) => state, ...(followUps && { followUps }) }, (row) => row));
  return viewCalibration(context, actor, written);
}

/** Making a view may cost a read of the review: so a `stale` gets it here, where it can be waited for. */
export async function withView<Result>(context: ServiceContext, actor: Actor, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    const current = error.details.current as Stored<Calibration>;
    ensureAllowed(decide(actor, askAbout(context.stores, actor, 'calibration.see', current.value)));
    throw new AppError('stale', error.message, { ...error.details, current: await viewCalibration(context, actor, current) });
  }
}
