import { type OperationName } from '../../src/contract';

/** The routes of calibration, agreement and themes, asked of everybody in calibrationMatrix.test.ts. */
export const ofCalibrations = ['listCalibrations', 'listCalibrationSources', 'startCalibration', 'getOwnAgreement', 'getServiceAgreement', 'listThemePanels'] as const satisfies readonly OperationName[];
/** Those of one exercise. */
export const ofCalibration = ['getCalibration', 'listCalibrationCandidates', 'prepareCalibration', 'sendCalibration', 'closeCalibration', 'withdrawCalibration', 'saveCalibrationAnswer', 'handInCalibration'] as const satisfies readonly OperationName[];
/** Those of one panel that is over, and of one theme. */
export const ofThemes = ['listPanelThemes', 'collateTheme', 'changeTheme', 'mergeTheme', 'dropTheme', 'recommendTheme'] as const satisfies readonly OperationName[];
/** Of one reviewer. */
export const ofAgreement = ['getAgreement'] as const satisfies readonly OperationName[];
export type CalibrationOperation = (typeof ofCalibrations)[number] | (typeof ofCalibration)[number] | (typeof ofThemes)[number] | (typeof ofAgreement)[number];
