import { londonDay, type Instant } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type PersonRef } from '../../domain/people/types';
import { type EnteringRecommendation } from '../../domain/recommendations/enter';
import { type FollowUp } from '../../stores';
import { auditFollowUp } from '../support/audit';
import { followUps } from '../support/followUps';
import { nextReference } from '../support/numbers';
import { type PerformerContext } from '../support/performers';

/** Other servers may be numbering at the same moment: so many numbers are tried. */
const NUMBERS_TRIED = 100;

/**
 * Puts one recommendation into the tracker, unless it is there already: `originKey` is unique. It takes the next free
 * number of its year, and the one after where another server was quicker. `more` follows beside its history and audit entry.
 */
export async function enterOne({ stores, committer }: PerformerContext, entering: EnteringRecommendation, { at, by }: { at: Instant; by: PersonRef }, more: (reference: string) => readonly FollowUp[] = () => []): Promise<void> {
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const references = Array.from(stores.recommendations.values(), ({ value }) => value.reference);
    const reference = nextReference(references, `R-${londonDay(at).slice(0, 4)}-`, 3);
    const created = followUps.updateRow({ reference, revision: 1, kind: 'created', at, by, origin: 'system', reason: '', agreedBy: '' });
    const audit = auditFollowUp({ subject: reference, list: 'Recommendations', key: reference, from: 1, to: 1, action: 'recommendation.created', summary: 'notStarted', actor: by, at });
    try {
      await committer().create(stores.recommendations, { ...entering, reference, revision: 1 }, [created, audit, ...more(reference)], { sameIfExists: (existing) => existing.originKey === entering.originKey });
      return;
    } catch (error) {
      // Another recommendation has this number: it is in memory now, and the next one is tried.
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    }
  }
  throw new AppError('busy', 'Many recommendations are entering the tracker just now. This one follows in a moment.');
}
