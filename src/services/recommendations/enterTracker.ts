import { AppError } from '../../domain/errors';
import { itemKey } from '../../domain/moderation/item';
import { type PanelItem } from '../../domain/moderation/types';
import { recommendationsDecided, recommendationsFrom } from '../../domain/recommendations/enter';
import { type Recommendation } from '../../domain/recommendations/types';
import { readForm } from '../../domain/reviews/reading';
import { type Stores } from '../../stores';
import { formOf, templateOf } from '../reviews/form';
import { originKeyOf, type TrackerEntry } from '../support/followUps';
import { type PerformerContext } from '../support/performers';
import { enterOne } from './enterOne';

/**
 * A proposal of an agreed review, in the words of its panel where one decided, becomes a recommendation in the tracker, unless it is there already.
 */
export async function enterTracker(context: PerformerContext, entry: TrackerEntry): Promise<void> {
  const entering = await enteringOf(context, entry, originKeyOf(entry));
  if (context.stores.recommendations.ofSource(entry.review).some(({ value }) => value.originKey === entering.originKey)) return;
  await enterOne(context, entering, entry);
}

async function enteringOf({ stores }: PerformerContext, { review: reference, panel, at }: TrackerEntry, originKey: string): Promise<Omit<Recommendation, 'reference' | 'revision'>> {
  const review = stores.reviews.get(reference)?.value ?? (await stores.reviews.refresh(reference))?.value;
  if (!review) throw new AppError('notFound', 'The review is not there any more.');
  const all = panel === undefined ? recommendationsFrom(review, readForm(templateOf(stores, review), formOf(stores, review, await stores.parts.load(reference)).map(({ part }) => part)), at) : recommendationsDecided(review, await decisionsOf(stores, panel, reference), panel, at);
  const entering = all.find((each) => each.originKey === originKey);
  if (!entering) throw new AppError('notFound', 'The proposal is not in the review any more.');
  return entering;
}

async function decisionsOf({ panelItems }: Stores, panelReference: string, reviewReference: string): Promise<PanelItem['recommendationDecisions']> {
  const key = itemKey({ panelReference, reviewReference });
  const item = panelItems.get(key)?.value ?? (await panelItems.refresh(key))?.value;
  return item?.recommendationDecisions ?? [];
}
