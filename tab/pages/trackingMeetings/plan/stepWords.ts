export const meetingSteps = ['people', 'move', 'cancel'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** The steps of a meeting that have a page of their own: the ability that opens each, and what follows from it. */
export const stepNames: Readonly<Record<MeetingStep, { ability: string; link: string; title: string; button: string; consequences: readonly string[] }>> = {
  people: { ability: 'change', link: 'Change who is invited, the chair or the length', title: 'Change who is invited, the chair or the length', button: 'Save the changes', consequences: ['Somebody who is new is told of the meeting.', 'Somebody who is taken off can no longer open it.'] },
  move: { ability: 'move', link: 'Move it to another day', title: 'Move the meeting to another day', button: 'Move the meeting', consequences: ['Everybody who is invited is told.', 'The first day and each move stay on record.'] },
  cancel: { ability: 'cancel', link: 'Cancel this meeting', title: 'Cancel this meeting', button: 'Cancel the meeting', consequences: ['It cannot be brought back. Everybody who is invited is told.', 'The recommendations stay in the tracker as they are.'] },
};

export const isMeetingStep = (name: string): name is MeetingStep => Object.hasOwn(stepNames, name);
