import { type OperationName } from '../../src/contract';

/** The routes of panels that are planned, declared on and read for, asked of everybody in planningMatrix.test.ts. */
export const ofPanels = ['listPanels', 'listPanelCandidates', 'schedulePanel'] as const satisfies readonly OperationName[];
/** Those of one panel. */
export const ofPanel = ['getPanel', 'changePanel', 'postponePanel', 'cancelPanel', 'setAgenda'] as const satisfies readonly OperationName[];
/** Those of one review on it. */
export const ofPanelItem = ['getPanelItem', 'replaceChair', 'hideReviewerGrades', 'declareConflict', 'pinConflict', 'liftConflict', 'saveReading', 'submitReading'] as const satisfies readonly OperationName[];
export type PlanningOperation = (typeof ofPanels)[number] | (typeof ofPanel)[number] | (typeof ofPanelItem)[number];
