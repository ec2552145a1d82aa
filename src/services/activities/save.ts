import { isDeepStrictEqual } from 'node:util';
import { decideSave } from '../../domain/activities/decisions';
import { type Activity, type ActivityWords } from '../../domain/activities/types';
import { type Actor } from '../../domain/people/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { orStale } from '../support/load';
import { ensureTextsFit } from '../support/longText';
import { sittingAudit } from '../support/sittingAudit';
import { beginActivity, formOf } from './case';
import { tellLead } from './notices';
import { type Asked, type SavedActivity } from './types';
import { viewActivity } from './view';

/** What has been written so far, whole or not: one Graph write, none when nothing changed. */
export async function saveActivity(context: ServiceContext, actor: Actor, reference: string, { revision, words }: Asked<'saveActivity'>): Promise<SavedActivity> {
  const { stores, clock, budget } = context;
  const view = (activity: Activity) => viewActivity(context, actor, activity);
  ensureTextsFit(words);
  const before = await beginActivity(context, actor, 'activity.change', reference, revision, view);
  const facts = { template: formOf(stores, before.value), known: (oid: string) => stores.people.get(oid)?.value, mayAppoint: allows(actor, { action: 'activity.appoint', activity: before.value }) };
  const next = decideSave(before.value, words, facts, actor, clock.now());
  const same = isDeepStrictEqual(contentOf(before.value), contentOf(next));
  const stored = same ? before : await orStale(() => write(context, actor, before, next), (row: Stored<Activity>) => view(row.value));
  return { activity: view(stored.value), savedAt: stored.value.updatedAt, spacing: budget.spacing() };
}

/** What people wrote, as it is stored: what is undefined is not there. */
const contentOf = ({ heading, fromDay, toDay, lead, participants, scope, sections, cases, noneReason, outcome, links }: ActivityWords): unknown => JSON.parse(JSON.stringify({ heading, fromDay, toDay, lead, participants, scope, sections, cases, noneReason, outcome, links }));

/** Its audit entry follows when the sitting is over, as with the parts of a review. */
function write({ stores, clock }: ServiceContext, actor: Actor, before: Stored<Activity>, change: Partial<Activity>): Promise<Stored<Activity>> {
  const { reference } = before.value;
  const revision = before.value.revision + 1;
  const { followUp, done } = sittingAudit(before, { subject: reference, list: 'Activities', key: reference, from: revision, to: revision, action: 'activity.saved', summary: reference, actor, at: clock.now() });
  // Like the entry it is performed by the sweeper: a save waits for its one write alone.
  const notices = change.lead && change.lead.oid !== before.value.lead.oid ? tellLead({ ...before.value, ...change, revision }, actor) : [];
  return stores.activities.update(before, change, { priority: 'save', followUps: [followUp, ...notices], done });
}
