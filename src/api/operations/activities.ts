import { type Services } from '../../services/types';
import { presentFile } from '../presenters/files';
import { type Operations } from './types';

type Names = 'listActivities' | 'startActivity' | 'getActivity' | 'saveActivity' | 'finishActivity' | 'reopenActivity' | 'withdrawActivity' | 'exportActivity';

/** What the services give of activities is the contract's own, for that person: also what is there now when somebody was quicker. */
const current = (value: unknown): unknown => value;

/** The activities part of the API. */
export function activityOperations({ activities }: Services): Pick<Operations, Names> {
  return {
    listActivities: { from: 'all', run: (actor) => activities.list(actor) },
    startActivity: { current, run: (actor, { body }) => activities.start(actor, body) },
    getActivity: { from: 'all', run: (actor, { params }) => activities.get(actor, params.reference) },
    saveActivity: { current, run: (actor, { params, body }) => activities.save(actor, params.reference, body) },
    finishActivity: { current, run: (actor, { params, body }) => activities.finish(actor, params.reference, body) },
    reopenActivity: { current, run: (actor, { params, body }) => activities.reopen(actor, params.reference, body) },
    withdrawActivity: { current, run: (actor, { params, body }) => activities.withdraw(actor, params.reference, body) },
    exportActivity: { run: async (actor, { params }) => presentFile(await activities.export(actor, params.reference)) },
  };
}
