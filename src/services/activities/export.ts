import { activityDocumentOf } from '../../domain/activities/document';
import { momentInFull } from '../../domain/dayInFull';
import { type Actor } from '../../domain/people/types';
import { statusNames } from '../../domain/recommendations/words';
import { type ExportedFile } from '../reviews/accessTypes';
import { writeWord } from '../reviews/wordFile';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { allowedActivity, formOf } from './case';

/** One activity as a Word file that says on each page who took it out and when. Recorded first: an export that cannot be recorded does not happen. Throws when Graph is away. */
export async function exportActivity({ stores, clock }: ServiceContext, actor: Actor, reference: string): Promise<ExportedFile> {
  const { value: activity } = allowedActivity({ stores }, actor, 'activity.export', reference);
  const at = clock.now();
  const tracked = stores.recommendations.ofSource(reference).flatMap(({ value }) => (allows(actor, { action: 'recommendation.see', recommendation: value }) ? [{ reference: value.reference, originKey: value.originKey, status: statusNames[value.status] }] : []));
  const line = `Confidential. Exported by ${actor.name} on ${momentInFull(at)}. ${reference}`;
  const bytes = await writeWord(activityDocumentOf(activity, formOf(stores, activity), tracked), { line, createdBy: actor.name });
  const by = { oid: actor.oid, name: actor.name };
  await stores.audit.append({ subject: reference, eventId: `exported/${reference}/${actor.oid}/${at}`, at, actor: by, action: 'activity.exported', itemKey: `Activities/${reference}`, fromRevision: 0, toRevision: 0, summary: 'Word' }, 'save');
  return { name: `${reference}.docx`, bytes };
}
