import { type DenyReason } from './types';

const sentences: Readonly<Record<DenyReason, string>> = {
  cannotSee: 'We cannot find this. Check the address, or ask the person who sent it to you.',
  noRole: 'You are signed in, but nobody has given you a role in this app yet. Ask your quality assurance coordinator.',
  roleMayNot: 'Your role does not include this. Ask your quality assurance lead if you need it.',
  notYourReview: 'Only the reviewer whom this review is assigned to can do this.',
  notYourCase: 'Only the child’s allocated worker and their line manager can do this.',
  ownReview: 'You cannot check a review that you wrote. Another quality assurance lead or the panel chair checks it.',
  ownRecommendation: 'You cannot sign off a recommendation that you own. Another quality assurance lead signs it off.',
  notYourRecommendation: 'Only the owner, a manager of the owning team or the quality assurance lead can do this.',
  wrongState: 'This cannot be done at this stage. Somebody may have moved it on; look at its current state.',
  identityNeedsAssignment: 'The child’s details are shown only to the people who need them for this review.',
  gradesHidden: 'The reviewer’s grades are hidden until you have submitted your own reading.',
  declareFirst: 'Say first whether you have a conflict of interest with this review.',
  notOnPanel: 'Only members of this panel can do this.',
  notItsChair: 'Only the chair of this review, or a quality assurance lead who records the meeting, can do this.',
  chairOnly: 'Only the chair of this review can make this decision.',
  ownGold: 'You wrote this review. Another quality assurance lead sets its gold standard.',
  notTakingPart: 'Only the reviewers who were chosen for this exercise can do this.',
  notMeetingChair: 'Only the chair of this meeting, a quality assurance lead or the coordinator can do this.',
  notHandedIn: 'The gold standard is shown to those who handed in their own grades before the exercise was closed.',
};

/** What a person is told about a denial: what is so, and what they can do. */
export function sentenceOf(reason: DenyReason): string {
  return sentences[reason];
}
