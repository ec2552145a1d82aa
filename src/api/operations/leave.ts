import { type Services } from '../../services/types';
import { presentAway, presentLeave } from '../presenters/leave';
import { type Operations } from './types';

/** When people are away, and who stands in for them. */
export function leaveOperations({ leave }: Services): Pick<Operations, 'listAway' | 'getLeave' | 'addLeave' | 'endLeave'> {
  return {
    listAway: { from: 'all', run: (actor) => ({ rows: leave.listAway(actor).map(presentAway) }) },
    getLeave: { from: 'all', run: (actor, { params }) => presentLeave(leave.leaveOf(actor, params.oid)) },
    addLeave: { run: async (actor, { params, body }) => presentLeave(await leave.addLeave(actor, params.oid, body)) },
    endLeave: { run: async (actor, { params, body }) => presentLeave(await leave.endLeave(actor, params.oid, body)) },
  };
}
