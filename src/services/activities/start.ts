import { type ActivityResource } from '../../contract/activities';
import { decideStart, originKeyOf } from '../../domain/activities/decisions';
import { type Activity } from '../../domain/activities/types';
import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { ensureMay } from '../support/guard';
import { createNumbered } from '../support/numbers';
import { findDocument } from '../templates/find';
import { formChoices } from './list';
import { tellLead } from './notices';
import { type Asked } from './types';
import { viewActivity } from './view';

/** A new activity, which stands in its lead’s work. The same attempt again gives the activity that is there. */
export async function startActivity(context: ServiceContext, actor: Actor, { leadOid, templateKey, templateVersion, ...input }: Asked<'startActivity'>): Promise<ActivityResource> {
  const { stores, clock } = context;
  ensureMay(actor, 'app.startActivities');
  const known = startedAs(context, originKeyOf(actor, input.attempt));
  if (known) return viewActivity(context, actor, known);
  const offered = formChoices(stores).some(({ key, version, kind }) => key === templateKey && version === templateVersion && kind === input.kind);
  const document = offered ? findDocument(stores, templateKey, templateVersion) : undefined;
  const wanted = decideStart(input, { lead: stores.people.get(leadOid)?.value, template: document?.form === 'activity' ? document : undefined }, actor, clock.now());
  return viewActivity(context, actor, await create(context, actor, wanted));
}

function startedAs({ stores }: ServiceContext, originKey: string): Activity | undefined {
  return Array.from(stores.activities.values(), ({ value }) => value).find((activity) => activity.originKey === originKey);
}

async function create(context: ServiceContext, actor: Actor, wanted: Omit<Activity, 'reference'>): Promise<Activity> {
  const followUpsOf = (activity: Activity) => {
    const { reference, kind, createdAt: at } = activity;
    return [auditFollowUp({ subject: reference, list: 'Activities', key: reference, from: 1, to: 1, action: 'activity.started', summary: kind, actor, at }), ...tellLead(activity, actor)];
  };
  return (await createNumbered(context, context.stores.activities, { prefix: `ACT-${londonDay(wanted.createdAt).slice(0, 4)}-`, wanted, followUpsOf, what: 'activities are being started' })).value;
}
