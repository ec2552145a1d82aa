import { z } from 'zod/mini';
import { levels, statuses } from '../domain/recommendations/types';
import { LONGEST_ASKED } from './limits';
import { route } from './route';
import { day } from './shapes';

/** A past recommendation that is like the one being written: a reference, never a person. */
export const SimilarRecommendation = z.object({
  reference: z.string(),
  level: z.enum(levels),
  /** When it was made. */
  year: z.number(),
  status: z.enum(statuses),
  impactNotYetSeen: z.boolean(),
  action: z.string(),
  impactAchieved: z.string(),
  /** Signed off as done; empty while it is not. */
  signedOffDay: day,
  /** How similar, 0–1. */
  score: z.number(),
  /** Why: the words that agree, the most telling first; where two are only alike, the stretches of letters that they share. */
  matched: z.array(z.object({ typed: z.string(), found: z.string(), sameWord: z.boolean(), stretches: z.array(z.string()) })),
});
export type SimilarRecommendation = z.infer<typeof SimilarRecommendation>;

export const SimilarAnswer = z.object({
  /** False while the history is still being taken up: more may be found in a moment. */
  complete: z.boolean(),
  /** How many are similar among those that the person may see; `similar` has the first of them. */
  total: z.number(),
  repeats: z.optional(z.object({ times: z.number(), since: z.number(), lastSignedOffDay: day })),
  similar: z.array(SimilarRecommendation),
});
export type SimilarAnswer = z.infer<typeof SimilarAnswer>;

/** What the past has to say. */
export const learningRoutes = {
  /** A read; the words go in the body, for addresses are logged along the way. `notOf`: the review that they are written in. */
  findSimilar: route({ method: 'POST', path: '/api/similar-recommendations', body: z.object({ text: z.string().check(z.maxLength(LONGEST_ASKED, `Send the first ${LONGEST_ASKED} characters.`)), notOf: z.string() }), reply: SimilarAnswer }),
} as const;
