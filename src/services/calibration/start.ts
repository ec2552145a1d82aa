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
import { nextReference } from '../support/numbers';
import { type CalibrationView } from './types';
import { readSource, viewCalibration } from './view';

/** Other servers may be numbering at the same moment: so many numbers are tried. */
const NUMBERS_TRIED = 20;

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

async function create({ stores, committer }: ServiceContext, actor: Actor, wanted: Omit<Calibration, 'reference'>): Promise<Stored<Calibration>> {
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const reference = nextReference(Array.from(stores.calibrations.values(), ({ value }) => value.reference), `C-${londonDay(wanted.createdAt).slice(0, 4)}-`, 2);
    const audit = auditFollowUp({ subject: reference, list: 'Calibrations', key: reference, from: 1, to: 1, action: 'calibration.started', summary: 'draft', actor, at: wanted.createdAt });
    try {
      return await committer.create(stores.calibrations, { ...wanted, reference }, [audit], { sameIfExists: (existing) => isSameCalibration(existing, wanted) });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
      const { originKey } = (error.details.current as Stored<Calibration>).value;
      if (originKey === wanted.originKey) throw new AppError('invalid', 'This was used to start an exercise over another review. Load the page again.');
      // Another exercise has this number: it is in memory now, and the next one is tried.
    }
  }
  throw new AppError('busy', 'Many exercises are being started just now. Try again in a moment.', { retryAfterSeconds: 5 });
}
