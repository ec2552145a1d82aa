import { londonDay } from '../../domain/clock';
import { itemKey } from '../../domain/moderation/item';
import { type Actor, type PersonRef } from '../../domain/people/types';
import { newestFirst } from '../../domain/recommendations/history';
import { ragOf } from '../../domain/recommendations/rag';
import { type Recommendation, type RecommendationUpdate } from '../../domain/recommendations/types';
import { type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { recommendationAbilities } from '../support/abilities';
import { allows } from '../support/guard';
import { type RecommendationView } from '../types';
import { rowOf, seesNames } from './row';

const nobody: PersonRef = { oid: '', name: '' };

/** One recommendation as this actor may see it; with its history where that is in memory, or given. */
export function viewRecommendation({ stores, clock }: ServiceContext, actor: Actor, { value }: Stored<Recommendation>, history = stores.updates.held(value.reference)): RecommendationView {
  const today = londonDay(clock.now());
  const names = seesNames(actor);
  const source = stores.reviews.get(value.sourceReference)?.value;
  const theme = stores.panelThemes.get(value.sourceReference)?.value;
  const activity = stores.activities.get(value.sourceReference)?.value;
  const sourceSeen = (activity !== undefined && allows(actor, { action: 'activity.see', activity })) || (source !== undefined && allows(actor, { action: 'review.see', review: source })) || (theme !== undefined && allows(actor, { action: 'theme.see', theme }));
  const row = rowOf(value, today);
  const recommendation = names ? value : nameless(value);
  const rag = ragOf(recommendation, today);
  const updates = history?.map((update) => (names ? update.value : namelessUpdate(update.value)));
  return {
    row: names ? row : { ...row, ownerOid: '', owner: '' },
    recommendation,
    ragWhy: rag.why,
    ragOverridden: rag.overridden,
    origin: {
      ...(source && sourceSeen && value.section && { reviewPart: value.section }),
      ...(value.panelReference && value.sourceKind === 'review' && seesPanelItem(stores, actor, value) && { panelItem: { panel: value.panelReference, review: value.sourceReference } }),
    },
    merged: stores.recommendations.mergedInto(value.reference).flatMap((each) => (allows(actor, { action: 'recommendation.see', recommendation: each.value }) ? [each.value.reference] : [])),
    updates: updates && newestFirst(updates),
    // Most who see a recommendation may not read the review or the theme that it came from (domain.md §2): the tab offers no way that ends in "not found".
    abilities: { ...recommendationAbilities(actor, value), openSource: { allowed: sourceSeen } },
    namesShown: names,
  };
}

/** Whether the review's place on the panel that decided on it is there for this actor. */
function seesPanelItem({ panels, panelItems, reviews }: Stores, actor: Actor, { panelReference, sourceReference }: Recommendation): boolean {
  const [panel, onReview] = [panels.get(panelReference)?.value, reviews.get(sourceReference)?.value];
  const item = panelItems.get(itemKey({ panelReference, reviewReference: sourceReference }))?.value;
  return panel !== undefined && onReview !== undefined && item !== undefined && allows(actor, { action: 'item.see', panel, item, onReview });
}

function nameless(value: Recommendation): Recommendation {
  const { ragOverride, lastUpdateBy, doneSignedOffBy, impactSignedOffBy, toleratedBy } = value;
  return {
    ...value,
    raisedBy: nobody,
    owner: undefined,
    // The colour is explained in words that would name who set it.
    ragOverride: ragOverride && { ...ragOverride, by: { oid: '', name: 'the owner or the quality assurance lead' } },
    lastUpdateBy: lastUpdateBy && nobody,
    doneSignedOffBy: doneSignedOffBy && nobody,
    impactSignedOffBy: impactSignedOffBy && nobody,
    toleratedBy: toleratedBy && nobody,
  };
}

function namelessUpdate(update: RecommendationUpdate): RecommendationUpdate {
  return { ...update, by: nobody, agreedBy: '' };
}
