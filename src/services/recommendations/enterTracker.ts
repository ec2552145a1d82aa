import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { itemKey } from '../../domain/moderation/item';
import { type PanelItem } from '../../domain/moderation/types';
import { recommendationsDecided, recommendationsFrom } from '../../domain/recommendations/enter';
import { type Recommendation } from '../../domain/recommendations/types';
import { readForm } from '../../domain/reviews/reading';
import { type FollowUp, type Stores } from '../../stores';
import { formOf, templateOf } from '../reviews/form';
import { auditFollowUp } from '../support/audit';
import { followUps, originKeyOf, type TrackerEntry } from '../support/followUps';
import { nextReference } from '../support/numbers';
import { type PerformerContext } from '../support/performers';

/** Other servers may be numbering at the same moment: so many numbers are tried. */
const NUMBERS_TRIED = 100;

/**
 * A proposal of an agreed review, in the words of its panel where one decided, becomes a recommendation in the tracker, unless it is there already: `originKey` is
 * unique. It takes the next free number of its year, and the one after where another server was quicker.
 */
export async function enterTracker(context: PerformerContext, entry: TrackerEntry): Promise<void> {
  const { stores, committer } = context;
  const originKey = originKeyOf(entry);
  const entering = await enteringOf(context, entry, originKey);
  const isOurs = (existing: Recommendation) => existing.originKey === originKey;
  if (stores.recommendations.ofSource(entry.review).some(({ value }) => isOurs(value))) return;
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const recommendation = { ...entering, reference: nextFree(context, entry), revision: 1 };
    try {
      await committer().create(stores.recommendations, recommendation, followUpsOf(recommendation, entry), { sameIfExists: isOurs });
      return;
    } catch (error) {
      // Another recommendation has this number: it is in memory now, and the next one is tried.
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    }
  }
  throw new AppError('busy', 'Many recommendations are entering the tracker just now. This one follows in a moment.');
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

function nextFree({ stores }: PerformerContext, { at }: TrackerEntry): string {
  const references = Array.from(stores.recommendations.values(), ({ value }) => value.reference);
  return nextReference(references, `R-${londonDay(at).slice(0, 4)}-`, 3);
}

function followUpsOf({ reference }: Recommendation, { at, by }: TrackerEntry): FollowUp[] {
  return [
    followUps.updateRow({ reference, revision: 1, kind: 'created', at, by, origin: 'system', reason: '', agreedBy: '' }),
    auditFollowUp({ subject: reference, list: 'Recommendations', key: reference, from: 1, to: 1, action: 'recommendation.created', summary: 'notStarted', actor: by, at }),
  ];
}
