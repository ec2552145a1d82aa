import { londonDay } from '../../../domain/clock';
import { AppError } from '../../../domain/errors';
import { settledGrades } from '../../../domain/moderation/conclude';
import { itemKey } from '../../../domain/moderation/item';
import { type PanelItem } from '../../../domain/moderation/types';
import { startedBy } from '../../../domain/reviews/inadequate';
import { type Review, type ReviewEvent } from '../../../domain/reviews/types';
import { type FollowUp, type Stored, type Stores } from '../../../stores';
import { noticeTo } from '../../messages/drafts';
import { inadequateRules } from '../../reviews/inadequateRules';
import { auditFollowUp } from '../../support/audit';
import { followUps, type PanelAgreement } from '../../support/followUps';
import { type PerformerContext } from '../../support/performers';

/** Somebody may be changing the review at this very moment: so often it is tried again. */
const TRIES = 5;

/**
 * A review that its panel has concluded is agreed: the panel's grades beside the reviewer's own, its recommendations on
 * their way into the tracker, the reviewer and the owners told. Once: a review that is agreed, or has ended since, stays as it is.
 */
export async function agreeByPanel(context: PerformerContext, agreement: PanelAgreement): Promise<void> {
  const { stores, committer } = context;
  const item = await concludedItem(stores, agreement);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await waitingReview(stores, agreement.review);
    if (!stored) return;
    const { change, following } = agreed(stores, stored.value, item, agreement);
    try {
      await committer().update(stores.reviews, stored, change, following);
      return;
    } catch (error) {
      // Somebody was quicker: what is there now is in memory, and judged anew.
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    }
  }
  throw new AppError('busy', 'This review is being changed just now. It is agreed in a moment.');
}

async function concludedItem({ panelItems }: Stores, { panel, review }: PanelAgreement): Promise<PanelItem> {
  const key = itemKey({ panelReference: panel, reviewReference: review });
  const item = panelItems.get(key)?.value ?? (await panelItems.refresh(key))?.value;
  if (!item) throw new AppError('notFound', 'What the panel decided is not there any more.');
  return item;
}

/** The review, while it still waits for its panel. Another server may have sent it there a moment ago: so a memory that says otherwise is asked again. */
async function waitingReview({ reviews }: Stores, reference: string): Promise<Stored<Review> | undefined> {
  const known = reviews.get(reference);
  const stored = known?.value.state === 'panel' ? known : await reviews.refresh(reference);
  return stored?.value.state === 'panel' ? stored : undefined;
}

function agreed(stores: Stores, review: Review, item: PanelItem, { panel, at, by }: PanelAgreement): { change: Partial<Review>; following: FollowUp[] } {
  const { reference } = review;
  const revision = review.revision + 1;
  const grades = settledGrades(item);
  const { started, reReviewDay } = startedBy(grades, inadequateRules(stores), londonDay(at));
  const event: ReviewEvent = { kind: 'agreed', revision, at, by, grades, panel, ...(started.length > 0 && { started, day: reReviewDay }) };
  const change: Partial<Review> = { state: 'agreed', agreedAt: at, agreedGrades: grades, moderatedByPanel: true, returnReasons: [], reReviewDay, events: [...review.events, event] };
  const entering = item.recommendationDecisions.filter(({ final }) => final !== undefined);
  return {
    change,
    following: [
      auditFollowUp({ subject: reference, list: 'Reviews', key: reference, from: revision, to: revision, action: 'review.agreed', summary: `agreed, ${panel}`, actor: by, at }),
      ...entering.map(({ id }) => followUps.enterTracker({ review: reference, proposal: id, at, by, panel })),
      followUps.message(noticeTo(review.reviewer, 'decidedByPanel', { reference, revision, dueDay: review.dueDay, state: 'agreed' })),
      followUps.tellOwners({ review: reference, revision }),
      ...(started.includes('told') ? [followUps.tellInadequate({ review: reference, revision })] : []),
    ],
  };
}
