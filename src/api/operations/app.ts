import { type Day } from '../../domain/clock';
import { type Services } from '../../services/types';
import { presentChildRow, presentMe, presentPersonRow, presentStatus, presentWorkItem } from '../presenters/app';
import { type Operations } from './types';

type Names = 'getMe' | 'getMyWork' | 'findPeople' | 'findChildren' | 'getStatus';

/** Everything that is neither a review nor a recommendation. */
export function appOperations(services: Services, today: () => Day): Pick<Operations, Names> {
  const { children, people, work } = services;
  return {
    getMe: { from: 'all', run: (actor) => presentMe(actor, today(), work.of(actor).length) },
    getMyWork: { from: 'all', run: (actor) => ({ items: work.of(actor).map(presentWorkItem) }) },
    findPeople: { from: 'all', run: (actor, { query }) => ({ people: people.find(actor, query).map(presentPersonRow) }) },
    findChildren: {
      run: (actor, { body }) => {
        const found = children.find(actor, body);
        return { children: found.children.map(presentChildRow), total: found.total };
      },
    },
    getStatus: { run: (actor) => presentStatus(services.status(actor)) },
  };
}
