import { LONGEST_ADDRESS, LONGEST_VIEW_NAME, MOST_KEPT_VIEWS } from '../../contract/limits';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type JsonValue, type Setting } from '../../lists';
import { type ServiceContext } from '../context';
import { commitRow } from '../support/commitRow';
import { ensureMay } from '../support/guard';
import { type OwnView } from '../types';

/** Each person's views are one setting of their own: nobody else reads or changes them. */
const keyOf = ({ oid }: Actor): string => `trackerViews/${oid}`;

/** One's own views of the tracker, in the order of their names; from memory. */
export function ownViews({ stores }: ServiceContext, actor: Actor): OwnView[] {
  ensureMay(actor, 'app.use');
  return viewsIn(stores.settings.get(keyOf(actor))?.value.value);
}

/** Keeps a view under its name; one of that name is replaced. Throws `invalid` for a name or address that cannot be kept, and above `MOST_KEPT_VIEWS`. One Graph write. */
export async function keepView(context: ServiceContext, actor: Actor, view: OwnView): Promise<OwnView[]> {
  ensureMay(actor, 'app.use');
  const name = view.name.trim();
  const before = ownViews(context, actor);
  const others = before.filter((each) => !isSame(each.name, name));
  if (name === '' || name.length > LONGEST_VIEW_NAME) throw fault('name', 'required', `Give the view a name of ${LONGEST_VIEW_NAME} characters or fewer.`);
  if (view.address.length > LONGEST_ADDRESS) throw fault('address', 'tooLong', 'This address is too long to be kept.');
  if (others.length >= MOST_KEPT_VIEWS) throw fault('name', 'tooMany', `You have ${MOST_KEPT_VIEWS} views already. Delete one that you do not use.`);
  if (before.some((each) => each.name === name && each.address === view.address)) return before;
  return write(context, actor, [...others, { name, address: view.address }], 'tracker.viewKept');
}

/** Takes a view away; one that is not there is away already. */
export async function dropView(context: ServiceContext, actor: Actor, name: string): Promise<OwnView[]> {
  const before = ownViews(context, actor);
  const others = before.filter((each) => !isSame(each.name, name.trim()));
  return others.length === before.length ? before : write(context, actor, others, 'tracker.viewDropped');
}

async function write(context: ServiceContext, actor: Actor, views: readonly OwnView[], action: string): Promise<OwnView[]> {
  const { stores, clock } = context;
  const key = keyOf(actor);
  const value: JsonValue = { views: views.map(({ name, address }) => ({ name, address })) };
  const change: Partial<Setting> = { value, updatedAt: clock.now(), updatedBy: { oid: actor.oid, name: actor.name } };
  const fresh: Setting = { key, value: null, updatedAt: undefined, updatedBy: undefined, revision: 0 };
  // The names of somebody's views are their own words: the audit counts them.
  await commitRow(context, actor, { store: stores.settings, row: stores.settings.get(key) ?? { fresh }, subject: key, list: 'Settings' }, { action, change, summary: `${views.length} views` }, ({ value: now }) => ({ views: viewsIn(now.value) }));
  return ownViews(context, actor);
}

function viewsIn(value: JsonValue | undefined): OwnView[] {
  const { views = [] } = (value ?? {}) as { views?: OwnView[] };
  return [...views].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const fault = (path: string, code: string, message: string): AppError => new AppError('invalid', 'The view was not kept.', { faults: [{ path, code, message }] });
