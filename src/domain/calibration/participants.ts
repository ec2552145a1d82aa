import { isWalled, type Standing } from '../moderation/standing';
import { type Person } from '../people/types';
import { type Review } from '../reviews/types';

/** Why somebody cannot take part: they could not grade it blind, or stand too near to it. */
export const participantRefusals = ['notReviewer', 'author', 'checker', 'worker', 'lineManager', 'conflict', 'panel', 'office'] as const;
export type ParticipantRefusal = (typeof participantRefusals)[number];

/**
 * Why that person cannot be chosen for an exercise over this review; undefined when they can (domain.md §6). Beside those
 * who wrote or checked it or have a conflict, whoever knows its grades is no blind reader: the quality assurance office
 * and whoever sat on its panel.
 */
export function participantRefusal(person: Person, review: Review, standing: Standing | undefined): ParticipantRefusal | undefined {
  const { oid, roles } = person;
  if ([review.reviewer, ...review.formerReviewers].some((author) => author.oid === oid)) return 'author';
  if (review.checker?.oid === oid) return 'checker';
  if (review.worker?.oid === oid) return 'worker';
  if (review.lineManager?.oid === oid) return 'lineManager';
  if (isWalled(standing)) return 'conflict';
  if (standing && standing.kind !== 'notOnPanel') return 'panel';
  if (roles.includes('QaLead') || roles.includes('QaCoordinator')) return 'office';
  return roles.includes('Reviewer') ? undefined : 'notReviewer';
}

const sentences: Readonly<Record<ParticipantRefusal, string>> = {
  notReviewer: 'Only reviewers take part.',
  author: 'They wrote this review.',
  checker: 'They checked this review.',
  worker: 'They are the child’s allocated worker.',
  lineManager: 'They are the line manager of the child’s worker.',
  conflict: 'They have a conflict of interest with this review.',
  panel: 'They sit on the panel that this review goes to, or went to.',
  office: 'They can read this review and its grades at any time, so they cannot grade it blind.',
};

/** What the QA lead is told of it. */
export function refusalInWords(refusal: ParticipantRefusal): string {
  return sentences[refusal];
}
