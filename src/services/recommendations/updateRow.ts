import { londonDay } from '../../domain/clock';
import { updateKey } from '../../domain/recommendations/history';
import { ragOf } from '../../domain/recommendations/rag';
import { type Recommendation, type RecommendationUpdate } from '../../domain/recommendations/types';
import { type UpdateRow } from '../support/followUps';
import { type PerformerContext } from '../support/performers';

/**
 * Appends what was said of a recommendation at one revision. The texts are read from the recommendation itself, which
 * changes no further until this has been done (support/finish.ts).
 */
export async function writeUpdateRow({ stores }: Pick<PerformerContext, 'stores'>, said: UpdateRow, value: Recommendation): Promise<void> {
  const { reference, kind, at, by, origin, reason, agreedBy } = said;
  const { status, flag, progress, impactAchieved, evidence, evidenceDay, dueDay } = value;
  const key = updateKey(reference, said.revision);
  const row: RecommendationUpdate = { key, reference, at, by, origin, kind, status, flag, rag: ragOf(value, londonDay(at)).rag, progress, impactAchieved, evidence, evidenceDay, dueDay, reason, agreedBy };
  if (!stores.updates.get(key)) await stores.updates.create(row, { priority: 'followUp', sameIfExists: () => true });
}
