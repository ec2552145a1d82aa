import { type SimilarAnswer } from '../../contract/learning';
import { type SimilarFound } from '../../services/learning/types';

/** Similar recommendations: scores to three digits, for more would say more than they know. */
export function presentSimilar({ complete, total, repeats, similar }: SimilarFound): SimilarAnswer {
  return {
    complete,
    total,
    ...(repeats && { repeats: { times: repeats.times, since: repeats.since, lastSignedOffDay: repeats.lastSignedOffDay } }),
    similar: similar.map(({ reference, level, year, status, impactNotYetSeen, action, impactAchieved, signedOffDay, score, matched }) => ({
      reference,
      level,
      year,
      status,
      impactNotYetSeen,
      action,
      impactAchieved,
      signedOffDay,
      score: Math.round(score * 1000) / 1000,
      matched: matched.map(({ typed, found, sameWord, stretches }) => ({ typed, found, sameWord, stretches })),
    })),
  };
}
