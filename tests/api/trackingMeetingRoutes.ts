import { type OperationName } from '../../src/contract';

/** The routes of tracking meetings, asked of everybody in trackingMeetingMatrix.test.ts: those of all, and those of one that is planned, under way or over. */
export const ofTrackingMeetings = ['listTrackingMeetings', 'planTrackingMeeting'] as const satisfies readonly OperationName[];
export const ofPlannedMeeting = ['getTrackingMeeting', 'changeTrackingMeeting', 'moveTrackingMeeting', 'cancelTrackingMeeting', 'startTrackingMeeting'] as const satisfies readonly OperationName[];
export const ofRunningMeeting = ['attendTrackingMeeting', 'setTrackingActions', 'agreeNextTrackingMeeting', 'finishTrackingMeeting', 'captureTrackingRow'] as const satisfies readonly OperationName[];
export const ofFinishedMeeting = ['planNextTrackingMeeting', 'followTrackingAction', 'exportTrackingMinutes'] as const satisfies readonly OperationName[];
export type TrackingOperation = (typeof ofTrackingMeetings)[number] | (typeof ofPlannedMeeting)[number] | (typeof ofRunningMeeting)[number] | (typeof ofFinishedMeeting)[number];
