import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';
import { seeRecommendation } from '../support/load';
import { type Reassigning, reassignRecommendation } from './reassign';

/** What became of one of many: an error of its own leaves the others as they are. */
export interface BulkOutcome {
  reference: string;
  done: boolean;
  /** Why not, in words. */
  sentence: string;
}

/** `from`: whose it was when it was chosen; empty where a role owned it. */
export type BulkReassigning = Omit<Reassigning, 'revision'> & { items: readonly { reference: string; from: string }[] };

/**
 * Each of these belongs to somebody else from now on: one after the other, each a step of its own with its own history.
 * Needs `app.chaseOwners`. What cannot be done to one, because somebody gave it away meanwhile or it is theirs already, is said of that one.
 */
export async function reassignMany(context: ServiceContext, actor: Actor, { items, ...reassigning }: BulkReassigning): Promise<BulkOutcome[]> {
  ensureMay(actor, 'app.chaseOwners');
  const outcomes: BulkOutcome[] = [];
  const reassign = async (reference: string, from: string): Promise<void> => {
    const { owner, revision } = seeRecommendation(context, actor, reference).value;
    if ((owner?.oid ?? '') !== from) throw new AppError('stateForbids', 'It has another owner since you chose it.');
    await reassignRecommendation(context, actor, reference, { revision, ...reassigning });
  };
  for (const { reference, from } of items) outcomes.push(await outcomeOf(reference, () => reassign(reference, from)));
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
