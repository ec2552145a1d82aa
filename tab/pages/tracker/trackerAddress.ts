import type { TrackerQuery } from '../../../src/contract/recommendations';

type View = NonNullable<TrackerQuery['view']>;
type Sort = NonNullable<TrackerQuery['sort']>;
export type TrackerFilters = Omit<TrackerQuery, 'offset' | 'limit'>;

/** The ways to look at the tracker, and what each is called. */
export const views: readonly { view: View; label: string }[] = [
  { view: 'all', label: 'All' },
  { view: 'mine', label: 'Mine' },
  { view: 'overdue', label: 'Overdue' },
  { view: 'awaitingSignOff', label: 'Awaiting sign-off' },
  { view: 'impactNotYetSeen', label: 'Done, impact not yet seen' },
];

const sorts: readonly Sort[] = ['dueDay', 'reference', 'owner', 'status', 'rag', 'theme', 'lastUpdateAt'];
const plain = ['q', 'status', 'rag', 'level', 'theme', 'owner', 'team', 'source'] as const;

/** What the tracker's address asks for; anything that is not understood is left out. */
export function readAddress(params: URLSearchParams): TrackerFilters {
  const query: TrackerFilters = {};
  for (const name of plain) {
    const value = params.get(name);
    if (value) query[name] = value;
  }
  const view = views.find((each) => each.view === params.get('view'))?.view;
  if (view && view !== 'all') query.view = view;
  const sort = sorts.find((each) => each === params.get('sort'));
  if (sort) query.sort = sort;
  if (params.get('direction') === 'descending') query.direction = 'descending';
  return query;
}

/** The address of a query; what is empty or usual is not in it. */
export function writeAddress(query: TrackerFilters): URLSearchParams {
  const usual: Partial<Record<keyof TrackerFilters, string>> = { view: 'all', sort: 'dueDay', direction: 'ascending' };
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value && value !== usual[name as keyof TrackerFilters]) address.set(name, value);
  return address;
}

/** Whether anything is left out of the tracker by the query. */
export function isFiltered({ sort: _sort, direction: _direction, ...filters }: TrackerFilters): boolean {
  return Object.values(filters).some((value) => value !== '' && value !== 'all');
}
