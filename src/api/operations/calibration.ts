import { type Services } from '../../services/types';
import { presentCalibration, presentCalibrationRow, presentCandidate, presentSavedAnswer } from '../presenters/calibration';
import { type Operations } from './types';

type Names =
  | 'listCalibrations' | 'listCalibrationSources' | 'startCalibration' | 'getCalibration' | 'listCalibrationCandidates' | 'prepareCalibration' | 'sendCalibration' | 'closeCalibration' | 'withdrawCalibration'
  | 'saveCalibrationAnswer' | 'handInCalibration';

/** The calibration part of the API. */
export function calibrationOperations({ calibration }: Services): Pick<Operations, Names> {
  const current = presentCalibration;
  return {
    listCalibrations: { from: 'all', run: (actor) => ({ rows: calibration.list(actor).map(presentCalibrationRow) }) },
    listCalibrationSources: {
      from: 'all',
      run: (actor) => {
        const used = calibration.list(actor).map((row) => row.calibration);
        return { rows: calibration.sources(actor).map(({ reference, theme, team, agreedAt, moderatedByPanel }) => ({ reference, theme, team, agreedAt, moderatedByPanel, usedIn: used.filter(({ reviewReference }) => reviewReference === reference).map((each) => each.reference) })) };
      },
    },
    startCalibration: { current, run: async (actor, { body }) => presentCalibration(await calibration.start(actor, body)) },
    getCalibration: { run: async (actor, { params }) => presentCalibration(await calibration.get(actor, params.reference)) },
    listCalibrationCandidates: { from: 'all', run: (actor, { params }) => ({ rows: calibration.candidates(actor, params.reference).map(presentCandidate) }) },
    prepareCalibration: { current, run: async (actor, { params, body }) => presentCalibration(await calibration.prepare(actor, params.reference, body)) },
    sendCalibration: { current, run: async (actor, { params, body }) => presentCalibration(await calibration.send(actor, params.reference, body)) },
    closeCalibration: { current, run: async (actor, { params, body }) => presentCalibration(await calibration.close(actor, params.reference, body)) },
    withdrawCalibration: { current, run: async (actor, { params, body }) => presentCalibration(await calibration.withdraw(actor, params.reference, body)) },
    saveCalibrationAnswer: { current: presentSavedAnswer, run: async (actor, { params, body }) => presentSavedAnswer(await calibration.save(actor, params.reference, body)) },
    handInCalibration: { current: presentSavedAnswer, run: async (actor, { params, body }) => presentCalibration(await calibration.handIn(actor, params.reference, body)) },
  };
}
