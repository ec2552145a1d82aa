import { type RecommendationRow } from '../../contract/recommendations';
import { type Services } from '../../services/types';
import { onceEach } from '../http/onceEach';
import { presentRecommendation, presentRecommendationRow } from '../presenters/recommendations';
import { type Operations } from './types';

type Names = 'listRecommendations' | 'allRecommendations' | 'getRecommendation' | 'updateRecommendation' | 'moveDueDate' | 'signOffDone' | 'signOffImpact' | 'reopenRecommendation' | 'overrideRag';

/** The tracker part of the API. */
export function recommendationOperations({ recommendations }: Services): Pick<Operations, Names> {
  const current = presentRecommendation;
  // A row stays the same object until something of it changes, and pages are asked for far more often than that.
  const present = onceEach(presentRecommendationRow);
  const textOf = onceEach((row: RecommendationRow) => JSON.stringify(row));
  return {
    listRecommendations: {
      from: ['recommendations'],
      run: (actor, { query }) => {
        const { rows, total, visible } = recommendations.list(actor, query);
        return { rows: rows.map(present), total, visible };
      },
      text: ({ rows, ...counts }) => `{"rows":[${rows.map(textOf).join(',')}],${JSON.stringify(counts).slice(1)}`,
    },
    allRecommendations: {
      from: ['recommendations'],
      run: (actor) => {
        const { columns, rows, total } = recommendations.table(actor);
        return { columns, rows, total };
      },
    },
    getRecommendation: { from: ['recommendations', 'updates'], run: (actor, { params }) => presentRecommendation(recommendations.get(actor, params.reference)) },
    updateRecommendation: { current, run: async (actor, { params, body }) => presentRecommendation(await recommendations.update(actor, params.reference, body, 'tab')) },
    moveDueDate: { current, run: async (actor, { params, body }) => presentRecommendation(await recommendations.moveDueDate(actor, params.reference, body, 'tab')) },
    signOffDone: { current, run: async (actor, { params, body }) => presentRecommendation(await recommendations.signOffDone(actor, params.reference, body)) },
    signOffImpact: { current, run: async (actor, { params, body }) => presentRecommendation(await recommendations.signOffImpact(actor, params.reference, body)) },
    reopenRecommendation: { current, run: async (actor, { params, body }) => presentRecommendation(await recommendations.reopen(actor, params.reference, body)) },
    overrideRag: { current, run: async (actor, { params, body }) => presentRecommendation(await recommendations.overrideRag(actor, params.reference, body)) },
  };
}
