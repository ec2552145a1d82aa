import { decideStart, isSameCalibration } from '../../domain/calibration/decisions';
import { moderatedGrades } from '../../domain/calibration/graded';
import { type Calibration } from '../../domain/calibration/types';
import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type Review } from '../../domain/reviews/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { allows, ensureMay, ensureMayReview } from '../support/guard';
import { seeReview } from '../support/load';
import { createNumbered } from '../support/numbers';
import { type CalibrationView } from './types';
import { readSource, viewCalibration } from './view';

/** Reviews that an exercise may be made of, the latest agreed first. */
export function calibrationSources({ stores }: ServiceContext, actor: Actor): Review[] {
  ensureMay(actor, 'app.runCalibrations');
  return Array.from(stores.reviews.values(), ({ value }) => value)
    .filter((review) => allows(actor, { action: 'review.calibrate', review }))
    .sort((a, b) => (b.agreedAt ?? '').localeCompare(a.agreedAt ?? '') || (a.reference < b.reference ? 1 : -1));
}

/** A draft over one finished review, its gold standard filled with the moderated grades. The same attempt again gives the exercise that is there. */
export async function startCalibration(context: ServiceContext, actor: Actor, { attempt, review: reviewReference }: { attempt: string; review: string }): Promise<CalibrationView> {
  const { stores } = context;
  ensureMay(actor, 'app.runCalibrations');
  const { value: review } = seeReview(context, actor, reviewReference);
  ensureMayReview(actor, 'review.calibrate', review);
  const { form, anonymise } = await readSource(stores, reviewReference, []);
  const decisions = stores.panelItems.ofReview(reviewReference).filter(({ value }) => value.state === 'decided').at(-1)?.value.gradeDecisions ?? [];
  const gold = Object.entries(moderatedGrades(review, form, decisions)).map(([key, { grade, reason }]) => [key, { grade, reason: anonymise(reason) }] as const);
  const wanted = decideStart(review, attempt, Object.fromEntries(gold), actor, context.clock.now());
  const known = [...stores.calibrations.values()].find(({ value }) => isSameCalibration(value, wanted));
  return viewCalibration(context, actor, known ?? (await create(context, actor, wanted)));
}

function create(context: ServiceContext, actor: Actor, wanted: Omit<Calibration, 'reference'>): Promise<Stored<Calibration>> {
  return createNumbered(context, context.stores.calibrations, {
    prefix: `C-${londonDay(wanted.createdAt).slice(0, 4)}-`,
    wanted,
    isSame: (existing) => isSameCalibration(existing, wanted),
    refusal: () => new AppError('invalid', 'This was used to start an exercise over another review. Load the page again.'),
    followUpsOf: ({ reference }) => [auditFollowUp({ subject: reference, list: 'Calibrations', key: reference, from: 1, to: 1, action: 'calibration.started', summary: 'draft', actor, at: wanted.createdAt })],
    what: 'exercises are being started',
  });
}
