import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';
import { type Reassigning, reassignRecommendation } from './reassign';

/** What became of one of many: an error of its own leaves the others as they are. */
export interface BulkOutcome {
  reference: string;
  done: boolean;
  /** Why not, in words. */
  sentence: string;
}

export type BulkReassigning = Omit<Reassigning, 'revision'> & { items: readonly { reference: string; revision: number }[] };

/**
 * Each of these belongs to somebody else from now on: one after the other, each a step of its own with its own history.
 * Needs `app.chaseOwners`. What cannot be done to one, because somebody was quicker or it is theirs already, is said of that one.
 */
export async function reassignMany(context: ServiceContext, actor: Actor, { items, ...reassigning }: BulkReassigning): Promise<BulkOutcome[]> {
  ensureMay(actor, 'app.chaseOwners');
  const outcomes: BulkOutcome[] = [];
  for (const { reference, revision } of items) outcomes.push(await outcomeOf(reference, () => reassignRecommendation(context, actor, reference, { revision, ...reassigning })));
  return outcomes;
}

async function outcomeOf(reference: string, act: () => Promise<unknown>): Promise<BulkOutcome> {
  try {
    await act();
    return { reference, done: true, sentence: '' };
  } catch (error) {
    // What concerns this one alone; a Graph that is away or busy ends the whole.
    if (!(error instanceof AppError) || !['stale', 'notFound', 'forbidden', 'stateForbids', 'invalid'].includes(error.code)) throw error;
    return { reference, done: false, sentence: error.details.faults?.[0]?.message ?? error.message };
  }
}
