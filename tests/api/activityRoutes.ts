import { type OperationName } from '../../src/contract';

/** The routes of activities, asked of everybody in activityMatrix.test.ts: those of all, and those of one. */
export const ofActivities = ['listActivities', 'startActivity'] as const satisfies readonly OperationName[];
export const ofOneActivity = ['getActivity', 'saveActivity', 'finishActivity', 'reopenActivity', 'withdrawActivity', 'exportActivity'] as const satisfies readonly OperationName[];
export type ActivityOperation = (typeof ofActivities)[number] | (typeof ofOneActivity)[number];
