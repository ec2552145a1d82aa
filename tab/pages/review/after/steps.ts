/** The steps of a review that have a page of their own. */
export type StepName = 'share' | 'recordOfficeUse' | 'close' | 'reflect' | 'reply' | 'reassign' | 'postpone' | 'resume' | 'withdraw';

interface Step {
  /** What the link to it says. */
  link: string;
  title: string;
  button: string;
  /** What follows, in plain words, before anybody confirms. */
  consequences: readonly string[];
}

export const steps: Readonly<Record<StepName, Step>> = {
  share: {
    link: 'Share the review',
    title: 'Share this review',
    button: 'Share the review',
    consequences: ['The allocated worker and the line manager can read it from then on, the child’s details included. They are told by a message.', 'They can say what they think of it. They do not see your check or your comments.', 'It cannot be taken back.'],
  },
  recordOfficeUse: { link: 'Record the dates for office use', title: 'For office use', button: 'Save the dates', consequences: ['The review can be closed once all three dates are recorded.'] },
  close: {
    link: 'Close the review',
    title: 'Close this review',
    button: 'Close the review',
    consequences: ['Nothing in it can be changed any more, and nobody can add a reflection.', 'Its recommendations stay in the tracker until they are signed off.', 'The reviewer, the worker and the line manager are told.'],
  },
  reflect: { link: 'Say what you think', title: 'Your view of this review', button: 'Send it', consequences: ['The reviewer and the quality assurance lead read it, and can reply.', 'It is kept with the review and cannot be changed. You can add to it later.'] },
  reply: { link: 'Reply', title: 'Reply to the worker and the line manager', button: 'Send the reply', consequences: ['The worker and the line manager read it. It is kept with the review and cannot be changed.'] },
  reassign: {
    link: 'Give this review to another reviewer',
    title: 'Give this review to another reviewer',
    button: 'Give it to them',
    consequences: ['What is written so far stays. The new reviewer goes on from there, once they have accepted.', 'The present reviewer cannot open it any more. Both are told.', 'Whoever wrote in it cannot check it later.'],
  },
  postpone: { link: 'Postpone this review', title: 'Postpone this review', button: 'Postpone the review', consequences: ['Nothing is due and nobody is reminded until it is taken up again. What is written so far stays.', 'The reviewer is told, and reads your reason.'] },
  resume: { link: 'Take this review up again', title: 'Take this review up again', button: 'Take it up again', consequences: ['The reviewer is asked again whether they can do it, and answers within 3 working days.'] },
  withdraw: {
    link: 'Withdraw this review',
    title: 'Withdraw this review',
    button: 'Withdraw the review',
    consequences: ['The review ends here and cannot be brought back. What was written is kept, and counts in no report.', 'None of its recommendations enters the tracker.', 'The reviewer cannot open it any more, and is told. Alerts that were raised stay open until they are dealt with.'],
  },
};

export const courseSteps = ['reassign', 'postpone', 'resume', 'withdraw'] as const satisfies readonly StepName[];
export const afterSteps = ['share', 'recordOfficeUse', 'close', 'reflect', 'reply'] as const satisfies readonly StepName[];
export const isStep = (name: string): name is StepName => Object.hasOwn(steps, name);
