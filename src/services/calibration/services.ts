import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { handInAnswer, saveAnswer } from './answer';
import { calibrationCandidates, closeCalibration, prepareCalibration, sendCalibration, withdrawCalibration } from './prepare';
import { calibrationSources, startCalibration } from './start';
import { type CalibrationRowView, type CalibrationServices } from './types';
import { may, seeCalibration, viewCalibration } from './view';

/** Every verb of calibration, over one context. */
export function calibrationServices(context: ServiceContext): CalibrationServices {
  return {
    list: (actor) => listCalibrations(context, actor),
    sources: (actor) => calibrationSources(context, actor),
    start: (actor, input) => startCalibration(context, actor, input),
    get: async (actor, reference) => viewCalibration(context, actor, seeCalibration(context, actor, reference)),
    candidates: (actor, reference) => calibrationCandidates(context, actor, reference),
    prepare: (actor, reference, input) => prepareCalibration(context, actor, reference, input),
    send: (actor, reference, input) => sendCalibration(context, actor, reference, input),
    close: (actor, reference, input) => closeCalibration(context, actor, reference, input),
    withdraw: (actor, reference, input) => withdrawCalibration(context, actor, reference, input),
    save: (actor, reference, input) => saveAnswer(context, actor, reference, input),
    handIn: (actor, reference, input) => handInAnswer(context, actor, reference, input),
  };
}

function listCalibrations({ stores }: ServiceContext, actor: Actor): CalibrationRowView[] {
  const visible = Array.from(stores.calibrations.values(), ({ value }) => value).filter((calibration) => may(stores, actor, 'calibration.see', calibration));
  return visible
    .sort((a, b) => (a.reference < b.reference ? 1 : -1))
    .map((calibration) => {
      const handedIn = stores.calibrationAnswers.ofCalibration(calibration.reference).filter(({ value }) => value.submittedAt !== undefined);
      const takesPart = calibration.participants.some(({ oid }) => oid === actor.oid);
      return { calibration, leads: may(stores, actor, 'calibration.manage', calibration), handedIn: handedIn.length, own: takesPart ? handedIn.some(({ value }) => value.member.oid === actor.oid) : undefined };
    });
}
