import { type ChildIdentity } from '../../domain/reviews/types';
import { type Activity } from '../../domain/activities/types';
import { recordNumbersOf, referencesIn, textsOf } from '../../domain/activities/naming';
import { AppError } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type ActivityAction } from '../../domain/permissions/types';
import { type ActivityTemplate } from '../../domain/templates/types';
import { type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { allows, ensureAllowed, ensureNotBarred, notFound } from '../support/guard';
import { atRevision } from '../support/load';
import { findDocument } from '../templates/find';

/** The activity, if this actor may see it; otherwise `notFound`, whether it exists or not. */
export function seeActivity({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, reference: string): Stored<Activity> {
  const stored = stores.activities.get(reference);
  if (!stored || !allows(actor, { action: 'activity.see', activity: stored.value })) throw notFound();
  return stored;
}

/** Seen and allowed, as it is now. */
export function allowedActivity(context: Pick<ServiceContext, 'stores'>, actor: Actor, action: ActivityAction, reference: string): Stored<Activity> {
  const stored = seeActivity(context, actor, reference);
  ensureAllowed(decide(actor, { action, activity: stored.value }));
  return stored;
}

/** How a verb begins: seen and allowed, at the revision that the person saw. Throws `stale` with what `view` gives. */
export async function beginActivity(context: ServiceContext, actor: Actor, action: ActivityAction, reference: string, revision: number, view: (activity: Activity) => unknown): Promise<Stored<Activity>> {
  const seen = seeActivity(context, actor, reference);
  // Before anything is compared or read again: an old page gives nobody a right to hear what is there now.
  ensureNotBarred(decide(actor, { action, activity: seen.value }));
  const stored = await atRevision(context.stores.activities, seen, revision, (row) => {
    ensureAllowed(decide(actor, { action: 'activity.see', activity: row.value }));
    return view(row.value);
  });
  ensureAllowed(decide(actor, { action, activity: stored.value }));
  return stored;
}

/** The form of an activity: the version that it began with, which it keeps for ever. Throws `busy` while this server has not heard of that version. */
export function formOf(stores: Pick<Stores, 'templates'>, { templateKey, templateVersion }: Pick<Activity, 'templateKey' | 'templateVersion'>): ActivityTemplate {
  const document = findDocument(stores, templateKey, templateVersion);
  if (document?.form !== 'activity') throw new AppError('busy', 'The form of this activity has not reached this server yet. Try again in a moment.', { retryAfterSeconds: 5 });
  return document;
}

/**
 * The children whom its texts must not name, as far as that can be told: those of reviews that it mentions, and those on
 * the caseload whose record numbers stand in its table. Only children whom the actor may know: else a refusal would
 * tell them whether a guess of a name was right.
 */
export function childrenBehind({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, activity: Activity, template: ActivityTemplate): ChildIdentity[] {
  const reviewed = referencesIn(textsOf(activity, template)).flatMap((reference) => {
    const review = stores.reviews.get(reference)?.value;
    return review && allows(actor, { action: 'review.readIdentity', review }) ? [review.child] : [];
  });
  if (!allows(actor, { action: 'app.seeCaseload' })) return reviewed;
  return [...reviewed, ...recordNumbersOf(activity, template).flatMap((recordNumber) => stores.children.get(recordNumber)?.value ?? [])];
}
