import { type RecommendationRow } from '../../contract/recommendations';
import { type Actor } from '../../domain/people/types';
import { type RecommendationView, type Services } from '../../services/types';
import { onceEach } from '../http/onceEach';
import { presentRecommendation, presentRecommendationRow, presentReminded } from '../presenters/recommendations';
import { type Operations } from './types';

type Names = 'listRecommendations' | 'allRecommendations' | 'getRecommendation' | 'updateRecommendation' | 'moveDueDate' | 'signOffDone' | 'signOffImpact' | 'reopenRecommendation' | 'overrideRag' | 'settleRecommendation' | 'tolerateRecommendation' | 'reassignRecommendation' | 'remindOwners' | 'reassignRecommendations' | 'readBecame';

const opening = Buffer.from('{"rows":[');

/** One JSON object of rows, each written with a comma before it, and of the other values. */
function withRows([first, ...others]: Buffer[], values: object): Buffer {
  const closing = Buffer.from(`],${JSON.stringify(values).slice(1)}`);
  return first ? Buffer.concat([opening, first.subarray(1), ...others, closing]) : Buffer.concat([opening, closing]);
}

/** The tracker part of the API. */
export function recommendationOperations({ recommendations }: Services): Pick<Operations, Names> {
  const current = presentRecommendation;
  // A row stays the same object until something of it changes, and pages are asked for far more often than that.
  const written = onceEach((row: RecommendationRow) => Buffer.from(`,${JSON.stringify(presentRecommendationRow(row))}`));
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
        return { rows, total, visible, may };
      },
      written: ({ rows, ...counts }) => withRows(rows.map(written), counts),
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
