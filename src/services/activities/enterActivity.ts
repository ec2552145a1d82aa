import { recommendationsFromActivity } from '../../domain/activities/enter';
import { AppError } from '../../domain/errors';
import { noticeTo } from '../messages/drafts';
import { enterOne } from '../recommendations/enterOne';
import { type ActivityEntry, followUps } from '../support/followUps';
import { type PerformerContext } from '../support/performers';

/** One recommendation of a finished activity stands in the tracker, once, and its owner is told. */
export async function enterActivity(context: PerformerContext, { activity: reference, proposal, at, by }: ActivityEntry): Promise<void> {
  const { stores } = context;
  const activity = stores.activities.get(reference)?.value ?? (await stores.activities.refresh(reference))?.value;
  const wanted = activity && recommendationsFromActivity(activity, at).find(({ originKey }) => originKey === `${reference}/${proposal}`);
  if (!wanted) throw new AppError('notFound', 'The recommendation is not in the activity any more.');
  if (stores.recommendations.ofSource(reference).some(({ value }) => value.originKey === wanted.originKey)) return;
  const tell = (recommendation: string) => (wanted.owner && wanted.owner.oid !== by.oid ? [followUps.message(noticeTo(wanted.owner, 'recommended', { reference: recommendation, revision: 1, dueDay: wanted.dueDay, state: wanted.status }))] : []);
  await enterOne(context, wanted, { at, by }, tell);
}
