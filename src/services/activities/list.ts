import { type ActivityFormChoice, type ActivityListRow } from '../../contract/activities';
import { type Ability } from '../../contract/shapes';
import { type Activity, proposalsOf } from '../../domain/activities/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { newestFirst, type TemplateVersion } from '../../domain/templates/versions';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { abilityOf, allows, ensureMay } from '../support/guard';
import { everyVersion } from '../templates/find';

/** Every activity that somebody may see, the latest first; with the forms that a new one may begin with, for those who may start one. */
export function listActivities({ stores }: ServiceContext, actor: Actor): { rows: ActivityListRow[]; forms: ActivityFormChoice[]; start: Ability } {
  ensureMay(actor, 'app.use');
  const seen = Array.from(stores.activities.values(), ({ value }) => value).filter((activity) => allows(actor, { action: 'activity.see', activity }));
  const start = abilityOf(decide(actor, { action: 'app.startActivities' }));
  return { rows: seen.sort(latestFirst).map((activity) => rowOf(activity, actor)), forms: start.allowed ? formChoices(stores) : [], start };
}

function latestFirst(a: Activity, b: Activity): number {
  return b.fromDay.localeCompare(a.fromDay) || b.reference.localeCompare(a.reference);
}

function rowOf(activity: Activity, actor: Actor): ActivityListRow {
  const { reference, kind, heading, fromDay, toDay, state, lead } = activity;
  return { reference, kind, heading, fromDay, toDay, state, lead: allows(actor, { action: 'activity.readCases', activity }) ? lead.name : '', recommendations: proposalsOf(activity).length };
}

/** Of each template that is in use the version published last, once for each kind that it serves. */
export function formChoices(stores: Pick<Stores, 'templates'>): ActivityFormChoice[] {
  const newest = new Map<string, TemplateVersion>();
  for (const version of everyVersion(stores).filter(({ state }) => state === 'published').sort(newestFirst)) if (!newest.has(version.key)) newest.set(version.key, version);
  return [...newest.values()].flatMap(({ document }) => (document.form === 'activity' ? document.kinds.map((kind) => ({ kind, key: document.key, version: document.version, title: document.title, table: document.cases.length > 0 })) : []));
}
