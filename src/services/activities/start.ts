import { type ActivityResource } from '../../contract/activities';
import { decideStart, originKeyOf } from '../../domain/activities/decisions';
import { type Activity } from '../../domain/activities/types';
import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { ensureMay } from '../support/guard';
import { nextReference } from '../support/numbers';
import { findDocument } from '../templates/find';
import { formChoices } from './list';
import { tellLead } from './notices';
import { type Asked } from './types';
import { viewActivity } from './view';

/** Other servers may be numbering at the same moment: so many numbers are tried. */
const NUMBERS_TRIED = 20;

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

async function create({ stores, committer }: ServiceContext, actor: Actor, wanted: Omit<Activity, 'reference'>): Promise<Activity> {
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const reference = nextReference(Array.from(stores.activities.values(), ({ value }) => value.reference), `ACT-${londonDay(wanted.createdAt).slice(0, 4)}-`, 2);
    const audit = auditFollowUp({ subject: reference, list: 'Activities', key: reference, from: 1, to: 1, action: 'activity.started', summary: wanted.kind, actor, at: wanted.createdAt });
    try {
      return (await committer.create(stores.activities, { ...wanted, reference }, [audit, ...tellLead({ ...wanted, reference }, actor)], { sameIfExists: ({ originKey }) => originKey === wanted.originKey })).value;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
      const there = (error.details.current as Stored<Activity>).value;
      if (there.originKey === wanted.originKey) return there;
      // Another activity has this number: it is in memory now, and the next one is tried.
    }
  }
  throw new AppError('busy', 'Many activities are being started just now. Try again in a moment.', { retryAfterSeconds: 5 });
}
