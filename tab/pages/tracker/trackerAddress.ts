import type { TrackerQuery, TrackerView } from '../../../src/contract/recommendations';
import { type TrackerColumn, trackerColumns } from '../../../src/contract/trackerColumns';
import { listed, viewHolds } from '../../../src/contract/trackerFilter';
import { type TrackerGroup, trackerGroups } from '../../../src/contract/trackerGroups';
import { pointOf } from '../../../src/contract/trackerPoints';
import { levelNames, ragNames, statusNames } from '../../words/labels';

type Sort = NonNullable<TrackerQuery['sort']>;
type Status = keyof typeof statusNames;
/** What narrows the tracker down, how it is grouped and sorted, and, as a comma-separated list, which columns are shown. */
export type TrackerFilters = Omit<TrackerQuery, 'offset' | 'limit'> & { columns?: string };
/** What an address asks for: it always means some view. */
export type AskedFilters = TrackerFilters & { view: TrackerView };

/** The columns of an address that names none. */
export const usualColumns: readonly TrackerColumn[] = ['reference', 'action', 'owner', 'due', 'status', 'rag'];

/** The same for the server, which has no columns. */
export function queryOf({ columns: _columns, ...query }: TrackerFilters): Omit<TrackerQuery, 'offset' | 'limit'> {
  return query;
}

/** The columns that are asked for, in that order; the reference leads to the row and is always the first. */
export function columnsOf({ columns }: Pick<TrackerFilters, 'columns'>): readonly TrackerColumn[] {
  const asked = listed(columns).filter((name): name is TrackerColumn => trackerColumns.some((each) => each === name));
  return asked.length === 0 ? usualColumns : ['reference', ...asked.filter((name) => name !== 'reference')];
}

/** The ways to look at the tracker, and what each is called. The first is the one that an address without a view means. */
export const views: readonly { view: TrackerView; label: string }[] = [
  { view: 'open', label: 'Open' },
  { view: 'mine', label: 'Mine' },
  { view: 'overdue', label: 'Overdue' },
  { view: 'awaitingSignOff', label: 'Awaiting sign-off' },
  { view: 'impactNotYetSeen', label: 'Done, impact not yet seen' },
  { view: 'tolerated', label: 'Tolerated' },
  { view: 'all', label: 'All' },
];

/** The ways to group that stand beside the views; every other one is in the list. */
export const groupViews: readonly { group: TrackerGroup; label: string }[] = [
  { group: 'theme', label: 'By theme' },
  { group: 'owner', label: 'By owner' },
  { group: 'source', label: 'By source' },
];

const sorts: readonly Sort[] = ['dueDay', 'reference', 'owner', 'status', 'rag', 'theme', 'lastUpdateAt', 'level', 'source', 'section', 'team'];
const free = ['q', 'theme', 'owner', 'team', 'section', 'source'] as const;
/** The filters that know their codes. */
const coded = { status: statusNames, rag: ragNames, level: levelNames } as const;
type Coded = keyof typeof coded;
const codedNames = Object.keys(coded) as Coded[];

/** What the tracker's address asks for. What is not understood is left out; `ignoredInAddress` names it. */
export function readAddress(params: URLSearchParams): AskedFilters {
  const query: TrackerFilters = {};
  for (const name of free) {
    const value = params.get(name);
    if (value) query[name] = value;
  }
  for (const name of codedNames) {
    const asked = codesIn(params, name);
    const known = Object.keys(coded[name]).filter((code) => asked.includes(code));
    if (known.length > 0) query[name] = known.join(',');
  }
  const sort = sorts.find((each) => each === params.get('sort'));
  if (sort) query.sort = sort;
  if (params.get('direction') === 'descending') query.direction = 'descending';
  const group = trackerGroups.find((each) => each === params.get('group'));
  if (group) query.group = group;
  const behind = params.get('behind') ?? '';
  if (pointOf(behind)) query.behind = behind;
  const columns = columnsOf({ columns: params.get('columns') ?? '' });
  if (columns.join() !== usualColumns.join()) query.columns = columns.join();
  return { ...query, view: views.find((each) => each.view === params.get('view'))?.view ?? usualView(query) };
}

/** What the address asks for that the tracker does not know, in words: "status “lost”". */
export function ignoredInAddress(params: URLSearchParams): string[] {
  const names: Record<Coded, string> = { status: 'status', rag: 'colour', level: 'level' };
  const choices = { view: views.map(({ view }) => view), sort: sorts, direction: ['ascending', 'descending'], group: trackerGroups } as const;
  const codes = codedNames.flatMap((name) => codesIn(params, name).filter((code) => !Object.hasOwn(coded[name], code)).map((code) => `${names[name]} “${shortened(code)}”`));
  const others = Object.entries(choices).flatMap(([name, known]) => {
    const value = params.get(name);
    return value && !known.some((each) => each === value) ? [`${name} “${shortened(value)}”`] : [];
  });
  const behind = params.get('behind') ?? '';
  const columns = listed(params.get('columns') ?? '').filter((name) => !trackerColumns.some((each) => each === name));
  return [...codes, ...others, ...(behind && !pointOf(behind) ? [`point “${shortened(behind)}”`] : []), ...columns.map((name) => `column “${shortened(name)}”`)];
}

/** The address of a query; what is empty or usual is not in it. */
export function writeAddress(query: TrackerFilters): URLSearchParams {
  const usual: Partial<Record<keyof TrackerFilters, string>> = { view: usualView(query), sort: 'dueDay', direction: 'ascending', columns: usualColumns.join() };
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value && value !== usual[name as keyof TrackerFilters]) address.set(name, value);
  return address;
}

/**
 * The filters after a choice. A view and a status or colour can exclude each other, and would then show nothing: what was
 * chosen last holds, and the other gives way.
 */
export function changeFilters(before: AskedFilters, change: Partial<TrackerFilters>): AskedFilters {
  // A view asks about today, a point of a picture about one day of the past.
  const after = { ...before, ...(change.view && { behind: '' }), ...change, view: change.view ?? before.view };
  if (fits(after.view, after)) return after;
  if (!change.view) return { ...after, view: 'all' };
  const kept = (name: 'status' | 'rag') => listed(after[name]).filter((code) => fits(after.view, { [name]: code })).join(',');
  return { ...after, status: kept('status'), rag: kept('rag') };
}

/** Open work, unless the address asks for something that the Open view hides. */
function usualView(query: TrackerFilters): TrackerView {
  return !query.behind && fits('open', query) ? 'open' : 'all';
}

/** Whether the view has room for every status and colour asked for. Blue is the colour of what is over (domain.md §7). */
function fits(view: TrackerView, { status, rag }: TrackerFilters): boolean {
  const isOver = (colour: string) => colour === 'blue';
  const colours = listed(rag);
  if ((view === 'impactNotYetSeen' || view === 'tolerated') && !colours.every(isOver)) return false;
  if ((view === 'open' || view === 'overdue' || view === 'awaitingSignOff') && colours.some(isOver)) return false;
  return listed(status).every((code) => viewHolds(view, code as Status));
}

function codesIn(params: URLSearchParams, name: Coded): string[] {
  return listed(params.getAll(name).join(','));
}

const LONGEST_SHOWN = 40;
function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
