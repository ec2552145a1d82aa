import { type WorkItem } from '../../contract/app';
import { type Calibration } from '../../domain/calibration/types';
import { type Actor } from '../../domain/people/types';
import { type Stores } from '../../stores';
import { may, progressOf } from '../calibration/view';

type Draft = Omit<WorkItem, 'workingDaysLeft' | 'key'>;

/** What an open exercise asks of somebody: their grades; of the QA lead who sent it, to close it once everybody's are in or the day is over. */
export function ofCalibration(actor: Actor, calibration: Calibration, stores: Stores, today: string): Draft | undefined {
  const { reference, dueDay, sentBy } = calibration;
  const detail = 'An anonymised review, graded blind';
  if (may(stores, actor, 'calibration.grade', calibration)) return { kind: 'gradeCalibration', reference, title: `Grade calibration exercise ${reference}`, detail, dueDay };
  if (sentBy?.oid !== actor.oid || !may(stores, actor, 'calibration.close', calibration)) return undefined;
  const progress = progressOf(calibration, stores.calibrationAnswers.ofCalibration(reference).map(({ value }) => value));
  const handedIn = progress.filter(({ state }) => state === 'handedIn').length;
  if (handedIn === 0 || (handedIn < progress.length && today <= dueDay)) return undefined;
  return { kind: 'closeCalibration', reference, title: `Close calibration exercise ${reference}`, detail: `Handed in: ${handedIn} of ${progress.length}`, dueDay };
}
