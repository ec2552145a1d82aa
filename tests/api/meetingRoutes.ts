import { type OperationName } from '../../src/contract';

/** The routes of a meeting, asked of everybody in meetingMatrix.test.ts. */
export const ofMeeting = ['startPanel', 'getMeeting', 'setAttendance', 'moveMeeting', 'finishPanel', 'exportMinutes'] as const satisfies readonly OperationName[];
/** Those of one review in it. */
export const ofItem = ['openDiscussion', 'decideGrade', 'decideRecommendation', 'setActionsArising', 'markItemQuality', 'concludeItem', 'deferItem', 'resumeItem'] as const satisfies readonly OperationName[];
export type MeetingOperation = (typeof ofMeeting)[number] | (typeof ofItem)[number] | 'getModeration';
