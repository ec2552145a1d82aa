import { type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type SectionGrade } from '../templates/types';
import { type Agreement, type Opinion, type Reading } from './types';

/** What a member makes of a review, as far as they have written it. */
export type ReadingInput = Pick<Reading, 'grades' | 'feedbackSought' | 'childRecommendations' | 'serviceRecommendations'>;

export interface ReadingRules {
  /** What is graded: the sections' keys and the overall ones, each with its title and the reviewer's own grade. */
  graded: readonly { key: string; title: string; own: SectionGrade | undefined }[];
  /** The reviewer's grades are hidden from whoever writes this: then no answer may tell whether theirs are the same. */
  blind: boolean;
  /** Whether another member's reading could be seen when this was written (`seesOthers`). */
  othersSeen: boolean;
}

/**
 * The reading as it is kept; `submit` hands it in. One that was handed in and is changed after others could be seen is
 * marked late (domain.md §6). Throws `incomplete` when something that is handed in is not answered.
 */
export function decideReading(before: Reading, input: ReadingInput, submit: boolean, { graded, blind, othersSeen }: ReadingRules, now: Instant): Reading {
  const submitted = before.submittedAt !== undefined;
  const faults = submit || submitted ? faultsOf(input, graded, blind) : [];
  if (faults.length > 0) throw new AppError('incomplete', 'Your reading is not complete.', { faults });
  const late = submitted && othersSeen;
  return { ...before, ...input, submittedAt: before.submittedAt ?? (submit ? now : undefined), changedLateAt: late ? now : before.changedLateAt };
}

function faultsOf({ grades, feedbackSought, childRecommendations, serviceRecommendations }: ReadingInput, graded: ReadingRules['graded'], blind: boolean): Fault[] {
  return [
    ...graded.flatMap(({ key, title, own }) => (blind ? blindFaults(grades[key], key, title) : opinionFaults(grades[key], key, title, own))),
    ...agreementFaults(feedbackSought, 'feedbackSought', 'whether feedback was properly sought'),
    ...agreementFaults(childRecommendations, 'childRecommendations', 'whether you agree with the recommendations for the child'),
    ...agreementFaults(serviceRecommendations, 'serviceRecommendations', 'whether you agree with the recommendations for the service'),
  ];
}

/** A grade of one's own, and nothing that depends on the reviewer's: asking for words where they differ would give theirs away. */
function blindFaults(opinion: Opinion | undefined, key: string, title: string): Fault[] {
  return opinion?.grade ? [] : [{ path: `grades.${key}`, code: 'required', message: `Say which grade you would give for ${title}.` }];
}

/** Agreeing is enough; whoever sees it otherwise gives a grade of their own, and words where it differs. */
function opinionFaults(opinion: Opinion | undefined, key: string, title: string, own: SectionGrade | undefined): Fault[] {
  if (opinion?.agrees) return [];
  if (!opinion?.grade) return [{ path: `grades.${key}`, code: 'required', message: `Say whether you agree with the grade of ${title}, or which you would give.` }];
  const differs = opinion.grade !== own;
  return differs && !opinion.comment.trim() ? [{ path: `grades.${key}.comment`, code: 'required', message: `Say why you would give another grade for ${title}.` }] : [];
}

function agreementFaults({ agrees, comment }: Agreement, path: string, what: string): Fault[] {
  if (agrees === undefined) return [{ path, code: 'required', message: `Say ${what}.` }];
  return !agrees && !comment.trim() ? [{ path: `${path}.comment`, code: 'required', message: 'Say what you see otherwise.' }] : [];
}
