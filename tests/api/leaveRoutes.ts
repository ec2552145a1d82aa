import { type OperationName } from '../../src/contract';

/** The routes of one person's leave, asked of everybody in leaveMatrix.test.ts. */
export const ofLeave = ['getLeave', 'addLeave', 'endLeave'] as const satisfies readonly OperationName[];
export type LeaveOperation = (typeof ofLeave)[number];
