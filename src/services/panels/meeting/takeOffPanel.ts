import { AppError } from '../../../domain/errors';
import { type Panel } from '../../../domain/moderation/types';
import { type Stored, type Stores } from '../../../stores';
import { auditFollowUp } from '../../support/audit';
import { type OffPanel } from '../../support/followUps';
import { type PerformerContext } from '../../support/performers';

/** Somebody may be changing the panel at this very moment: so often it is tried again. */
const TRIES = 5;

/** A review that ended leaves the agenda of every panel that is still to come or under way. What was said about it there stays in its item. */
export async function takeOffPanel(context: PerformerContext, { review, at, by }: OffPanel): Promise<void> {
  const { stores, committer } = context;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = panelWith(stores, review);
    if (!stored) return;
    const { reference } = stored.value;
    const revision = stored.value.revision + 1;
    const audit = auditFollowUp({ subject: reference, list: 'Panels', key: reference, from: revision, to: revision, action: 'panel.reviewTakenOff', summary: review, actor: by, at });
    try {
      await committer().update(stores.panels, stored, without(stored.value, review), [audit]);
    } catch (error) {
      // Somebody was quicker: what is there now is in memory, and judged anew.
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    }
  }
  throw new AppError('busy', 'The panel is being changed just now. The review leaves its agenda in a moment.');
}

function panelWith({ panels }: Stores, review: string): Stored<Panel> | undefined {
  return Array.from(panels.values()).find(({ value: { state, agenda } }) => (state === 'planned' || state === 'inSession') && agenda.includes(review));
}

function without({ agenda, current, itemSince }: Panel, review: string): Partial<Panel> {
  const wasCurrent = current === review;
  return { agenda: agenda.filter((each) => each !== review), current: wasCurrent ? '' : current, itemSince: wasCurrent ? undefined : itemSince };
}
