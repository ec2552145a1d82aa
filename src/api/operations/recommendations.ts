import { type RecommendationRow } from '../../contract/recommendations';
import { type Actor } from '../../domain/people/types';
import { type RecommendationView, type Services } from '../../services/types';
import { onceEach } from '../http/onceEach';
import { presentRecommendation, presentRecommendationRow, presentReminded } from '../presenters/recommendations';
import { type Operations } from './types';

type Names = 'listRecommendations' | 'allRecommendations' | 'getRecommendation' | 'updateRecommendation' | 'moveDueDate' | 'signOffDone' | 'signOffImpact' | 'reopenRecommendation' | 'overrideRag' | 'settleRecommendation' | 'tolerateRecommendation' | 'reassignRecommendation' | 'remindOwners' | 'reassignRecommendations' | 'readBecame';

/** Where a row keeps its own JSON: beside it in a second weak map, 75,000 of them would cost each garbage collection some 50 ms. */
const TEXT = Symbol('text');
type WrittenRow = RecommendationRow & { [TEXT]?: string };
const textOf = (row: WrittenRow): string => (row[TEXT] ??= JSON.stringify(row));

/** The tracker part of the API. */
export function recommendationOperations({ recommendations }: Services): Pick<Operations, Names> {
  const current = presentRecommendation;
  // A row stays the same object until something of it changes, and pages are asked for far more often than that.
  const present = onceEach(presentRecommendationRow);
  // The history comes first, so that nothing can fail after the write; usually the panel has it in memory already.
  const opened = async (actor: Actor, { reference }: { reference: string }, write: () => Promise<RecommendationView>) => {
    await recommendations.open(actor, reference);
    return presentRecommendation(await write());
  };
  return {
    listRecommendations: {
      from: ['recommendations'],
      run: (actor, { query }) => {
        const { rows, total, visible, may } = recommendations.list(actor, query);
        return { rows: rows.map(present), total, visible, may };
      },
      text: ({ rows, ...counts }) => `{"rows":[${rows.map(textOf).join(',')}],${JSON.stringify(counts).slice(1)}`,
    },
    allRecommendations: {
      from: ['recommendations'],
      run: (actor) => {
        const { columns, rows, total, may } = recommendations.table(actor);
        return { columns, rows, total, may };
      },
    },
    // Whether the way to where it came from is open hangs on reviews, themes, activities and panels.
    getRecommendation: { from: 'all', run: async (actor, { params }) => presentRecommendation(await recommendations.open(actor, params.reference)), lasts: ({ historyAway }) => historyAway === undefined },
    updateRecommendation: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.update(actor, params.reference, body, 'tab')) },
    moveDueDate: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.moveDueDate(actor, params.reference, body, 'tab')) },
    signOffDone: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.signOffDone(actor, params.reference, body)) },
    signOffImpact: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.signOffImpact(actor, params.reference, body)) },
    reopenRecommendation: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.reopen(actor, params.reference, body)) },
    settleRecommendation: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.settle(actor, params.reference, body)) },
    tolerateRecommendation: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.tolerate(actor, params.reference, body)) },
    reassignRecommendation: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.reassign(actor, params.reference, body)) },
    remindOwners: { run: async (actor, { body }) => presentReminded(await recommendations.remind(actor, body.references)) },
    reassignRecommendations: { run: async (actor, { body }) => ({ outcomes: (await recommendations.reassignMany(actor, body)).map(({ reference, done, sentence }) => ({ reference, done, sentence })) }) },
    readBecame: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.readBecame(actor, params.reference, body)) },
    overrideRag: { current, run: (actor, { params, body }) => opened(actor, params, () => recommendations.overrideRag(actor, params.reference, body)) },
  };
}
