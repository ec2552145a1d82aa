import { ownerFlags, rags, type RecommendationUpdate, statuses, updateKinds, updateOrigins } from '../domain/recommendations/types';
import { defineList } from './define';
import { day, key, note, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** What was said of each recommendation, append-only (domain.md §7). */
export const recommendationUpdatesList = defineList<RecommendationUpdate>('RecommendationUpdates', {
  description: 'What was said of each recommendation; only added to.',
  keyColumn: 'key',
  keyOf: (update) => update.key,
  pageSize: 2000,
  fields: {
    key: key(),
    reference: text({ indexed: true }),
    at: requiredInstant({ indexed: true }),
    by: requiredPerson({ indexed: true }),
    origin: requiredCode(updateOrigins, { indexed: true }),
    kind: requiredCode(updateKinds, { indexed: true }),
    status: requiredCode(statuses, { indexed: true }),
    flag: requiredCode(ownerFlags),
    rag: requiredCode(rags, { indexed: true }),
    progress: note(),
    impactAchieved: note(),
    evidence: note(),
    evidenceDay: day(),
    dueDay: day(),
    reason: note(),
    agreedBy: text(),
  },
});
